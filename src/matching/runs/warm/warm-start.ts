import { createHash } from 'node:crypto';
import type { Market } from '../../assignment/columns/market.js';
import type { StartOfLists } from '../../assignment/lists/choose-lists.js';
import { LIST_LENGTH, type Lists } from '../../assignment/lists/lists.js';
import { emptyLists } from '../../assignment/outcomes/best-lists.js';
import type { Pairs } from '../../assignment/pairs/pairs.js';
import { SAID_BITS } from '../../facts/said.js';

/** What the last runs of a region left, by ids. */
export interface WarmStart {
  /** x of the last full run as `packWarm` made it; null: none, or of other versions. */
  x: Buffer | null;
  /** ω by candidate. */
  omega: ReadonlyMap<number, number>;
  /** Offers that stand in each candidate's list now, by rank. */
  listed: ReadonlyMap<number, readonly number[]>;
}

export const AFRESH: WarmStart = { x: null, omega: new Map(), listed: new Map() };

/** Bytes of one packed x: candidate and offer (uint32) and x (float32), little-endian. */
const BYTES = 12;
/** Of the candidates with a pair, those that the last run gave some x: with fewer than this share, starting afresh finds the lists sooner. */
const KNOWN_AT_LEAST = 0.5;

/** The x above 0, by rising candidate, then offer. `x` by pair. */
export function packWarm({ candidates, offers }: Market, pairs: Pairs, x: Float64Array): Buffer {
  const kept = x.reduce((count, value) => count + Number(Math.fround(value) > 0), 0);
  const packed = Buffer.alloc(kept * BYTES);
  let at = 0;
  for (let i = 0; i < candidates.count; i++) {
    const own: number[] = [];
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) if (Math.fround(x[pair]!) > 0) own.push(pair);
    own.sort((a, b) => pairs.offer[a]! - pairs.offer[b]!);
    for (const pair of own) {
      packed.writeUInt32LE(candidates.id[i]!, at);
      packed.writeUInt32LE(offers.id[pairs.offer[pair]!]!, at + 4);
      packed.writeFloatLE(x[pair]!, at + 8);
      at += BYTES;
    }
  }
  return packed;
}

/** SHA-256 of all that a run starts from besides the facts; null when there is nothing. */
export function hashWarm({ x, omega, listed }: WarmStart): string | null {
  if (x === null && omega.size === 0 && listed.size === 0) return null;
  const hash = createHash('sha256').update(x ?? '');
  for (const [candidate, weight] of omega) hash.update(`${candidate}:${weight};`);
  for (const [candidate, offers] of listed) hash.update(`${candidate}:${offers.join(',')};`);
  return hash.digest('hex');
}

/** The warm start by row: pairs and candidates that it does not know begin at 0 and at 1. Lists stand only where x and ω are known as well. */
export function startOfLists(market: Market, pairs: Pairs, warm: WarmStart): StartOfLists {
  const rows = rowsOfOffers(market);
  const standing = standingOf(market, pairs, warm, rows);
  const known = warmOf(market, pairs, warm, rows);
  return { warm: known, standing: known && standing, shown: shownOf(market, pairs, standing) };
}

function rowsOfOffers({ offers }: Market): Map<number, number> {
  return new Map(Array.from({ length: offers.count }, (_, row) => [offers.id[row]!, row]));
}

function warmOf({ candidates, offers }: Market, pairs: Pairs, { x: packed, omega }: WarmStart, rows: ReadonlyMap<number, number>): StartOfLists['warm'] {
  if (packed === null) return null;
  const x = new Float64Array(pairs.count);
  const ofOffer = new Float64Array(offers.count);
  let [at, known, all] = [0, 0, 0];
  for (let i = 0; i < candidates.count; i++) {
    const id = candidates.id[i]!;
    while (at < packed.length && packed.readUInt32LE(at) < id) at += BYTES;
    const from = at;
    for (; at < packed.length && packed.readUInt32LE(at) === id; at += BYTES) setOf(ofOffer, rows.get(packed.readUInt32LE(at + 4)), packed.readFloatLE(at + 8));
    known += Number(at > from);
    all += Number(pairs.starts[i + 1]! > pairs.starts[i]!);
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) x[pair] = ofOffer[pairs.offer[pair]!]!;
    for (let back = from; back < at; back += BYTES) setOf(ofOffer, rows.get(packed.readUInt32LE(back + 4)), 0);
  }
  if (known < KNOWN_AT_LEAST * all) return null;
  return { x, omega: Float64Array.from({ length: candidates.count }, (_, i) => omega.get(candidates.id[i]!) ?? 1) };
}

/** Lists as they stand, without what is no pair any more. */
function standingOf({ candidates, offers }: Market, pairs: Pairs, { listed }: WarmStart, rows: ReadonlyMap<number, number>): Lists {
  const lists = emptyLists(candidates.count, LIST_LENGTH);
  const ofOffer = new Int32Array(offers.count).fill(-1);
  for (let i = 0; i < candidates.count; i++) {
    const own = listed.get(candidates.id[i]!) ?? [];
    if (own.length === 0) continue;
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) ofOffer[pairs.offer[pair]!] = pair;
    const standing = own.map((offer) => ofOffer[rows.get(offer) ?? -1] ?? -1).filter((pair) => pair !== -1);
    lists.pair.set(standing.slice(0, LIST_LENGTH), i * LIST_LENGTH);
    lists.length[i] = Math.min(standing.length, LIST_LENGTH);
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) ofOffer[pairs.offer[pair]!] = -1;
  }
  return lists;
}

function shownOf({ candidates, said }: Market, pairs: Pairs, standing: Lists): Uint8Array {
  const shown = new Uint8Array(pairs.count);
  for (const pair of standing.pair) if (pair !== -1) shown[pair] = 1;
  for (let i = 0; i < candidates.count; i++) {
    for (let at = said.starts[i]!; at < said.starts[i + 1]!; at++) {
      if ((said.bits[at]! & SAID_BITS.shown) === 0) continue;
      const pair = pairs.offer.subarray(pairs.starts[i], pairs.starts[i + 1]).indexOf(said.offers[at]!);
      if (pair !== -1) shown[pairs.starts[i]! + pair] = 1;
    }
  }
  return shown;
}

function setOf(values: Float64Array, row: number | undefined, value: number): void {
  if (row !== undefined) values[row] = value;
}
