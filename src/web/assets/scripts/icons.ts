/** What a part of another page draws and this one did not have yet: icons stand once a page, in its sheet. */
export function addIcons(page: Document): void {
  const sheet = document.querySelector('[data-icon-sheet]');
  for (const symbol of page.querySelectorAll('[data-icon-sheet] symbol')) if (!document.getElementById(symbol.id)) sheet?.append(symbol);
}
