const SPACE = 1_000_000;
/** Prime to `SPACE`, so that consecutive indexes give scattered, different numbers. */
const STEP = 611_953;

/**
 * The SIRET of the invented business number `index` (0 to 999,999): different for each index, valid by Luhn.
 * SIRENs in 29 were kept for public bodies and are not given to businesses, so that none of them points at a real shop.
 */
export function inventedSiret(index: number, seed: number): string {
  const body = (index * STEP + (seed % SPACE) * 7_919) % SPACE;
  const siren = withKey(`29${String(body).padStart(6, '0')}`);
  return withKey(`${siren}0001`);
}

/** Appends the digit that makes the whole number pass Luhn. */
function withKey(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
