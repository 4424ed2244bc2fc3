import { announce } from './announce.js';
import { addIcons } from './icons.js';
import { drawMaps } from './maps.js';

const PAUSE_MS = 250;
let asked = 0;

/** Filters, sorting and words act at once: the same address is read and its results put in place. */
export function refreshResults(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-enhance="search"]');
  if (!form || !document.querySelector('[data-results]')) return;
  let timer = 0;
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(addressOf(form), false), PAUSE_MS);
  };
  document.addEventListener('change', (event) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    if (control.form === form && control.name !== '') later();
  });
  form.addEventListener('input', (event) => {
    const { id } = event.target as HTMLInputElement;
    if (id === 'recherche-texte') forgetUndone(form);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void refresh(addressOf(form), true);
  });
}

/** Other words are understood anew: what was undone for the former ones no longer counts. */
function forgetUndone(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('input[type="hidden"]:is([name="exact"], [name="ignore"], [name="trade"], [name="occupation"])')) field.remove();
}

function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(fields).toString();
  return query === '' ? form.action : `${form.action.split('?')[0]}?${query}`;
}

async function refresh(address: string, closePanels: boolean): Promise<void> {
  const turn = ++asked;
  document.querySelector('[data-results]')?.setAttribute('aria-busy', 'true');
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (turn !== asked) return;
  if (!answer?.ok) return window.location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-results]');
  if (!fresh) return window.location.assign(address);
  const panel = closePanels ? '' : window.location.hash;
  putInPlace(fresh);
  addIcons(page);
  document.title = page.title;
  window.history.replaceState(null, '', `${address}${panel}`);
  if (closePanels && window.location.hash === '' ) closeTargets();
  announce(fresh.querySelector<HTMLElement>('[data-announce]')?.dataset.announce ?? '');
}

/** The box that was ticked keeps the focus though it is a new one. */
function putInPlace(fresh: Element): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const key = focused?.closest('[data-results]') ? { name: focused.name, value: focused.value, id: focused.id } : null;
  document.querySelector('[data-results]')?.replaceWith(fresh);
  drawMaps();
  if (!key) return;
  const again = key.id ? document.getElementById(key.id) : [...document.querySelectorAll<HTMLInputElement>('[data-results] input')].find((input) => input.name === key.name && input.value === key.value);
  again?.focus();
}

/** `:target` follows a navigation only: an empty fragment closes the open panel. */
function closeTargets(): void {
  const { scrollX, scrollY } = window;
  window.location.hash = '#';
  window.history.replaceState(null, '', window.location.href.replace(/#$/, ''));
  window.scrollTo(scrollX, scrollY);
}
