import { StartError } from '../../platform/process/start-error.js';
import type { OutcomeMarket } from '../assignment/outcomes/outcome-market.js';
import { readNumberRows } from './number-rows.js';

/** A market read from one's own files, and the numbers that its rows bear there. */
export interface FileMarket {
  market: OutcomeMarket;
  /** By row of candidate and of offer, rising: their number in the files. */
  candidates: Int32Array;
  offers: Int32Array;
}

const BYTE = 255;

/**
 * Reads `edges` (`candidate,offer,u,p`: feasible pairs, both chances 0–255, in any order) and `seats` (`offer,seats`). Pairs come out
 * by rising number of candidate, as the file orders them within one. Throws one clear sentence on anything else.
 */
export async function readMarket(edges: string, seats: string): Promise<FileMarket> {
  const { offers, seatsOf } = await readSeats(seats);
  const rowOfOffer = new Map(Array.from(offers, (number, row) => [number, row]));
  const pairs = new Growing();
  await readNumberRows(edges, ['candidate', 'offer', 'u', 'p'], ([candidate, offer, u, p], line) => {
    const row = rowOfOffer.get(offer!);
    if (row === undefined) throw new StartError(`${edges} names offer ${offer} (line ${line}), which ${seats} does not hold.`);
    if (u! > BYTE || p! > BYTE) throw new StartError(`${edges} holds a u or p above 255 (line ${line}).`);
    pairs.add(candidate!, row, u! * (BYTE + 1) + p!);
  });
  const { candidates, starts, order } = byCandidate(pairs.candidate.subarray(0, pairs.count));
  const chances = order.map((at) => pairs.chances[at]!);
  const market = { starts, offer: order.map((at) => pairs.offer[at]!), u: Uint8Array.from(chances, (both) => both >> 8), p: Uint8Array.from(chances, (both) => both & BYTE), seats: seatsOf };
  refuseTwice(market, candidates, offers, edges);
  return { market, candidates, offers };
}

async function readSeats(file: string): Promise<{ offers: Int32Array; seatsOf: Int32Array }> {
  const seats = new Map<number, number>();
  await readNumberRows(file, ['offer', 'seats'], ([offer, own], line) => {
    if (seats.has(offer!)) throw new StartError(`${file} holds offer ${offer} twice (line ${line}).`);
    seats.set(offer!, own!);
  });
  const offers = Int32Array.from(seats.keys()).sort();
  return { offers, seatsOf: offers.map((number) => seats.get(number)!) };
}

/** Columns that double when they are full. */
class Growing {
  count = 0;
  candidate = new Int32Array(1 << 16);
  offer = new Int32Array(1 << 16);
  chances = new Int32Array(1 << 16);

  add(candidate: number, offer: number, chances: number): void {
    if (this.count === this.candidate.length) for (const name of ['candidate', 'offer', 'chances'] as const) this[name] = doubled(this[name]);
    this.candidate[this.count] = candidate;
    this.offer[this.count] = offer;
    this.chances[this.count++] = chances;
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

function byCandidate(owners: Int32Array): { candidates: Int32Array; starts: Int32Array; order: Int32Array } {
  const candidates = Int32Array.from(new Set(owners)).sort();
  const rows = new Map(Array.from(candidates, (number, row) => [number, row]));
  const starts = new Int32Array(candidates.length + 1);
  const rowAt = owners.map((number) => rows.get(number)!);
  for (const row of rowAt) starts[row + 1]!++;
  for (let row = 0; row < candidates.length; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const order = new Int32Array(owners.length);
  rowAt.forEach((row, at) => (order[next[row]!++] = at));
  return { candidates, starts, order };
}

function refuseTwice({ starts, offer, seats }: OutcomeMarket, candidates: Int32Array, offers: Int32Array, file: string): void {
  const lastOwner = new Int32Array(seats.length).fill(-1);
  for (let i = 0; i < candidates.length; i++) {
    for (let pair = starts[i]!; pair < starts[i + 1]!; pair++) {
      const j = offer[pair]!;
      if (lastOwner[j] === i) throw new StartError(`${file} holds the pair of candidate ${candidates[i]} and offer ${offers[j]} twice.`);
      lastOwner[j] = i;
    }
  }
}
