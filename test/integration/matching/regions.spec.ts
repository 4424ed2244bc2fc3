import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { CandidateOutcome } from '../../../src/matching/candidate-outcome.entity.js';
import { CandidateShortlist } from '../../../src/matching/candidate-shortlist.entity.js';
import { PairFactsService } from '../../../src/matching/pair-facts/pair-facts.service.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { Jobs } from '../../../src/platform/queue/jobs.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import type { Place } from '../../../src/shared/place.js';
import { LILLE } from '../../support/builders/places.js';
import { aProgramme, aSession, aTrainingSite } from '../../support/builders/training.builder.js';
import type { FakeJobs } from '../../support/fakes.js';
import { PARIS } from '../../support/matching-workers.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';
import { holdRegion } from '../../support/hold-region.js';

/** Fifteen kilometres from Paris, but of Hauts-de-France as far as its department says. */
const OISE: Place = { ...PARIS, insee: '60141', communeName: 'Chantilly', department: '60', latitude: 48.99 };

describe('regions', () => {
  let scene: MatchingScene;
  let paris: Offer;
  let oise: Offer;
  let nadia: Candidate;

  beforeAll(async () => {
    scene = await matchingScene();
    const { store } = scene.rooms;
    paris = await anOffer(store, PARIS);
    oise = await anOffer(store, OISE);
    const site = await aTrainingSite(store, PARIS);
    await aSession(store, { programmeId: (await aProgramme(store, { siteId: site.id })).id });
    nadia = await aCandidate(store, { ...PARIS, travelModes: ['car'], maxKm: 40 });
    await scene.runs.run('32', true);
    await scene.runs.run('11', true);
  });
  afterAll(() => scene.rooms.close());

  const written = (region: string): Promise<unknown[]> =>
    scene.rooms.store.query('SELECT entry.*, outcome.* FROM list_entry entry JOIN candidate_outcome outcome USING (candidate_id) WHERE region = $1 ORDER BY 1, 2', [region]);
  const dirty = (): Promise<unknown[]> => scene.rooms.store.query('SELECT region, subject, subject_id AS id FROM matching_dirty ORDER BY region, subject, subject_id');

  it('are matched each for itself: a run reads its own departments', async () => {
    expect(await scene.offersOf(nadia)).toEqual([paris.id]);
    expect(await scene.offersOf()).toEqual([scene.lille.id, scene.roubaix.id]);
    expect((await scene.lastRun()).figures).toMatchObject({ candidates: 1, offers: 1, sessions: 1 });
    expect((await scene.without()).map(({ side, subjectId, region }) => ({ side, subjectId, region }))).toEqual([
      { side: 'offer', subjectId: scene.amiens.id, region: '32' }, { side: 'offer', subjectId: oise.id, region: '32' },
    ]);
  });

  it('leave the lists, the outcomes, the reasons and the counters of others as they are', async () => {
    const before = { rows: await written('32'), without: await scene.without() };
    await scene.rooms.store.manager.update(Offer, { id: paris.id }, { status: 'paused' });
    await scene.runs.run('11', true);
    expect(await scene.offersOf(nadia)).toEqual([]);
    expect({ rows: await written('32'), without: (await scene.without()).filter(({ region }) => region === '32') }).toEqual(before);
    expect([await scene.lists(scene.lille), await scene.lists(paris)]).toEqual([1, 0]);
    await scene.rooms.store.manager.update(Offer, { id: paris.id }, { status: 'open' });
    await scene.runs.run('11', true);
    expect([await scene.lists(scene.lille), await scene.lists(paris)]).toEqual([1, 1]);
  });

  it('hear each of what changes there', async () => {
    await scene.runs.changed('offer', [scene.lille.id, paris.id]);
    await scene.runs.changed('session', [scene.session.id]);
    expect(await dirty()).toEqual([
      { region: '11', subject: 'offer', id: paris.id }, { region: '32', subject: 'offer', id: scene.lille.id }, { region: '32', subject: 'session', id: scene.session.id },
    ]);
    await scene.runs.run('11');
    expect(await dirty()).toHaveLength(2);
    await scene.runs.run('32');
    expect(await dirty()).toEqual([]);
  });

  it('follow somebody who moves from one to another, whichever run comes first', async () => {
    const { store } = scene.rooms;
    await store.manager.update(Candidate, { id: nadia.id }, { ...LILLE });
    await scene.runs.changed('candidate', [nadia.id]);
    expect((await dirty()).map((row) => (row as { region: string }).region)).toEqual(['11', '32']);
    await scene.runs.run('32');
    await scene.runs.run('11');
    expect(await scene.offersOf(nadia)).toEqual([scene.lille.id, scene.roubaix.id]);
    for (const table of [CandidateOutcome, CandidateShortlist]) expect(await store.manager.findOneBy(table, { candidateId: nadia.id })).toMatchObject({ region: '32' });
    expect([await scene.lists(scene.lille), await scene.lists(paris)]).toEqual([2, 0]);

    await store.manager.update(Candidate, { id: nadia.id }, { ...PARIS });
    await scene.runs.changed('candidate', [nadia.id]);
    await scene.runs.run('11', true);
    await scene.runs.run('32', true);
    expect(await scene.offersOf(nadia)).toEqual([paris.id]);
    for (const table of [CandidateOutcome, CandidateShortlist]) expect(await store.manager.findOneBy(table, { candidateId: nadia.id })).toMatchObject({ region: '11' });
    expect([await scene.lists(scene.lille), await scene.lists(paris)]).toEqual([1, 1]);
  });

  it('let an adviser pin an offer of another region, which still belongs to its own', async () => {
    const { store } = scene.rooms;
    const without = await scene.without();
    await store.transaction((manager) => scene.rooms.get(PairFactsService).state(manager, { candidateId: nadia.id, offerId: scene.lille.id, kind: 'pin' }));
    await scene.runs.changed('candidate', [nadia.id]);
    await scene.runs.run('11');
    expect(await scene.offersOf(nadia)).toEqual([scene.lille.id, paris.id]);
    expect((await scene.list(nadia))[0]).toMatchObject({ rank: 1, flags: expect.arrayContaining(['travel.beyond_limit']) });
    expect(await scene.lists(scene.lille)).toBe(2);
    for (const region of ['11', '32', '11']) await scene.runs.run(region, true);
    expect(await scene.offersOf(nadia)).toEqual([scene.lille.id, paris.id]);
    expect([await scene.lists(scene.lille), await scene.without()]).toEqual([2, without]);

    for (const status of ['paused', 'active'] as const) {
      await store.manager.update(Candidate, { id: scene.camille.id }, { status });
      await scene.runs.changed('candidate', [scene.camille.id]);
      await scene.runs.run('32');
      expect(await store.manager.findOneBy(CandidateOutcome, { candidateId: nadia.id })).toMatchObject({ region: '11' });
    }

    await store.query('DELETE FROM pair_fact');
    await scene.runs.changed('candidate', [nadia.id]);
    await scene.runs.run('11');
    expect([await scene.offersOf(nadia), await scene.lists(scene.lille)]).toEqual([[paris.id], 1]);
  });

  it('run side by side: one that is taken keeps no other waiting', async () => {
    const release = await holdRegion(scene.rooms.database.url, '32');
    expect(await scene.runs.run('32', true)).toMatchObject({ state: 'busy' });
    expect(await scene.runs.run('11', true)).toMatchObject({ state: 'done' });
    await release();
    expect(await scene.runs.run('32', true)).toMatchObject({ state: 'done' });
  });

  it('are asked for one by one: those with somebody who looks or an open offer', async () => {
    const jobs = scene.rooms.get(Jobs) as FakeJobs;
    jobs.added.length = 0;
    await aCandidate(scene.rooms.store, { ...PARIS, insee: '13055', communeName: 'Marseille', department: '13' });
    await aCandidate(scene.rooms.store, { ...PARIS, insee: '35238', communeName: 'Rennes', department: '35', status: 'closed' });
    await scene.runs.requestEverywhere();
    expect(jobs.added).toEqual(['11', '32', '93'].map((region) => ({ job: 'matching.run', payload: { region } })));
  });
});
