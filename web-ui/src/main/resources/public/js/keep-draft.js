// Saves a long form while it is written; what could not be saved stays in this browser, and is offered again, for a day.
const form = document.querySelector('form[data-draft]');
const key = `vigie draft ${form.dataset.draft}`;
const said = form.querySelector('[data-said]');
const offer = form.querySelector('[data-offer]');
const first = form.querySelector('input:not([type=hidden]), select');
const DAY = 24 * 60 * 60 * 1000;
const PAUSE = 1500;
const AGAIN = 5000;
let waiting;
// What is sent must not be followed by a draft of itself.
const sending = new AbortController();

// As the server keeps it: a space at the end is no change. What is hidden is the form's own, and was not written.
const entries = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '');
const hidden = new Set([...form.querySelectorAll('[type=hidden]')].map((control) => control.name));
const written = () => JSON.stringify(entries().filter(([name]) => !hidden.has(name)));
const NOTHING = '[]';
// What a form shows that was refused, or that came before its author had signed in again, is nowhere else yet.
let saved = 'fresh' in form.dataset ? '' : written();

const keep = () => localStorage.setItem(key, JSON.stringify({ at: Date.now(), form: written() }));
const forget = () => localStorage.removeItem(key);

function countRated() {
  const rated = form.querySelectorAll('.scale input:checked:not(.none input)').length;
  form.querySelector('[data-rated]').textContent = rated;
}

// One after the other: an older one that comes late would undo a newer one.
let underway = Promise.resolve();
function save() {
  clearTimeout(waiting);
  underway = underway.then(saveNow);
}

function saveIn(milliseconds) {
  clearTimeout(waiting);
  waiting = setTimeout(save, milliseconds);
}

async function saveNow() {
  const now = written();
  if (now === saved || sending.signal.aborted) return;
  const body = new URLSearchParams([...entries(), ['do', 'autosave']]);
  let status = 0;
  try {
    status = (await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: sending.signal })).status;
  } catch {
    // No answer: it stays in this browser for now.
  }
  if (status === 204) {
    saved = now;
    if (written() === now) forget();
    // The address of what was kept over a lost sign-in has served.
    if (location.search) history.replaceState(null, '', form.action);
    said.textContent = said.dataset.saved;
  } else {
    keep();
    // The network is away, or Vigie has too much to do: soon over.
    if (status === 0 || status === 429 || status >= 500) saveIn(AGAIN);
    said.textContent = status === 409 ? said.dataset.stale : said.dataset.unsaved;
  }
}

form.addEventListener('input', () => {
  countRated();
  keep();
  said.textContent = '';
  saveIn(PAUSE);
});
form.addEventListener('submit', () => {
  sending.abort();
  keep();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') save();
});

function fill(typed) {
  for (const control of form.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    const values = typed.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'radio') control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
    if (control.value && control.closest('details')) control.closest('details').open = true;
  }
}

if ('stored' in form.dataset) forget();
if (saved === '' && written() !== NOTHING) save();
const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
if (kept && (kept.form === written() || Date.now() - kept.at > DAY)) {
  forget();
} else if (kept) {
  offer.hidden = false;
}
offer.querySelector('[data-take]').addEventListener('click', () => {
  fill(JSON.parse(kept.form));
  countRated();
  offer.hidden = true;
  first.focus();
  save();
});
offer.querySelector('[data-drop]').addEventListener('click', () => {
  forget();
  offer.hidden = true;
  first.focus();
});
