// Leaves empty fields out of a search's address, so that it stays short enough to share.
for (const form of document.querySelectorAll('form[data-short-address]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) {
      if (value === '') formData.delete(name);
    }
  });
}
