// Copies or prints the codes that are shown once.
for (const button of document.querySelectorAll('button[data-copies]')) {
  const codes = [...document.querySelectorAll(`#${button.dataset.copies} code`)].map((code) => code.textContent);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    button.textContent = button.dataset.done;
    document.querySelector('[data-said]').textContent = button.dataset.done;
  });
  button.hidden = !navigator.clipboard;
}
for (const button of document.querySelectorAll('button[data-prints]')) {
  button.addEventListener('click', () => window.print());
  button.hidden = false;
}
