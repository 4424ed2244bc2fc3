/** The summary of errors takes the focus; the code of a message that was said leaves the address. */
export function settleMessages(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  const address = new URL(window.location.href);
  if (!address.searchParams.has('fait')) return;
  address.searchParams.delete('fait');
  window.history.replaceState(window.history.state, '', address);
}
