import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { countBlockingPairs, type StrictRound } from './blocking-pairs.js';
import type { RawReceiver, RawRound } from './preferences.js';
import { solveRound } from './solve-round.js';

const list = (text: string): string[] => (text === '' ? [] : text.split(' '));
const strictly = (proposers: Record<string, string>, receivers: Record<string, string>, capacities: Record<string, number> = {}): StrictRound => ({
  proposers: Object.fromEntries(Object.entries(proposers).map(([name, wishes]) => [name, list(wishes)])),
  receivers: Object.fromEntries(Object.entries(receivers).map(([name, preferences]) => [name, { capacity: capacities[name] ?? 1, preferences: list(preferences) }])),
});

/** Textbook instances: who proposes, who receives, seats, and both optimal matchings. */
const TEXTBOOK: [string, StrictRound, Record<string, string>, Record<string, string>][] = [
  [
    'Gale & Shapley 1962, example 1', strictly({ a: 'A B C', b: 'B C A', c: 'C A B' }, { A: 'b c a', B: 'c a b', C: 'a b c' }),
    { a: 'A', b: 'B', c: 'C' }, { a: 'C', b: 'A', c: 'B' },
  ],
  [
    'Gale & Shapley 1962, example 2: one stable matching, nobody’s first choice',
    strictly({ a: 'A B C D', b: 'A D C B', c: 'B A C D', d: 'D B C A' }, { A: 'd c a b', B: 'b d a c', C: 'd a b c', D: 'c b a d' }),
    { a: 'C', b: 'D', c: 'A', d: 'B' }, { a: 'C', b: 'D', c: 'A', d: 'B' },
  ],
  [
    'Roth & Sotomayor 1990, example 2.17 (Knuth): ten stable matchings',
    strictly(
      { m1: 'w1 w2 w3 w4', m2: 'w2 w1 w4 w3', m3: 'w3 w4 w1 w2', m4: 'w4 w3 w2 w1' },
      { w1: 'm4 m3 m2 m1', w2: 'm3 m4 m1 m2', w3: 'm2 m1 m4 m3', w4: 'm1 m2 m3 m4' },
    ),
    { m1: 'w1', m2: 'w2', m3: 'w3', m4: 'w4' }, { m1: 'w4', m2: 'w3', m3: 'w2', m4: 'w1' },
  ],
  [
    'Roth & Sotomayor 1990, theorem 5.10: colleges with quotas',
    strictly(
      { s1: 'c3 c1 c2', s2: 'c2 c1 c3', s3: 'c1 c3 c2', s4: 'c1 c2 c3' },
      { c1: 's1 s2 s3 s4', c2: 's1 s2 s3 s4', c3: 's3 s1 s2 s4' }, { c1: 2 },
    ),
    { s1: 'c3', s2: 'c2', s3: 'c1', s4: 'c1' }, { s1: 'c3', s2: 'c2', s3: 'c1', s4: 'c1' },
  ],
];

describe('deferred acceptance', () => {
  it.each(TEXTBOOK)('%s', (_, round, forProposers, forReceivers) => {
    expect(solveRound({ ...round, seed: 1 })).toEqual({
      proposerOptimal: forProposers, receiverOptimal: forReceivers, blockingPairs: { proposerOptimal: 0, receiverOptimal: 0 }, ignored: [],
    });
  });

  it('leaves no blocking pair in 1,000 random rounds with seats, ties and people whom nobody accepts', () => {
    const random = new SeededRandom(62);
    let ties = 0;
    for (let n = 0; n < 1_000; n++) {
      const round = randomRound(random, random.between(0, 14), random.between(0, 9));
      ties += Object.values(round.proposers).filter((wishes) => wishes.some((wish) => typeof wish !== 'string')).length;
      expect(solveRound(round).blockingPairs).toEqual({ proposerOptimal: 0, receiverOptimal: 0 });
    }
    expect(ties).toBeGreaterThan(500);
  });

  it('gives everybody who proposes the best they have in any stable matching, and who receives the other end', () => {
    const random = new SeededRandom(5);
    for (let n = 0; n < 150; n++) {
      const round = strictRandom(random, 4, 3);
      const stable = everyMatching(round).filter((matched) => countBlockingPairs(round, matched) === 0);
      const { proposerOptimal, receiverOptimal } = solveRound({ ...round, seed: 1 });
      for (const [name, wishes] of Object.entries(round.proposers)) {
        const ranks = stable.map((matched) => (matched[name] === null ? wishes.length : wishes.indexOf(matched[name]!)));
        const rankIn = (matched: Record<string, string | null>): number => (matched[name] === null ? wishes.length : wishes.indexOf(matched[name]!));
        expect(rankIn(proposerOptimal)).toBe(Math.min(...ranks));
        expect(rankIn(receiverOptimal)).toBe(Math.max(...ranks));
      }
    }
  });

  it('breaks ties by the published seed, whatever the order of the file', () => {
    const winner = (seed: number, names: string[]): string | undefined =>
      names.find((name) => solveRound({ proposers: Object.fromEntries(names.map((own) => [own, ['h']])), receivers: { h: { capacity: 1, preferences: [names] } }, seed }).proposerOptimal[name] === 'h');
    const names = ['p1', 'p2', 'p3'];
    const winners = Array.from({ length: 60 }, (_, seed) => winner(seed, names));
    expect(new Set(winners)).toEqual(new Set(names));
    expect(Array.from({ length: 60 }, (_, seed) => winner(seed, [...names].reverse()))).toEqual(winners);
  });

  it('ignores and says names that nobody bears, that come twice, or that only one side accepts', () => {
    const { proposerOptimal, ignored } = solveRound({
      proposers: { r1: ['h9', 'h1', 'h1'], r2: ['h1'] }, receivers: { h1: { capacity: 2, preferences: ['r1'] }, h2: { capacity: 0, preferences: ['r2'] } }, seed: 1,
    });
    expect(proposerOptimal).toEqual({ r1: 'h1', r2: null });
    expect(ignored).toEqual([
      'r1 names h9, who is unknown.', 'r1 names h1 twice; the first place counts.',
      'r2 names h1, who does not accept r2.', 'h2 names r2, who does not accept h2.',
    ]);
  });
});

