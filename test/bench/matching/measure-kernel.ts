import type { Market } from '../../../src/matching/assignment/columns/market.js';
import { newBatch, type Batch } from '../../../src/matching/assignment/kernel/batch.js';
import { PreparedCandidate } from '../../../src/matching/assignment/kernel/prepared-candidate.js';
import { scoreBatch } from '../../../src/matching/assignment/kernel/score-batch.js';
import { sumColumns } from './sum-columns.js';

/** Candidates whose pairs are scored, then summed, before the next: both ways see the same moments of a shared machine. */
const CHUNK = 50;

export interface KernelTimes {
  pairs: number;
  /** Scoring every pair of the market once, what is prepared for each candidate included. */
  bruteForceMs: number;
  /** Summing the same columns for every pair. */
  sumMs: number;
  /** Of all that was computed, so that nothing can be left out as unused. */
  checksum: number;
}

/** Every candidate with every offer, each with a session chosen beforehand: the kernel's time, and the floor's. */
export function measureKernel(market: Market): KernelTimes {
  const prepared = new PreparedCandidate(market);
  const batch = everyOffer(market);
  const candidates = market.candidates.count;
  const times: KernelTimes = { pairs: candidates * batch.count, bruteForceMs: 0, sumMs: 0, checksum: 0 };
  warmUp(market, prepared, batch);
  for (let from = 0; from < candidates; from += CHUNK) {
    const to = Math.min(candidates, from + CHUNK);
    times.bruteForceMs += timed(() => (times.checksum += scoreAll(market, prepared, batch, from, to)));
    times.sumMs += timed(() => (times.checksum += sumAll(market, prepared, batch, from, to)));
  }
  return times;
}

/** The first session each offer may choose; which one it is makes no difference to the time. */
function everyOffer({ offers, training }: Market): Batch {
  const batch = newBatch(offers.count);
  batch.count = offers.count;
  for (let j = 0; j < offers.count; j++) {
    const group = training.group[j]!;
    const isServed = group !== -1 && training.sessions.starts[group]! < training.sessions.starts[group + 1]!;
    batch.offers[j] = j;
    batch.sessions[j] = isServed ? training.sessions.values[training.sessions.starts[group]!]! : 0;
  }
  return batch;
}

function scoreAll(market: Market, prepared: PreparedCandidate, batch: Batch, from: number, to: number): number {
  let checksum = 0;
  for (let i = from; i < to; i++) {
    prepared.prepare(i);
    scoreBatch(market, prepared, i, batch);
    checksum += batch.rules[i % batch.count]! + batch.points[i % batch.count]!;
  }
  return checksum;
}

function sumAll(market: Market, prepared: PreparedCandidate, batch: Batch, from: number, to: number): number {
  let checksum = 0;
  for (let i = from; i < to; i++) checksum += sumColumns(market, prepared, i, batch);
  return checksum;
}

function warmUp(market: Market, prepared: PreparedCandidate, batch: Batch): void {
  const some = Math.min(market.candidates.count, 4 * CHUNK);
  scoreAll(market, prepared, batch, 0, some);
  sumAll(market, prepared, batch, 0, some);
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
