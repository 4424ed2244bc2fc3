/** Text for a SQL `LIKE`: `%`, `_` and `\` typed by people are letters, not patterns. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
