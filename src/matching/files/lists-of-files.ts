import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../../platform/process/start-error.js';
import { judgeLists, worseOff, type Verdict } from '../assignment/judge/judge-lists.js';
import { listsByWish } from '../assignment/judge/plain-ways.js';
import type { Lists } from '../assignment/lists/lists.js';
import { chooseByOutcomes } from '../assignment/outcomes/choose-by-outcomes.js';
import { readMarket, type FileMarket } from './market-files.js';

export interface ListsRequest {
  edges: string;
  seats: string;
  k: number;
  out: string;
}

export type Quality = Verdict & { worseOff: number };

/** Before: each candidate's own best by u. After: the lists chosen. */
export interface ListsAnswer {
  gap: number;
  steps: number;
  placements: number;
  satisfaction: number;
  before: Quality;
  after: Quality;
}

/** Chooses the lists of a market in one's own files and writes them (`candidate,rank,offer`). */
export async function listsOfFiles({ edges, seats, k, out }: ListsRequest): Promise<ListsAnswer> {
  const files = await readMarket(edges, seats);
  const { lists, order, gap, steps } = chooseByOutcomes(files.market, { k });
  await writeLists(files, lists, out);
  const { chance: plain, ...before } = judgeLists(files.market, order, listsByWish(files.market, k));
  const { chance, ...after } = judgeLists(files.market, order, lists);
  const { placements, satisfaction } = after;
  return { gap, steps, placements, satisfaction, before: { ...before, worseOff: 0 }, after: { ...after, worseOff: worseOff(chance, plain) } };
}

async function writeLists({ market, candidates, offers }: FileMarket, { k, pair, length }: Lists, out: string): Promise<void> {
  function* lines(): Generator<string> {
    yield 'candidate,rank,offer\n';
    for (const [i, count] of length.entries()) {
      let text = '';
      for (let r = 0; r < count; r++) text += `${candidates[i]},${r + 1},${offers[market.offer[pair[i * k + r]!]!]}\n`;
      yield text;
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(out));
  } catch (error) {
    throw new StartError(`${out} cannot be written (${(error as Error).message}).`);
  }
}
