// Single keys for who decides all day. They can be switched off, and are never taken while one types (WCAG 2.1.4).
const help = document.querySelector('[data-keys]');
const box = help?.querySelector('[data-keys-on]');
const OFF = 'vigie-keys-off';

/** What the keys of this page choose: the form says it, so that each case has the keys of its own decisions. */
const choices = [...document.querySelectorAll('form[data-decision] input[data-key]')];
const marks = choices.map((input) => {
  const mark = document.createElement('kbd');
  mark.textContent = input.dataset.key;
  // Those who hear the page are told by aria-keyshortcuts: the label stays the decision's name.
  mark.setAttribute('aria-hidden', 'true');
  input.closest('label').append(' ', mark);
  return mark;
});

function show() {
  for (const mark of marks) mark.hidden = !box.checked;
  for (const input of choices) {
    if (box.checked) input.setAttribute('aria-keyshortcuts', input.dataset.key);
    else input.removeAttribute('aria-keyshortcuts');
  }
}

const cases = () => [...document.querySelectorAll('a[data-case]')];

function step(by) {
  const all = cases();
  const place = all.indexOf(document.activeElement);
  const next = place < 0 ? (by > 0 ? 0 : all.length - 1) : place + by;
  all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
}

const form = document.querySelector('form[data-decision]');

/** What somebody has begun to decide would be lost with the page, and a letter is pressed in passing. */
function begun() {
  if (form === null) return false;
  const own = new Set([...form.querySelectorAll('[type=hidden]')].map((control) => control.name));
  return [...new FormData(form)].some(([name, value]) => !own.has(name) && value.trim() !== '');
}

function leave(link) {
  if (!link) return;
  if (!begun()) {
    link.click();
    return;
  }
  const said = form.querySelector('[data-undecided]');
  const away = document.createElement('a');
  away.href = link.href;
  away.textContent = link.textContent;
  said.replaceChildren(said.dataset.undecided, ' ', away);
}

function act(key) {
  if (key === '?') {
    help.open = !help.open;
    help.querySelector('summary').focus();
  } else if (cases().length > 0) {
    if (key === 'j') step(1);
    if (key === 'k') step(-1);
  } else if (key === 'j') {
    leave(document.querySelector('.case-trail a[rel=next]'));
  } else if (key === 'k') {
    leave(document.querySelector('.case-trail a[rel=up]'));
  } else {
    const chosen = choices.find((input) => input.dataset.key === key);
    chosen?.focus();
    chosen?.click();
  }
}

function typing(element) {
  return element.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null;
}

if (help) {
  help.hidden = false;
  box.checked = localStorage.getItem(OFF) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
    show();
  });
  show();
  const known = 'jk?' + choices.map((input) => input.dataset.key).join('');
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (!box.checked || modified || event.repeat || typing(event.target)) return;
    if (event.key.length === 1 && known.includes(event.key)) {
      event.preventDefault();
      act(event.key);
    }
  });
}
