import { describe, expect, it } from '@jest/globals';
import type { ListRow } from '../../assignment/lists/list-rows.js';
import { diffEntries } from './diff-entries.js';
import { EntryLines } from './entry-lines.js';
import { StandingLines } from './standing-lines.js';

const RUN = 77;

const row = (candidateId: number, offerId: number, over: Partial<ListRow> = {}): ListRow => ({
  candidateId, offerId, sessionId: null, rank: 1, wishRank: 1, candidatePoints: [30, 25], employerPoints: [25], u: 200, p: 100, seatChance: 255, placeChance: 255, flags: [], ...over,
});

/** As they are added. */
const written = (rows: readonly ListRow[]): string => {
  const lines = new EntryLines(RUN);
  for (const one of rows) lines.add(one);
  return lines.text().toString();
};

/** As they stand: without the run. */
const standing = (rows: readonly ListRow[]): Buffer => Buffer.from(written(rows).replaceAll(`\t${RUN}\n`, '\n'));

const diff = (before: ListRow[], fresh: ListRow[]): object => {
  const { removed, added, unchanged, offerIds } = diffEntries(standing(before), fresh, RUN);
  const keys = added.text().toString().split('\n').slice(0, -1).map((line) => line.split('\t').slice(0, 2).map(Number));
  expect(added.count).toBe(keys.length);
  const gone = removed.candidateIds.map((candidateId, at) => [candidateId, removed.offerIds[at]]);
  expect(offerIds).toEqual(new Set([...keys, ...gone].map(([, offerId]) => offerId)));
  return { removed: gone, added: keys, unchanged };
};

describe('diffEntries', () => {
  it.each<[string, ListRow[], ListRow[], object]>([
    ['nothing from nothing', [], [], { removed: [], added: [], unchanged: 0 }],
    ['all added', [], [row(1, 2), row(9, 1)], { removed: [], added: [[1, 2], [9, 1]], unchanged: 0 }],
    ['all removed', [row(1, 2), row(9, 1)], [], { removed: [[1, 2], [9, 1]], added: [], unchanged: 0 }],
    ['all the same', [row(1, 2), row(9, 1)], [row(1, 2), row(9, 1)], { removed: [], added: [], unchanged: 2 }],
    ['another rank', [row(1, 2)], [row(1, 2, { rank: 3 })], { removed: [[1, 2]], added: [[1, 2]], unchanged: 0 }],
    ['another flag', [row(1, 2)], [row(1, 2, { flags: ['law.minor_night_work'] })], { removed: [[1, 2]], added: [[1, 2]], unchanged: 0 }],
    ['by number, not by text', [row(9, 10), row(10, 9)], [row(9, 9), row(9, 10), row(10, 9), row(10, 10)], { removed: [], added: [[9, 9], [10, 10]], unchanged: 2 }],
    ['in between, before and after', [row(2, 2), row(2, 4)], [row(1, 9), row(2, 3), row(2, 4), row(3, 1)], { removed: [[2, 2]], added: [[1, 9], [2, 3], [3, 1]], unchanged: 1 }],
    ['chances a hair lower', [row(1, 2)], [row(1, 2, { seatChance: 253, placeChance: 254 })], { removed: [], added: [], unchanged: 1 }],
    ['a chance that has moved', [row(1, 2, { placeChance: 90 })], [row(1, 2, { placeChance: 93 })], { removed: [[1, 2]], added: [[1, 2]], unchanged: 0 }],
  ])('%s', (_, before, fresh, expected) => expect(diff(before, fresh)).toEqual(expected));
});

describe('EntryLines', () => {
  it('writes rows as COPY reads them', () => {
    const rows = [
      row(10, 2_147_483_647, { sessionId: 300, rank: 10, wishRank: 99, candidatePoints: [], employerPoints: [0, 5, 100], u: 0, p: 9, seatChance: 1, placeChance: 0, flags: ['law.a', 'law.b'] }),
      row(10_000, 1),
    ];
    expect(written(rows)).toBe('10\t2147483647\t300\t10\t99\t{}\t{0,5,100}\t0\t9\t{law.a,law.b}\t1\t0\t77\n10000\t1\t\\N\t1\t1\t{30,25}\t{25}\t200\t100\t{}\t255\t255\t77\n');
  });

  it('takes as many as there are', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => row(at + 1, 7, { flags: ['x'.repeat(at % 400)] }));
    const lines = new StandingLines(standing(rows));
    const found: number[] = [];
    while (lines.advance()) found.push(lines.candidateId);
    expect(found).toEqual(rows.map(({ candidateId }) => candidateId));
  });
});
