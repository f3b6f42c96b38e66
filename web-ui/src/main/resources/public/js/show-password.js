// A button beside each password shows what is typed, and hides it again before it is sent.
for (const button of document.querySelectorAll('button[data-shows]')) {
  const field = document.getElementById(button.dataset.shows);
  const words = { password: button.textContent, text: button.dataset.other };
  const set = (type) => {
    field.type = type;
    button.textContent = words[type];
    button.setAttribute('aria-pressed', String(type === 'text'));
  };
  button.addEventListener('click', () => set(field.type === 'password' ? 'text' : 'password'));
  field.form.addEventListener('submit', () => set('password'));
  button.hidden = false;
}
