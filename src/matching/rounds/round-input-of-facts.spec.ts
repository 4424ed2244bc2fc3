import { describe, expect, it } from '@jest/globals';
import { aPair } from '../../../test/support/a-pair.js';
import type { OfferFacts } from '../facts/offer-facts.js';
import { processReference } from '../runs/process-reference.js';
import { roundInputOf } from './round-input-of-facts.js';

/** One candidate, and offers that differ from the bakery of a pair in this. */
function reasonsWith(offers: readonly Partial<OfferFacts>[]): { ofSession: string | undefined; ofCandidate: string | undefined } {
  const { offers: [offer], ...facts } = aPair();
  const read = { facts: { ...facts, offers: offers.map((changes, at) => ({ ...offer!, ...changes, id: 10 + at })) }, labels: new Map(), elsewhere: new Set<number>() };
  const { reasonOfPlace, reasonOfCandidate } = roundInputOf(read, processReference(), { kind: 'sessions', receiverIds: [3], candidateIds: null });
  return { ofSession: reasonOfPlace.get(3), ofCandidate: reasonOfCandidate.get(1) };
}

describe('the reason why nobody has a session', () => {
  const [full, driver] = [{ seats: 0 }, { licenceRequired: true }];

  it('is what refuses at most of its offers, wherever they stand', () => {
    for (const offers of [[full, driver, driver], [driver, full, driver], [driver, driver, full]]) expect(reasonsWith(offers)).toEqual({ ofSession: 'licence.required', ofCandidate: 'licence.required' });
  });

  it('of as many, is the rule that stands first', () => {
    expect(reasonsWith([full, driver])).toEqual(reasonsWith([driver, full]));
  });

  it('is none for a person who may have it', () => {
    expect(reasonsWith([{}]).ofCandidate).toBeUndefined();
  });
});
