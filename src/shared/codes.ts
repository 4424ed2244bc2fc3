/** Formats of the field's codes. Existence is checked by the reference tables. */
export const ROME_PATTERN = /^[A-N]\d{4}$/;
export const RNCP_PATTERN = /^RNCP\d{3,6}$/;
export const INSEE_PATTERN = /^(\d{2}|2[AB])\d{3}$/;
export const IDCC_PATTERN = /^\d{4}$/;

export const NAF_EDITIONS = ['rev2', '2025'] as const;
export type NafEdition = (typeof NAF_EDITIONS)[number];
/** Both editions: four digits and a letter, `1071C`. */
export const NAF_PATTERN = /^\d{4}[A-Z]$/;

const UAI_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A valid UAI (`0597239Y`) or null: seven digits and their key, the number modulo 23. */
export function parseUai(text: string): string | null {
  const uai = text.replace(/\s/g, '').toUpperCase();
  if (!/^\d{7}[A-Z]$/.test(uai)) return null;
  return UAI_LETTERS[Number(uai.slice(0, 7)) % 23] === uai[7] ? uai : null;
}

/** `1071C` from `10.71C`, `1071c`; null when it is not a NAF code. */
export function parseNaf(text: string): string | null {
  const naf = text.replace(/[.\s]/g, '').toUpperCase();
  return NAF_PATTERN.test(naf) ? naf : null;
}

/** `0843` from `843`; null when it is not an IDCC. */
export function parseIdcc(text: string): string | null {
  const idcc = text.trim().padStart(4, '0');
  return IDCC_PATTERN.test(idcc) && idcc !== '0000' ? idcc : null;
}
