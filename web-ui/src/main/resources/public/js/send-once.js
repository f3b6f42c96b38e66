// A form that is on its way is not sent a second time; that it is on its way is said aloud. It may be sent anew when its
// page comes back from the browser's memory, and after a while, for whoever stopped the loading.
const PATIENCE = 20_000;
const said = document.querySelector('[data-sending]');
let pressed = null;
let waiting = false;
let timer;

const forget = () => {
  clearTimeout(timer);
  waiting = false;
  pressed?.removeAttribute('aria-disabled');
  said.textContent = '';
};

addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') return;
  if (waiting) {
    event.preventDefault();
    return;
  }
  waiting = true;
  pressed = event.submitter;
  pressed?.setAttribute('aria-disabled', 'true');
  said.textContent = said.dataset.sending;
  timer = setTimeout(forget, PATIENCE);
});
addEventListener('pageshow', forget);
