/** Fetches the code of the map only where there is one to draw. */
export function drawMaps(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-map]:not([data-drawn])')];
  if (waiting.length === 0) return;
  void import('./map.js').then(({ drawMap }) => waiting.forEach(drawMap));
}
