/** Share of candidates answered, 0–100, of those answered and those left without an answer for too long; null when there are none. */
export function answerRate(answered: number, silent: number): number | null {
  const asked = answered + silent;
  return asked === 0 ? null : Math.round((100 * answered) / asked);
}
