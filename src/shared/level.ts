/** Level of a diploma: 0 for none, else the European 3–8 (CAP 3, bac 4, BTS 5, licence 6, master 7, doctorat 8). */
export const LEVELS = [0, 3, 4, 5, 6, 7, 8] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: number): value is Level {
  return (LEVELS as readonly number[]).includes(value);
}
