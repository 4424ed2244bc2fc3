import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { offerOrder } from '../outcomes/offer-order.js';
import type { OutcomeMarket } from '../outcomes/outcome-market.js';
import { drawPlainProcess } from './plain-process.js';
import { prove, PROOF_SIZE } from './prove.js';
import { errorsFrom, spreadOf } from './spread.js';
import { trueBest, type Distance } from './tiny-markets.js';

describe('the proof of lists chosen by outcomes', () => {
  const { gradient, drawn, tiny } = prove();

  it('the gradient agrees with finite differences to six digits, with sessions too', () => expect(gradient).toBeLessThan(1e-6));

  it.each(drawn)('10,000 draws of the model lie within three standard errors of the objective (sessions: $sessions)', ({ errors }) => expect(errors).toBeLessThan(3));

  it.each(drawn)('the plain process lies near (sessions: $sessions)', ({ distance, placements, plainProcess }) => {
    process.stdout.write(`plain process: ${plainProcess.toFixed(2)} placed, ${placements.toFixed(2)} by the model (${(100 * distance).toFixed(2)} %)\n`);
    expect(Math.abs(distance)).toBeLessThan(0.1);
  });

  it('on 1,000 markets small enough to try everything, the lists come within 1 % of the true best on the mean', () => {
    const said = ({ mean, worst, exact }: Distance): string => `mean ${(100 * mean).toFixed(4)} %, worst ${(100 * worst).toFixed(2)} %, exact in ${(100 * exact).toFixed(1)} %`;
    process.stdout.write(`distance from the true best: ${said(tiny)}; by steps and rounds alone: ${said(tiny.withoutMoves)}\n`);
    expect(tiny.markets).toBeGreaterThan(950);
    expect(tiny.least).toBeGreaterThan(-1e-9);
    expect(tiny.mean).toBeLessThan(0.001);
    expect(tiny.withoutMoves.mean).toBeLessThan(0.01);
  });

  it('is the same each time', () => {
    const few = { ...PROOF_SIZE, gradients: 2, draws: 200, tiny: 20 };
    expect(prove(few)).toEqual(prove(few));
  });
});

describe('what the proof is made of', () => {
  it('the plain process is what one counts by hand', () => {
    // Two sure applicants for one seat: one is placed. With one place in a common session of two offers: one again.
    const two = { starts: Int32Array.of(0, 1, 2), u: Uint8Array.of(255, 255), p: Uint8Array.of(255, 255) };
    const lists = { k: 1, pair: Int32Array.of(0, 1), length: Uint8Array.of(1, 1) };
    const oneSeat = { ...two, offer: Int32Array.of(0, 0), seats: [1] };
    const onePlace = { ...two, offer: Int32Array.of(0, 1), seats: [1, 1], session: Int32Array.of(1, 1), places: [0, 1] };
    const placed = (market: OutcomeMarket): number => drawPlainProcess(market, offerOrder(market), lists, new SeededRandom(1), 5).mean;
    expect([placed(oneSeat), placed(onePlace), placed({ ...onePlace, session: Int32Array.of(1, 0) })]).toEqual([1, 1, 2]);
  });

  it('the true best is the best order too', () => {
    // One candidate, two offers: the likelier first.
    const market = { starts: Int32Array.of(0, 2), offer: Int32Array.of(0, 1), u: Uint8Array.of(255, 255), p: Uint8Array.of(51, 255), seats: [1, 1] };
    const second = 1 / Math.log2(3);
    expect(trueBest(market, 2)).toBeCloseTo(1 - 1e-12 * (1 - 0.2 * second), 12);
    expect(trueBest({ ...market, p: Uint8Array.of(51, 102) }, 2)).toBeCloseTo(1 - 0.6 * (1 - 0.2 * second), 12);
  });

  it('a mean and its standard error', () => {
    let n = 0;
    const spread = spreadOf(4, () => [1, 2, 3, 6][n++]!);
    expect(spread).toEqual({ mean: 3, error: expect.closeTo(Math.sqrt(14 / 3 / 4), 12), draws: 4 });
    expect([errorsFrom(spread, 3), errorsFrom({ mean: 2, error: 0.5, draws: 1 }, 1), errorsFrom({ mean: 2, error: 0, draws: 1 }, 2)]).toEqual([0, 2, 0]);
  });
});
