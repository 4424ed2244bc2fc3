import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';

const email = z.email().max(254);

/** The address in lower case, or null. */
export function emailOf(text: string): string | null {
  return email.safeParse(text.trim().toLowerCase()).data ?? null;
}

/** The number as it is dialled from anywhere, `+33353010001`, or null. */
export function phoneOf(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'FR');
  return number?.isValid() ? number.number : null;
}
