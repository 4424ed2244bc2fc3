import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PairFactsService } from '../../../src/matching/pair-facts/pair-facts.service.js';
import type { Offer } from '../../../src/offers/offer.entity.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('runs obey what people say', () => {
  let scene: MatchingScene;
  beforeAll(async () => void (scene = await matchingScene()));
  afterAll(() => scene.rooms.close());

  const state = async (kind: 'pin' | 'ban' | 'rejected' | 'refusal' | 'favourite' | 'signed', offer: Offer, more: object = {}): Promise<void> => {
    await scene.rooms.store.transaction((manager) => scene.rooms.get(PairFactsService).state(manager, { candidateId: scene.camille.id, offerId: offer.id, kind, ...more }));
    await scene.runs.changed('candidate', [scene.camille.id]);
    await scene.runs.run();
  };
  beforeEach(async () => {
    await scene.rooms.store.query('DELETE FROM pair_fact');
    await scene.rooms.store.query("UPDATE offer SET status = 'closed' WHERE id <> ALL ($1)", [[scene.lille.id, scene.roubaix.id, scene.amiens.id]]);
    await scene.runs.run('32', true);
  });

  it('puts what an adviser pinned first, even beyond what the candidate agreed to, and says it', async () => {
    await state('pin', scene.amiens);
    const entries = await scene.list();
    expect(entries.map(({ offerId }) => offerId)).toEqual([scene.amiens.id, scene.lille.id, scene.roubaix.id]);
    expect(entries[0]!.flags).toContain('travel.beyond_limit');
  });

  it.each(['ban', 'rejected', 'refusal', 'signed'] as const)('leaves out what was said (%s)', async (kind) => {
    await state(kind, scene.lille);
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
  });

  it('forgets a ban after its last day', async () => {
    await state('ban', scene.lille, { until: '2026-11-30' });
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
    scene.rooms.clock.set('2026-12-01T08:00:00Z');
    // Another day: everything is matched anew.
    expect(await scene.runs.run()).toMatchObject({ kind: 'full' });
    scene.rooms.clock.set('2026-11-24T09:00:00Z');
    expect(await scene.offersOf()).toEqual([scene.lille.id, scene.roubaix.id]);
  });

  it('counts a favourite for the candidate', async () => {
    const before = (await scene.list()).find(({ offerId }) => offerId === scene.roubaix.id)!;
    await state('favourite', scene.roubaix);
    const after = (await scene.list()).find(({ offerId }) => offerId === scene.roubaix.id)!;
    expect(after.u).toBeGreaterThan(before.u);
  });

  it('a pin does not override the law', async () => {
    const tooYoung = await aCandidate(scene.rooms.store, { birthDate: '2014-01-01' });
    await scene.rooms.store.transaction((manager) => scene.rooms.get(PairFactsService).state(manager, { candidateId: tooYoung.id, offerId: scene.lille.id, kind: 'pin' }));
    await scene.runs.changed('candidate', [tooYoung.id]);
    await scene.runs.run();
    expect(await scene.offersOf(tooYoung)).toEqual([]);
  });
});
