import { ListEntry } from '../../../src/matching/list-entry.entity.js';
import { MatchRun } from '../../../src/matching/match-run.entity.js';
import { managerOf, type Store } from './store.js';

/** A run that ended well. */
export async function aRun(store: Store, over: Partial<MatchRun> = {}): Promise<MatchRun> {
  const startedAt = new Date('2026-11-24T05:00:00Z');
  const fields = {
    region: '32', kind: 'full' as const, state: 'done' as const, versions: { rules: '2026-11', weights: '2026-11' }, seed: 1, snapshotHash: null,
    figures: { candidates: 3, offers: 3, pairsVisited: 9, pairsFeasible: 4, pairsKept: 4, coverage: 1, candidatesWithout: 1 }, error: null, startedAt, endedAt: new Date(startedAt.getTime() + 9_000), ...over,
  };
  return managerOf(store).save(managerOf(store).create(MatchRun, fields));
}

/** An entry of a candidate's list with good points of both sides; makes its run unless one is given. */
export async function aListEntry(store: Store, over: Partial<ListEntry> & Pick<ListEntry, 'candidateId' | 'offerId'>): Promise<ListEntry> {
  const runId = over.runId ?? (await aRun(store)).id;
  const rank = over.rank ?? 1;
  const fields = {
    sessionId: null, rank, wishRank: rank, candidatePoints: [30, 21, 9, 10, 3, 5, 5, 5], employerPoints: [25, 7, 15, 15, 9, 5, 5, 3], u: 170, p: 150, flags: [], ...over, runId,
  };
  return managerOf(store).save(managerOf(store).create(ListEntry, fields));
}
