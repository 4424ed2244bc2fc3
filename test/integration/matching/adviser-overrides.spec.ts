import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../../src/accounts/viewer.js';
import { PairFact } from '../../../src/matching/pair-facts/pair-fact.entity.js';
import type { Offer } from '../../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../../src/review/adviser-acts.service.js';
import { PairWordsService } from '../../../src/review/pair-words.service.js';
import { ReviewWorkerModule } from '../../../src/review/review-worker.module.js';
import { anAdviser, viewerOf } from '../../support/builders/account.builder.js';
import { refusal } from '../../support/rooms.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('the adviser’s word is final', () => {
  let scene: MatchingScene;
  let adviser: SignedInViewer;

  beforeAll(async () => {
    scene = await matchingScene([ReviewWorkerModule]);
    adviser = viewerOf(await anAdviser(scene.rooms.store));
  });
  afterAll(() => scene.rooms.close());
  beforeEach(async () => {
    await scene.rooms.store.query('TRUNCATE pair_fact, match CASCADE');
    await scene.runs.run('32', true);
    await scene.rooms.events();
  });

  /** What the workers do with the events that an act has left. */
  const nextRun = async (): Promise<void> => {
    for (const { kind, payload } of await scene.rooms.events()) if (kind === 'pair.changed') await scene.runs.changed('candidate', [payload.candidateId!]);
    expect(await scene.runs.run()).toMatchObject({ state: 'done', kind: 'incremental' });
  };
  const pair = (offer: Offer): { candidateId: number; offerId: number } => ({ candidateId: scene.camille.id, offerId: offer.id });

  it.each(['travel', 'level'] as const)('a rejection that names a criterion (%s) is obeyed by the next run, small or whole, and kept with what it names', async (reason) => {
    await scene.rooms.get(AdviserActsService).reject(adviser, { ...pair(scene.lille), reason });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
    expect(await scene.rooms.store.manager.findOneByOrFail(PairFact, { ...pair(scene.lille), kind: 'rejected' })).toMatchObject({ reason, until: null });
    await scene.runs.run('32', true);
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
    expect(await scene.lists(scene.lille)).toBe(0);
    expect(await scene.without()).toContainEqual(expect.objectContaining({ side: 'offer', subjectId: scene.lille.id, reason: 'said.rejected' }));
  });

  it('a ban holds up to its last day, and the pair may come back the day after', async () => {
    await scene.rooms.get(PairWordsService).ban(adviser, { ...pair(scene.lille), until: '2026-11-30' });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
    scene.rooms.clock.set('2026-11-30T08:00:00Z');
    await scene.runs.run();
    expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
    scene.rooms.clock.set('2026-12-01T08:00:00Z');
    await scene.runs.run();
    expect(await scene.offersOf()).toEqual([scene.lille.id, scene.roubaix.id]);
    scene.rooms.clock.set('2026-11-24T09:00:00Z');
  });

  it('a pin comes in first, whatever it scores and wherever it is, and stays through runs of everything', async () => {
    await scene.rooms.get(PairWordsService).pin(adviser, { ...pair(scene.amiens), pinned: true });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.amiens.id, scene.lille.id, scene.roubaix.id]);
    await scene.runs.run('32', true);
    const [first] = await scene.list();
    expect(first).toMatchObject({ offerId: scene.amiens.id, rank: 1, wishRank: 3 });
    expect(first!.flags).toContain('travel.beyond_limit');
    await scene.rooms.get(PairWordsService).pin(adviser, { ...pair(scene.amiens), pinned: false });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.lille.id, scene.roubaix.id]);
  });

  it('a pin that no run could obey is refused: the offer is full, or not open', async () => {
    const words = scene.rooms.get(PairWordsService);
    await scene.rooms.store.query('UPDATE offer SET seats_taken = seats WHERE id = $1', [scene.roubaix.id]);
    expect(await refusal(words.pin(adviser, { ...pair(scene.roubaix), pinned: true }))).toBe('match.pin_refused');
    await scene.rooms.store.query("UPDATE offer SET seats_taken = 0, status = 'closed' WHERE id = $1", [scene.roubaix.id]);
    expect(await refusal(words.pin(adviser, { ...pair(scene.roubaix), pinned: true }))).toBe('match.offer_not_open');
    await scene.rooms.store.query("UPDATE offer SET status = 'open' WHERE id = $1", [scene.roubaix.id]);
  });

  it('the last word counts: a ban takes a pin back, a pin lifts a ban', async () => {
    const words = scene.rooms.get(PairWordsService);
    await words.pin(adviser, { ...pair(scene.roubaix), pinned: true });
    await words.ban(adviser, { ...pair(scene.roubaix), until: '2026-12-31' });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.lille.id]);
    await words.pin(adviser, { ...pair(scene.roubaix), pinned: true });
    await nextRun();
    expect(await scene.offersOf()).toEqual([scene.roubaix.id, scene.lille.id]);
  });
});
