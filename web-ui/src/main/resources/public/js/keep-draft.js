// Saves a long form while it is written; what could not be saved stays in this browser, and is offered again, for a day.
const form = document.querySelector('form[data-draft]');
const key = `vigie draft ${form.dataset.draft}`;
const said = form.querySelector('[data-said]');
const offer = form.querySelector('[data-offer]');
const DAY = 24 * 60 * 60 * 1000;
let waiting;
// What is sent must not be followed by a draft of itself.
const sending = new AbortController();

const entries = () => [...new FormData(form)].filter(([, value]) => value !== '');
const written = () => JSON.stringify(entries());
// What a form shows that was refused, or that came before its author had signed in again, is nowhere else yet.
let saved = 'fresh' in form.dataset ? '' : written();

const keep = () => localStorage.setItem(key, JSON.stringify({ at: Date.now(), form: written() }));
const forget = () => localStorage.removeItem(key);

function countRated() {
  const rated = form.querySelectorAll('.scale input:checked:not(.none input)').length;
  form.querySelector('[data-rated]').textContent = rated;
}

async function save() {
  clearTimeout(waiting);
  const now = written();
  if (now === saved || sending.signal.aborted) return;
  const body = new URLSearchParams([...entries(), ['do', 'autosave']]);
  let done = false;
  try {
    done = (await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: sending.signal })).status === 204;
  } catch {
    // No network: it stays in this browser.
  }
  if (done) {
    saved = now;
    if (written() === now) forget();
  } else {
    keep();
  }
  said.textContent = done ? said.dataset.saved : said.dataset.unsaved;
}

form.addEventListener('input', () => {
  countRated();
  keep();
  said.textContent = '';
  clearTimeout(waiting);
  waiting = setTimeout(save, 1500);
});
form.addEventListener('submit', () => {
  sending.abort();
  keep();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') save();
});

function fill(typed) {
  for (const control of form.querySelectorAll('input, select, textarea')) {
    const values = typed.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'radio') control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
    if (control.value && control.closest('details')) control.closest('details').open = true;
  }
}

if (saved === '') save();
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
  form.querySelector('input, select').focus();
  save();
});
offer.querySelector('[data-drop]').addEventListener('click', () => {
  forget();
  offer.hidden = true;
  form.querySelector('input, select').focus();
});