describe('the count of blocking pairs', () => {
  const round = strictly({ a: 'A B', b: 'A' }, { A: 'a b', B: 'a' });
  it.each([
    ['a stable matching', { a: 'A', b: null }, 0],
    ['both would rather have each other', { a: 'B', b: 'A' }, 1],
    ['nobody matched', { a: null, b: null }, 3],
    ['more than the seats', { a: 'A', b: 'A' }, 1],
    ['who is not accepted', { a: 'A', b: 'B' }, 1],
  ])('%s', (_, matched, faults) => {
    expect(countBlockingPairs(round, matched)).toBe(faults);
  });

  it('takes a name that nobody bears for nobody, whatever it is', () => {
    expect(countBlockingPairs(strictly({ a: 'constructor toString A' }, { A: 'a' }), { a: 'A' })).toBe(0);
  });
});

function shuffled(random: SeededRandom, names: readonly string[]): string[] {
  const left = [...names];
  return names.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!).slice(0, random.between(0, names.length));
}

function strictRandom(random: SeededRandom, proposers: number, receivers: number): StrictRound {
  const rs = Array.from({ length: proposers }, (_, n) => `r${n}`);
  const hs = Array.from({ length: receivers }, (_, n) => `h${n}`);
  const mutual = (round: StrictRound): StrictRound => ({
    proposers: Object.fromEntries(rs.map((r) => [r, round.proposers[r]!.filter((h) => round.receivers[h]!.preferences.includes(r))])),
    receivers: Object.fromEntries(hs.map((h) => [h, { ...round.receivers[h]!, preferences: round.receivers[h]!.preferences.filter((r) => round.proposers[r]!.includes(h)) }])),
  });
  return mutual({
    proposers: Object.fromEntries(rs.map((r) => [r, shuffled(random, hs)])),
    receivers: Object.fromEntries(hs.map((h) => [h, { capacity: random.between(0, 2), preferences: shuffled(random, rs) }])),
  });
}

function randomRound(random: SeededRandom, proposers: number, receivers: number): RawRound {
  const tied = (names: readonly string[]): (string | string[])[] => {
    const entries: (string | string[])[] = [];
    for (let at = 0; at < names.length; ) {
      const size = random.chance(0.3) ? random.between(2, 3) : 1;
      entries.push(size === 1 ? names[at]! : names.slice(at, at + size));
      at += size;
    }
    return entries;
  };
  const strict = strictRandom(random, proposers, receivers);
  const receiversTied: Record<string, RawReceiver> = Object.fromEntries(Object.entries(strict.receivers).map(([h, own]) => [h, { ...own, preferences: tied(own.preferences) }]));
  return { proposers: Object.fromEntries(Object.entries(strict.proposers).map(([r, wishes]) => [r, tied(wishes)])), receivers: receiversTied, seed: random.between(0, 1e6) };
}

function everyMatching({ proposers, receivers }: StrictRound): Record<string, string | null>[] {
  let found: Record<string, string | null>[] = [{}];
  for (const r of Object.keys(proposers)) found = found.flatMap((matched) => [null, ...Object.keys(receivers)].map((h) => ({ ...matched, [r]: h })));
  return found;
}
