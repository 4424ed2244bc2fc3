import type { ListRow } from '../../assignment/lists/list-rows.js';
import { entryLine, keyOfLine, type EntryKey } from './entry-lines.js';

export interface EntryChanges {
  /** Rows that are no longer so: gone, or another in their place among `added`. */
  removed: EntryKey[];
  /** Lines for COPY, without the run. */
  added: string[];
  unchanged: number;
}

/** What separates the lists that stand from the fresh ones. Both come by rising candidate, then offer. */
export async function diffEntries(standing: AsyncIterable<string>, fresh: Iterable<ListRow>): Promise<EntryChanges> {
  const changes: EntryChanges = { removed: [], added: [], unchanged: 0 };
  const iterator = fresh[Symbol.iterator]();
  let next = iterator.next();
  for await (const line of standing) {
    const key = keyOfLine(line);
    while (!next.done && compare(next.value, key) < 0) {
      changes.added.push(entryLine(next.value));
      next = iterator.next();
    }
    if (!next.done && compare(next.value, key) === 0) {
      const freshLine = entryLine(next.value);
      if (freshLine === line) changes.unchanged++;
      else {
        changes.removed.push(key);
        changes.added.push(freshLine);
      }
      next = iterator.next();
    } else changes.removed.push(key);
  }
  for (; !next.done; next = iterator.next()) changes.added.push(entryLine(next.value));
  return changes;
}

function compare(a: EntryKey, b: EntryKey): number {
  return a.candidateId - b.candidateId || a.offerId - b.offerId;
}
