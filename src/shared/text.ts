/** Lower case, without accents or ligatures, apostrophes and dashes as spaces, spaces merged: `L'Œuvre  d’Été` → `l oeuvre d ete`. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
