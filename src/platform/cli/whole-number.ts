import { InvalidArgumentError } from 'commander';

/** An argument of a command: a whole number from 1 that the database can hold. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 1 || value > 2_147_483_647) throw new InvalidArgumentError('a whole number from 1 is expected.');
  return value;
}
