import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { TrainingSession } from '../../../src/training/training-session.entity.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { ARRAS, DUNKERQUE, ROUBAIX } from '../../support/builders/places.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('runs', () => {
  let scene: MatchingScene;
  beforeAll(async () => void (scene = await matchingScene()));
  afterAll(() => scene.rooms.close());

  describe('of everything', () => {
    beforeAll(() => scene.runs.run('32', true));

    it('gives a candidate the offers in reach, nearest first, with the points of both sides and the session', async () => {
      const entries = await scene.list();
      expect(entries.map(({ offerId, rank, wishRank }) => ({ offerId, rank, wishRank }))).toEqual([
        { offerId: scene.lille.id, rank: 1, wishRank: 1 },
        { offerId: scene.roubaix.id, rank: 2, wishRank: 2 },
      ]);
      expect(entries[0]).toMatchObject({ sessionId: scene.session.id, flags: [], candidatePoints: expect.arrayContaining([30]) });
      expect(entries[0]!.candidatePoints).toHaveLength(8);
      expect(entries[0]!.u).toBeGreaterThan(entries[1]!.u);
    });

    it('counts the lists each offer stands in', async () => {
      expect([await scene.lists(scene.lille), await scene.lists(scene.roubaix), await scene.lists(scene.amiens)]).toEqual([1, 1, 0]);
    });

    it('says why an offer has nobody', async () => {
      expect(await scene.without()).toMatchObject([{ side: 'offer', subjectId: scene.amiens.id, reason: 'reach.nothing' }]);
    });

    it('logs its figures, its versions and the hash of what it read', async () => {
      const run = await scene.lastRun();
      expect(run).toMatchObject({ region: '32', kind: 'full', state: 'done', seed: 1, error: null });
      expect(run.figures).toMatchObject({ candidates: 1, offers: 3, sessions: 1, pairsFeasible: 2, pairsKept: 2, coverage: 2 / 3, maxLoad: 1, entriesAdded: 2, candidatesWithout: 0, offersWithout: 1 });
      expect(Object.keys(run.versions).sort()).toEqual(['chances', 'method', 'related', 'rules', 'weights']);
      expect(run.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('writes nothing when nothing has changed, and reads the same', async () => {
      const before = await scene.lastRun();
      await scene.runs.run('32', true);
      const after = await scene.lastRun();
      expect(after.figures).toMatchObject({ entriesAdded: 0, entriesRemoved: 0, entriesUnchanged: 2 });
      expect(after.snapshotHash).toBe(before.snapshotHash);
      expect((await scene.list()).map(({ runId }) => runId)).toEqual([before.id, before.id]);
    });
  });

  describe('never look at who someone is', () => {
    const someoneElse = { firstName: 'Mohamed', lastName: 'Nguyen', email: 'autre@example.org', phone: '03 53 01 99 99', guardianEmail: 'parent@example.org', guardianConsentAt: new Date(), source: 'csv' };
    // Only where one lives on the map counts, and only as travel time.
    const samePlaceOtherwise = { insee: '59009', communeName: 'Villeneuve-d’Ascq', department: '62', employmentZone: '3203' };

    it.each([['name, contact and family', someoneElse], ['address as such', samePlaceOtherwise]])('%s: the same bytes', async (_, other) => {
      await scene.runs.run('32', true);
      const before = { run: await scene.lastRun(), entries: await scene.list() };
      await scene.rooms.store.manager.update(Candidate, { id: scene.camille.id }, other);
      await scene.runs.run('32', true);
      expect((await scene.lastRun()).snapshotHash).toBe(before.run.snapshotHash);
      expect(await scene.list()).toEqual(before.entries);
    });
  });

  describe('after a change', () => {
    beforeEach(async () => {
      await scene.rooms.events();
      await scene.runs.run('32', true);
    });

    it('do nothing when nothing is dirty', async () => {
      expect(await scene.runs.run()).toEqual({ state: 'nothing', kind: null, runId: null });
    });

    it('take an offer out when it closes, and in again', async () => {
      await scene.rooms.store.manager.update(Offer, { id: scene.lille.id }, { status: 'closed' });
      await scene.runs.changed('offer', [scene.lille.id]);
      expect(await scene.runs.run()).toMatchObject({ state: 'done', kind: 'incremental' });
      expect(await scene.offersOf()).toEqual([scene.roubaix.id]);
      expect(await scene.lists(scene.lille)).toBe(0);

      await scene.rooms.store.manager.update(Offer, { id: scene.lille.id }, { status: 'open' });
      await scene.runs.changed('offer', [scene.lille.id]);
      await scene.runs.run();
      // What was shown meanwhile keeps its rank before a near equal.
      expect(await scene.offersOf()).toEqual([scene.roubaix.id, scene.lille.id]);
      expect(await scene.lists(scene.lille)).toBe(1);
    });

    it('follow a candidate who goes further, moves, or stops looking', async () => {
      const zoe = await aCandidate(scene.rooms.store, { ...DUNKERQUE });
      await scene.runs.changed('candidate', [zoe.id]);
      expect(await scene.runs.run()).toMatchObject({ kind: 'incremental' });
      expect(await scene.offersOf(zoe)).toEqual([]);
      expect(await scene.without()).toContainEqual(expect.objectContaining({ side: 'candidate', subjectId: zoe.id, reason: 'reach.nothing' }));

      await scene.rooms.store.manager.update(Candidate, { id: zoe.id }, { ...ARRAS, maxKm: 80, travelModes: ['car'] });
      await scene.runs.changed('candidate', [zoe.id]);
      await scene.runs.run();
      expect((await scene.offersOf(zoe)).sort()).toEqual([scene.lille.id, scene.roubaix.id, scene.amiens.id].sort());
      expect(await scene.lists(scene.amiens)).toBe(1);
      expect(await scene.without()).toEqual([]);

      await scene.rooms.store.manager.update(Candidate, { id: zoe.id }, { status: 'paused' });
      await scene.runs.changed('candidate', [zoe.id]);
      await scene.runs.run();
      expect(await scene.offersOf(zoe)).toEqual([]);
      expect(await scene.lists(scene.amiens)).toBe(0);
      // Whoever wanted it is gone: nobody was crowded out.
      expect(await scene.without()).toMatchObject([{ side: 'offer', subjectId: scene.amiens.id, reason: 'reach.nothing' }]);
    });

    it('follow a session that fills up', async () => {
      await scene.rooms.store.manager.update(TrainingSession, { id: scene.session.id }, { placesTaken: 12 });
      await scene.runs.changed('session', [scene.session.id]);
      await scene.runs.run();
      expect(await scene.offersOf()).toEqual([]);
      expect(await scene.without()).toContainEqual(expect.objectContaining({ side: 'candidate', subjectId: scene.camille.id, reason: 'session.none' }));
      await scene.rooms.store.manager.update(TrainingSession, { id: scene.session.id }, { placesTaken: 0 });
      await scene.runs.changed('session', [scene.session.id]);
      await scene.runs.run();
      expect(await scene.offersOf()).toEqual([scene.lille.id, scene.roubaix.id]);
    });

    it('are the same as a run of everything', async () => {
      const bakery = await anEstablishment(scene.rooms.store, { masters: 1 });
      const first = await anOffer(scene.rooms.store, { establishmentId: bakery.id, seats: 1 });
      const second = await anOffer(scene.rooms.store, { establishmentId: bakery.id, seats: 2, startsOn: '2027-02-15' });
      const hugo = await aCandidate(scene.rooms.store, { ...ROUBAIX, wishes: ['D1104', 'D1102'], maxKm: 60, travelModes: ['car', 'bike'], licence: true });
      await scene.runs.changed('offer', [first.id, second.id]);
      await scene.runs.changed('candidate', [hugo.id]);
      expect(await scene.runs.run()).toMatchObject({ kind: 'incremental' });
      const after = await scene.rooms.store.query('SELECT candidate_id, offer_id, session_id, rank, candidate_points, employer_points, u, p, flags FROM list_entry ORDER BY 1, 2');
      const counters = await scene.rooms.store.query('SELECT id, lists FROM offer ORDER BY id');
      await scene.runs.run('32', true);
      expect((await scene.lastRun()).figures).toMatchObject({ entriesAdded: 0, entriesRemoved: 0, entriesUnchanged: after.length });
      expect(await scene.rooms.store.query('SELECT id, lists FROM offer ORDER BY id')).toEqual(counters);
    });

    it('keep what changed again while they ran for the next one', async () => {
      await scene.runs.changed('offer', [scene.lille.id]);
      await scene.rooms.store.query(`CREATE FUNCTION late_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE matching_dirty SET seq = DEFAULT WHERE subject = 'offer'; RETURN NEW; END $$`);
      await scene.rooms.store.query(`CREATE TRIGGER late_change BEFORE INSERT ON match_run FOR EACH ROW EXECUTE FUNCTION late_change()`);
      await scene.runs.run();
      await scene.rooms.store.query('DROP TRIGGER late_change ON match_run');
      expect(await scene.rooms.store.query('SELECT subject, subject_id FROM matching_dirty')).toEqual([{ subject: 'offer', subject_id: scene.lille.id }]);
      expect(await scene.runs.run()).toMatchObject({ kind: 'incremental' });
      expect(await scene.rooms.store.query('SELECT 1 FROM matching_dirty')).toEqual([]);
    });
  });
});
