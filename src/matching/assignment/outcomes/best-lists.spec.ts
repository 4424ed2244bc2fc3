import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { BestFew } from './best-lists.js';

/** What is copied when every score is offered, or only those above the least. */
function copied(scores: readonly number[], k: number, atLeast: number, isPicky: boolean): number[] {
  const best = new BestFew(k, atLeast);
  scores.forEach((score, item) => {
    if (!isPicky || score > best.least) best.offer(item, score);
  });
  const target = new Int32Array(k);
  return [...target.subarray(0, best.copyTo(target, 0))];
}

describe('the best few', () => {
  it('are the same when only scores above the least are offered', () => {
    const random = new SeededRandom(5);
    for (let n = 0; n < 500; n++) {
      const scores = Array.from({ length: random.between(0, 12) }, () => random.between(-4, 3));
      for (const [k, atLeast] of [[5, 3], [5, 1], [2, 3], [0, 3]] as const) expect(copied(scores, k, atLeast, true)).toEqual(copied(scores, k, atLeast, false));
    }
  });

  it('take nothing that brings nothing once they have what a list has at least', () => {
    const best = new BestFew(5, 2);
    best.offer(0, 0.3);
    expect(best.least).toBe(-Infinity);
    best.offer(1, -0.2);
    expect(best.least).toBe(-0.2);
    best.offer(2, 0.1);
    expect(best.least).toBe(0);
  });
});
