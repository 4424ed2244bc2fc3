/** A SIRET with a right Luhn key, different for each `n` from 0 to 99,999,999. */
export function validSiret(n: number): string {
  const siren = withKey(String(10_000_000 + n).padStart(8, '0'));
  return withKey(`${siren}0001`);
}

function withKey(digits: string): string {
  for (let key = 0; key < 10; key++) if (luhn(`${digits}${key}`) % 10 === 0) return `${digits}${key}`;
  throw new RangeError(`no key for ${digits}`);
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
