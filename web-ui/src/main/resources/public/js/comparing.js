// Carries the platforms ticked for comparison along wherever the directory is narrowed, and keeps them for whoever comes back.
const boxes = [...document.querySelectorAll('input[name=p][form=filters]')];
const carrying = (address, ticked) => {
  const there = new URL(address, location.href);
  there.searchParams.delete('p');
  for (const slug of ticked) there.searchParams.append('p', slug);
  return there.pathname + there.search + there.hash;
};
const carry = () => {
  const ticked = [...new Set(boxes.filter((box) => box.checked).map((box) => box.value))].sort();
  for (const link of document.querySelectorAll('main a[href], a.language')) {
    if (['/', '/en'].includes(new URL(link.href).pathname)) link.href = carrying(link.href, ticked);
  }
  const search = document.querySelector('form[role=search]');
  for (const field of search.querySelectorAll('input[name=p]')) field.remove();
  for (const slug of ticked) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'p', value: slug });
    search.append(field);
  }
  const said = document.querySelector('[data-ticked]');
  const words = said.dataset.ticked.split('|');
  said.textContent = words[Math.min(ticked.length, words.length - 1)];
  history.replaceState(history.state, '', carrying(location.href, ticked));
};
for (const box of boxes) box.addEventListener('change', carry);
// A browser that sees a part of what is reached by keyboard leaves it there; in the table it is brought out whole.
document.querySelector('.compare-box')?.addEventListener('focusin', ({ target }) => {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
