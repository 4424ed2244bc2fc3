import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listsOfFiles } from './lists-of-files.js';
import { readMarket } from './market-files.js';
import { roundOfFile } from './round-of-file.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'match-files-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

const SEATS = 'offer,seats\n40,1\n7,2\n';
const sentence = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: { sentence: string }) => error.sentence.replaceAll(`${folder}/`, ''));

describe('a market in files', () => {
  it('is read in any order of lines and columns, packed or not, and keeps its numbers', async () => {
    const text = 'offer,candidate,note,p,u\r\n40,900,1,10,255\r\n7,3,1,20,1\r\n\r\n40,3,1,30,0';
    for (const name of ['e.csv', 'e.csv.gz']) {
      const { market, candidates, offers } = await readMarket(file(name, text), file('s.csv', SEATS));
      expect([candidates, offers]).toEqual([Int32Array.of(3, 900), Int32Array.of(7, 40)]);
      expect(market).toEqual({ starts: Int32Array.of(0, 2, 3), offer: Int32Array.of(0, 1, 1), u: Uint8Array.of(1, 0, 255), p: Uint8Array.of(20, 30, 10), seats: Int32Array.of(2, 1) });
    }
  });

  it.each([
    ['', 'bad.csv needs a header with the columns candidate, offer, u, p; candidate, offer, u, p is missing (line 1).'],
    ['candidate,offer,u\n', 'bad.csv needs a header with the columns candidate, offer, u, p; p is missing (line 1).'],
    ['candidate,offer,u,p\n1,7,3\n', 'bad.csv has too few cells (line 2).'],
    ['candidate,offer,u,p\n1,7,3,4,5\n', 'bad.csv has too many cells (line 2).'],
    ['candidate,offer,u,p\n1,7,,4\n', 'bad.csv has an empty cell (line 2).'],
    ['candidate,offer,u,p\n1,7,0.5,4\n', 'bad.csv holds something else than whole numbers separated by commas (line 2).'],
    ['candidate,offer,u,p\n99999999999,7,5,4\n', 'bad.csv holds a number that is too large (line 2).'],
    ['candidate,offer,u,p\n1,7,256,4\n', 'bad.csv holds a u or p above 255 (line 2).'],
    ['candidate,offer,u,p\n1,8,5,4\n', 'bad.csv names offer 8 (line 2), which s.csv does not hold.'],
    ['candidate,offer,u,p\n1,7,5,4\n2,7,1,1\n1,7,5,4\n', 'bad.csv holds the pair of candidate 1 and offer 7 twice.'],
  ])('that is wrong is refused in one sentence: %j', async (text, said) => {
    expect(await sentence(readMarket(file('bad.csv', text), file('s.csv', SEATS)))).toBe(said);
  });

  it('that is not there, is cut, or names an offer twice is refused too', async () => {
    const edges = file('e.csv', 'candidate,offer,u,p\n');
    expect(await sentence(readMarket(join(folder, 'none.csv'), file('s.csv', SEATS)))).toMatch(/^none\.csv cannot be read \(/);
    expect(await sentence(readMarket(edges, file('twice.csv', `${SEATS}7,1\n`)))).toBe('twice.csv holds offer 7 twice (line 4).');
    const cut = join(folder, 'cut.csv.gz');
    writeFileSync(cut, gzipSync(SEATS).subarray(0, 25));
    expect(await sentence(readMarket(edges, cut))).toMatch(/^cut\.csv\.gz cannot be read \(/);
  });

  it('gives lists in the files’ own numbers, and what they are worth', async () => {
    const edges = file('e.csv', 'candidate,offer,u,p\n5,7,200,100\n5,40,90,90\n6,40,80,200\n');
    const out = join(folder, 'lists.csv');
    const answer = await listsOfFiles({ edges, seats: file('s.csv', SEATS), k: 10, out });
    expect(readFileSync(out, 'utf8')).toBe('candidate,rank,offer\n5,1,7\n5,2,40\n6,1,40\n');
    expect(answer).toMatchObject({ gap: expect.any(Number), steps: expect.any(Number), placements: answer.after.placements, after: { coverage: 1, gini: expect.any(Number), maxLoad: 2, withoutList: 0 }, before: { worseOff: 0 } });
  });

  it('without a single pair gives empty lists', async () => {
    const out = join(folder, 'lists.csv');
    const { placements, after } = await listsOfFiles({ edges: file('e.csv', 'candidate,offer,u,p\n'), seats: file('s.csv', 'offer,seats\n'), k: 3, out });
    expect([placements, after.coverage, readFileSync(out, 'utf8')]).toEqual([0, 1, 'candidate,rank,offer\n']);
  });
});

describe('a round in a file', () => {
  it('is solved from both sides', async () => {
    const round = { proposers: { r1: ['h1', 'h2'], r2: [['h2', 'h1']] }, receivers: { h1: { capacity: 1, preferences: ['r2', 'r1'] }, h2: { capacity: 1, preferences: ['r1', 'r2'] } }, seed: 1 };
    const { proposerOptimal, receiverOptimal, blockingPairs } = await roundOfFile(file('in.json', JSON.stringify(round)));
    expect(blockingPairs).toEqual({ proposerOptimal: 0, receiverOptimal: 0 });
    expect([Object.keys(proposerOptimal), Object.keys(receiverOptimal)]).toEqual([['r1', 'r2'], ['r1', 'r2']]);
  });

  it('leaves nobody out, whatever they are called', async () => {
    const text = '{"proposers":{"__proto__":["constructor","toString"],"valueOf":["__proto__"]},"receivers":{"constructor":{"capacity":1,"preferences":["__proto__"]},"__proto__":{"capacity":1,"preferences":["valueOf","hasOwnProperty"]}}}';
    const { proposerOptimal, receiverOptimal, ignored } = await roundOfFile(file('in.json', text));
    const expected = [['__proto__', 'constructor'], ['valueOf', '__proto__']];
    expect([Object.entries(proposerOptimal), Object.entries(receiverOptimal)]).toEqual([expected, expected]);
    expect(ignored).toEqual(['__proto__ names toString, who is unknown.', '__proto__ names hasOwnProperty, who is unknown.']);
  });

  it.each([
    ['{', /^in\.json is no JSON \(/],
    ['[]', /^in\.json is no round at its top \(/],
    ['{"proposers":{"a":["x"]},"receivers":{"x":{"capacity":-1,"preferences":[]}}}', /^in\.json is no round at receivers\.x\.capacity \(/],
    ['{"proposers":{"a":[1]},"receivers":{}}', /^in\.json is no round at proposers\.a\.0 \(/],
  ])('that is wrong is refused in one sentence: %s', async (text, said) => {
    expect(await sentence(roundOfFile(file('in.json', text)))).toMatch(said);
  });
});
