import { readFileSync } from 'node:fs';

let text: string | undefined;

/** The document of the project that says how lists are chosen; the page and the file are one text. */
export function howText(): string {
  text ??= readFileSync(new URL('../../../../docs/how-lists-are-chosen.md', import.meta.url), 'utf8');
  return text;
}
