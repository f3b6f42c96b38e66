// Shows only the grounds that go with the decision that is chosen. Without it all stand there, and the server says which fit.
for (const form of document.querySelectorAll('form[data-decision]')) {
  const select = form.elements.ground;
  const grounds = [...select.options].filter((option) => option.value !== '');
  const fit = () => {
    const outcome = form.querySelector('[name=outcome]:checked')?.value;
    const none = outcome === 'PUBLISH';
    select.closest('.field').hidden = none;
    for (const ground of grounds) {
      const fits = !outcome || ground.dataset.fits.split(' ').includes(outcome);
      ground.hidden = !fits;
      ground.disabled = !fits;
      if (!fits && ground.selected) select.value = '';
    }
    if (none) select.value = '';
  };
  form.addEventListener('change', (event) => {
    if (event.target.name === 'outcome') fit();
  });
  fit();
}
