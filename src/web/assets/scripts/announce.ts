/** Says `text` to screen readers, without moving the focus. */
export function announce(text: string): void {
  const region = document.querySelector<HTMLElement>('[data-announcer]');
  if (!region) return;
  region.textContent = '';
  // an emptied region must be seen empty before the same words are said again
  window.setTimeout(() => (region.textContent = text), 60);
}
