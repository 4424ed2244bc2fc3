import stdnum from 'stdnum';

/** A valid SIRET in 14 digits, or null: Luhn, with La Poste's own rule; spaces allowed; all zeros refused. */
export function parseSiret(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{14}$/.test(digits) || /^0{9}/.test(digits)) return null;
  const { siret } = stdnum.stdnum.FR;
  return siret.validate(digits).isValid ? digits : null;
}
