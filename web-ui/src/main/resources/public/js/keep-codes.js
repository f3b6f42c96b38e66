// Copies or prints the codes that are shown once.
for (const button of document.querySelectorAll('button[data-copies]')) {
  const shown = document.getElementById(button.dataset.copies);
  const codes = [...shown.querySelectorAll('code')].map((code) => code.textContent);
  const say = (words) => {
    button.textContent = words;
    document.querySelector('[data-said]').textContent = words;
  };
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => say(button.dataset.done),
      // A browser may refuse: whoever is told can still copy what is selected.
      () => {
        getSelection().selectAllChildren(shown);
        say(button.dataset.failed);
      },
    ),
  );
  button.hidden = !navigator.clipboard;
}
for (const button of document.querySelectorAll('button[data-prints]')) {
  button.addEventListener('click', () => window.print());
  button.hidden = false;
}
