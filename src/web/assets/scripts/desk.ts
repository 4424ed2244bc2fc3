import { announce } from './announce.js';
import { addIcons } from './icons.js';
import { drawMaps } from './maps.js';

const KEYS_OFF = 'passerelle.keys-off';
let busy = false;

/** An adviser's desk without reloads: acts, the next person and the next offer come in place; each has its key. */
export function runDesk(): void {
  if (!document.querySelector('[data-desk]')) return;
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || !form.closest('[data-desk]')) return;
    event.preventDefault();
    const fields = new URLSearchParams([...new FormData(form, (event as SubmitEvent).submitter)].map(([name, value]) => [name, String(value)]));
    void load(form.action, { method: 'POST', body: fields }, () => form.submit());
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-desk] a[data-desk-link]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void load(link.href, {}, () => window.location.assign(link.href));
  });
  document.addEventListener('keydown', pressKey);
  document.addEventListener('toggle', closeOthers, true);
  document.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    if (box.matches('[data-keys-on]')) window.localStorage.setItem(KEYS_OFF, box.checked ? '' : '1');
  });
  window.addEventListener('popstate', () => window.location.reload());
  showKeys();
}

async function load(address: string, options: RequestInit, otherwise: () => void): Promise<void> {
  if (busy) return;
  busy = true;
  document.querySelector('[data-desk]')?.setAttribute('aria-busy', 'true');
  const answer = await fetch(address, { ...options, headers: { Accept: 'text/html' } }).catch(() => null);
  busy = false;
  const page = answer && (answer.ok || answer.status === 422 || answer.status === 409) ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  const fresh = page?.querySelector('[data-desk]');
  if (!answer || !page || !fresh) return otherwise();
  putInPlace(page, fresh);
  const shown = new URL(answer.url);
  shown.searchParams.delete('fait');
  if (answer.ok) window.history[options.method === 'POST' ? 'replaceState' : 'pushState'](null, '', shown);
}

function putInPlace(page: Document, fresh: Element): void {
  const scrolled = document.querySelector('.desk-queue')?.scrollTop ?? 0;
  document.querySelector('[data-desk]')?.replaceWith(fresh);
  document.querySelector('main > [data-flash]')?.remove();
  addIcons(page);
  const flash = page.querySelector('main > [data-flash]');
  if (flash) fresh.before(flash);
  document.title = page.title;
  const queue = document.querySelector('.desk-queue');
  if (queue) queue.scrollTop = scrolled;
  drawMaps();
  showKeys();
  const refused = fresh.querySelector<HTMLElement>('[data-error-summary]');
  focusOn(refused ?? fresh.querySelector<HTMLElement>('.card-current h2') ?? fresh.querySelector<HTMLElement>('h1'));
  if (!refused) announce([flash?.textContent?.trim(), (fresh as HTMLElement).dataset.title].filter(Boolean).join(' '));
}

function focusOn(place: HTMLElement | null): void {
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.closest('.card-current, .desk-case')?.scrollIntoView({ block: 'nearest' });
}

/** One letter does what the button that shows it does; never while one types, and not when keys are off. */
function pressKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape') return closeAll();
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(target) || areKeysOff()) return;
  const control = document.querySelector<HTMLElement>(`[data-desk] [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!control) return;
  event.preventDefault();
  control.click();
  if (control.tagName === 'SUMMARY') window.setTimeout(() => control.parentElement?.querySelector<HTMLElement>('.act-form input:not([type="hidden"])')?.focus());
}

function isTyping(target: HTMLElement): boolean {
  return target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
}

function areKeysOff(): boolean {
  return window.localStorage.getItem(KEYS_OFF) === '1';
}

function showKeys(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-keys]')) line.hidden = false;
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-keys-on]')) box.checked = !areKeysOff();
}

/** One act open at a time. */
function closeOthers(event: Event): void {
  const opened = event.target as HTMLDetailsElement;
  if (!opened.open || !opened.matches('[data-desk] .act-more')) return;
  for (const other of document.querySelectorAll<HTMLDetailsElement>('[data-desk] .act-more[open]')) if (other !== opened) other.open = false;
}

function closeAll(): void {
  for (const opened of document.querySelectorAll<HTMLDetailsElement>('[data-desk] .act-more[open]')) {
    const holdsFocus = opened.contains(document.activeElement);
    opened.open = false;
    if (holdsFocus) opened.querySelector('summary')?.focus();
  }
}
