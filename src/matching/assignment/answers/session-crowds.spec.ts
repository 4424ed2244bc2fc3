import { describe, expect, it } from '@jest/globals';
import type { Lists } from '../lists/lists.js';
import type { ListOutcomes } from '../outcomes/outcomes-of-lists.js';
import { addSessionCrowds, type SessionCrowds } from './session-crowds.js';

/** One candidate with one pair, that leads to session 1. */
function crowdsOf(x: number, missed: number): SessionCrowds {
  const crowds = { taken: new Float64Array(2), worth: new Float64Array(2) };
  const lists: Lists = { k: 1, pair: Int32Array.of(0), length: Uint8Array.of(1) };
  const outcomes = { x: Float64Array.of(x), seatChance: Float64Array.of(1), placeChance: Float64Array.of(1), missed: Float64Array.of(missed) } as unknown as ListOutcomes;
  addSessionCrowds(crowds, { u: Uint8Array.of(255), session: Int32Array.of(1) }, lists, outcomes, Float64Array.of(1));
  return crowds;
}

describe('the crowd of a session', () => {
  it('is who would take its places, and what the rest of their lists would lose', () => {
    expect(crowdsOf(0.5, 0.5)).toEqual({ taken: Float64Array.of(0, 0.5), worth: Float64Array.of(0, 0.5) });
  });

  it('of somebody sure of the place they want most is a number still', () => {
    const { taken, worth } = crowdsOf(1, 1e-12);
    expect(taken[1]).toBe(1);
    expect(worth[1]).toBeCloseTo(1, 6);
  });
});
