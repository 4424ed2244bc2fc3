import type { ListRow } from '../../assignment/lists/list-rows.js';
import { EntryLines } from './entry-lines.js';
import { StandingLines } from './standing-lines.js';

export interface EntryChanges {
  /** Rows that are no longer so: gone, or another in their place among `added`. */
  removed: { candidateIds: number[]; offerIds: number[] };
  /** Rows for COPY. */
  added: EntryLines;
  unchanged: number;
  /** Offers of rows added or removed. */
  offerIds: Set<number>;
}

/** What separates the lists that stand, as COPY gives them, from the fresh ones of a run. Both come by rising candidate, then offer. */
export function diffEntries(standing: Buffer, fresh: Iterable<ListRow>, runId: number): EntryChanges {
  const changes: EntryChanges = { removed: { candidateIds: [], offerIds: [] }, added: new EntryLines(runId), unchanged: 0, offerIds: new Set() };
  const lines = new StandingLines(standing);
  let stands = lines.advance();
  for (const row of fresh) {
    for (; stands && compare(lines, row) < 0; stands = lines.advance()) remove(changes, lines);
    if (!stands || compare(lines, row) > 0) changes.added.add(row);
    else {
      const isKept = changes.added.addUnlessStands(row, lines);
      if (isKept) remove(changes, lines);
      else changes.unchanged++;
      stands = lines.advance();
      if (!isKept) continue;
    }
    changes.offerIds.add(row.offerId);
  }
  for (; stands; stands = lines.advance()) remove(changes, lines);
  return changes;
}

function remove({ removed, offerIds }: EntryChanges, { candidateId, offerId }: StandingLines): void {
  removed.candidateIds.push(candidateId);
  removed.offerIds.push(offerId);
  offerIds.add(offerId);
}

function compare(a: EntryKey, b: EntryKey): number {
  return a.candidateId - b.candidateId || a.offerId - b.offerId;
}

interface EntryKey {
  candidateId: number;
  offerId: number;
}
