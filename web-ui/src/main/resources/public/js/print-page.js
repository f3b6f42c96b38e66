// A button that prints takes the place of the words that say how to.
for (const button of document.querySelectorAll('button[data-prints]')) {
  button.addEventListener('click', () => print());
  button.hidden = false;
  document.getElementById(button.dataset.prints).hidden = true;
}
