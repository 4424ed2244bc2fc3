import { describe, expect, it } from '@jest/globals';
import type { ListRow } from '../../assignment/lists/list-rows.js';
import { diffEntries } from './diff-entries.js';
import { entryLine, keyOfLine, linesOf } from './entry-lines.js';

const row = (candidateId: number, offerId: number, over: Partial<ListRow> = {}): ListRow => ({
  candidateId, offerId, sessionId: null, rank: 1, wishRank: 1, candidatePoints: [30, 25], employerPoints: [25], u: 200, p: 100, seatChance: 255, placeChance: 255, flags: [], ...over,
});

async function* lines(rows: ListRow[]): AsyncGenerator<string> {
  for (const one of rows) yield entryLine(one);
}

const diff = async (standing: ListRow[], fresh: ListRow[]): Promise<object> => {
  const { removed, added, unchanged } = await diffEntries(lines(standing), fresh);
  return { removed, added: added.map(keyOfLine), unchanged };
};
const key = (candidateId: number, offerId: number): object => ({ candidateId, offerId });

describe('diffEntries', () => {
  it.each<[string, ListRow[], ListRow[], object]>([
    ['nothing from nothing', [], [], { removed: [], added: [], unchanged: 0 }],
    ['all added', [], [row(1, 2), row(9, 1)], { removed: [], added: [key(1, 2), key(9, 1)], unchanged: 0 }],
    ['all removed', [row(1, 2), row(9, 1)], [], { removed: [key(1, 2), key(9, 1)], added: [], unchanged: 0 }],
    ['all the same', [row(1, 2), row(9, 1)], [row(1, 2), row(9, 1)], { removed: [], added: [], unchanged: 2 }],
    ['another rank', [row(1, 2)], [row(1, 2, { rank: 3 })], { removed: [key(1, 2)], added: [key(1, 2)], unchanged: 0 }],
    ['another flag', [row(1, 2)], [row(1, 2, { flags: ['law.minor_night_work'] })], { removed: [key(1, 2)], added: [key(1, 2)], unchanged: 0 }],
    ['by number, not by text', [row(9, 10), row(10, 9)], [row(9, 9), row(9, 10), row(10, 9), row(10, 10)], { removed: [], added: [key(9, 9), key(10, 10)], unchanged: 2 }],
    ['in between, before and after', [row(2, 2), row(2, 4)], [row(1, 9), row(2, 3), row(2, 4), row(3, 1)], { removed: [key(2, 2)], added: [key(1, 9), key(2, 3), key(3, 1)], unchanged: 1 }],
  ])('%s', async (_, standing, fresh, expected) => expect(await diff(standing, fresh)).toEqual(expected));
});

describe('linesOf', () => {
  it('puts lines together that chunks cut', async () => {
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for (const text of ['1\t2\t\\', 'N\n3', '\t4\n', '5\t6\n']) yield Buffer.from(text);
    };
    const found: string[] = [];
    for await (const line of linesOf(chunks())) found.push(line);
    expect(found).toEqual(['1\t2\t\\N', '3\t4', '5\t6']);
  });
});
