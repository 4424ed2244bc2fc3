import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A telephone number as it is dialled from anywhere, `+33353010001`, or null; without a prefix it is French. */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'FR');
  return number?.isValid() ? number.number : null;
}
