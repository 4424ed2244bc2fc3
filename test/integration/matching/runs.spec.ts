import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Offer } from '../../../src/offers/offer.entity.js';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { ListEntry } from '../../../src/matching/list-entry.entity.js';
import { MatchingModule } from '../../../src/matching/matching.module.js';
import { MatchRun } from '../../../src/matching/match-run.entity.js';
import { PairFactsService } from '../../../src/matching/pair-facts/pair-facts.service.js';
import { MatchRunsService } from '../../../src/matching/runs/match-runs.service.js';
import { TrainingSession } from '../../../src/training/training-session.entity.js';
import { WithoutList } from '../../../src/matching/without-list.entity.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { AMIENS, ARRAS, DUNKERQUE, ROUBAIX } from '../../support/builders/places.js';
import { aProgramme, aSession } from '../../support/builders/training.builder.js';
import { createRooms, type Rooms } from '../../support/rooms.js';

describe('runs', () => {
  let rooms: Rooms;
  let runs: MatchRunsService;
  let lille: Offer;
  let roubaix: Offer;
  let amiens: Offer;
  let session: TrainingSession;
  let camille: Candidate;

  beforeAll(async () => {
    rooms = await createRooms([MatchingModule]);
    runs = rooms.get(MatchRunsService);
    const { store } = rooms;
    lille = await anOffer(store, { seats: 2 });
    roubaix = await anOffer(store, { ...ROUBAIX });
    amiens = await anOffer(store, { ...AMIENS });
    session = await aSession(store, { programmeId: (await aProgramme(store)).id });
    camille = await aCandidate(store);
  });
  afterAll(() => rooms.close());

  const list = (candidate = camille): Promise<ListEntry[]> => rooms.store.manager.find(ListEntry, { where: { candidateId: candidate.id }, order: { rank: 'ASC' } });
  const offersOf = async (candidate = camille): Promise<number[]> => (await list(candidate)).map(({ offerId }) => offerId);
  const lists = async (offer: Offer): Promise<number> => (await rooms.store.manager.findOneByOrFail(Offer, { id: offer.id })).lists;
  const without = (): Promise<WithoutList[]> => rooms.store.manager.find(WithoutList, { order: { side: 'ASC', subjectId: 'ASC' } });
  const lastRun = (): Promise<MatchRun> => rooms.store.manager.findOneOrFail(MatchRun, { where: {}, order: { id: 'DESC' } });

  describe('of everything', () => {
    beforeAll(() => runs.run('32', true));

    it('gives a candidate the offers in reach, nearest first, with the points of both sides and the session', async () => {
      const entries = await list();
      expect(entries.map(({ offerId, rank, wishRank }) => ({ offerId, rank, wishRank }))).toEqual([
        { offerId: lille.id, rank: 1, wishRank: 1 },
        { offerId: roubaix.id, rank: 2, wishRank: 2 },
      ]);
      expect(entries[0]).toMatchObject({ sessionId: session.id, flags: [], candidatePoints: expect.arrayContaining([30]) });
      expect(entries[0]!.candidatePoints).toHaveLength(8);
      expect(entries[0]!.u).toBeGreaterThan(entries[1]!.u);
    });

    it('counts the lists each offer stands in', async () => {
      expect([await lists(lille), await lists(roubaix), await lists(amiens)]).toEqual([1, 1, 0]);
    });

    it('says why an offer has nobody', async () => {
      expect(await without()).toMatchObject([{ side: 'offer', subjectId: amiens.id, reason: 'reach.nothing' }]);
    });

    it('logs its figures, its versions and the hash of what it read', async () => {
      const run = await lastRun();
      expect(run).toMatchObject({ region: '32', kind: 'full', state: 'done', seed: 1, error: null });
      expect(run.figures).toMatchObject({ candidates: 1, offers: 3, sessions: 1, pairsFeasible: 2, pairsKept: 2, coverage: 2 / 3, maxLoad: 1, entriesAdded: 2, candidatesWithout: 0, offersWithout: 1 });
      expect(Object.keys(run.versions).sort()).toEqual(['chances', 'method', 'related', 'rules', 'weights']);
      expect(run.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('writes nothing when nothing has changed, and reads the same', async () => {
      const before = await lastRun();
      await runs.run('32', true);
      const after = await lastRun();
      expect(after.figures).toMatchObject({ entriesAdded: 0, entriesRemoved: 0, entriesUnchanged: 2 });
      expect(after.snapshotHash).toBe(before.snapshotHash);
      expect((await list()).map(({ runId }) => runId)).toEqual([before.id, before.id]);
    });
  });

  describe('never look at who someone is', () => {
    const someoneElse = { firstName: 'Mohamed', lastName: 'Nguyen', email: 'autre@example.org', phone: '03 53 01 99 99', guardianEmail: 'parent@example.org', guardianConsentAt: new Date(), source: 'csv' };
    // Only where one lives on the map counts, and only as travel time.
    const samePlaceOtherwise = { insee: '59009', communeName: 'Villeneuve-d’Ascq', department: '62', employmentZone: '3203' };

    it.each([['name, contact and family', someoneElse], ['address as such', samePlaceOtherwise]])('%s: the same bytes', async (_, other) => {
      await runs.run('32', true);
      const before = { run: await lastRun(), entries: await list() };
      await rooms.store.manager.update(Candidate, { id: camille.id }, other);
      await runs.run('32', true);
      expect((await lastRun()).snapshotHash).toBe(before.run.snapshotHash);
      expect(await list()).toEqual(before.entries);
    });
  });

  describe('after a change', () => {
    beforeEach(async () => {
      await rooms.events();
      await runs.run('32', true);
    });

    it('do nothing when nothing is dirty', async () => {
      expect(await runs.run()).toEqual({ state: 'nothing', kind: null, runId: null });
    });

    it('take an offer out when it closes, and in again', async () => {
      await rooms.store.manager.update(Offer, { id: lille.id }, { status: 'closed' });
      await runs.changed('offer', [lille.id]);
      expect(await runs.run()).toMatchObject({ state: 'done', kind: 'incremental' });
      expect(await offersOf()).toEqual([roubaix.id]);
      expect(await lists(lille)).toBe(0);

      await rooms.store.manager.update(Offer, { id: lille.id }, { status: 'open' });
      await runs.changed('offer', [lille.id]);
      await runs.run();
      expect(await offersOf()).toEqual([lille.id, roubaix.id]);
      expect(await lists(lille)).toBe(1);
    });

    it('follow a candidate who goes further, moves, or stops looking', async () => {
      const zoe = await aCandidate(rooms.store, { ...DUNKERQUE });
      await runs.changed('candidate', [zoe.id]);
      expect(await runs.run()).toMatchObject({ kind: 'incremental' });
      expect(await offersOf(zoe)).toEqual([]);
      expect(await without()).toContainEqual(expect.objectContaining({ side: 'candidate', subjectId: zoe.id, reason: 'reach.nothing' }));

      await rooms.store.manager.update(Candidate, { id: zoe.id }, { ...ARRAS, maxKm: 80, travelModes: ['car'] });
      await runs.changed('candidate', [zoe.id]);
      await runs.run();
      expect((await offersOf(zoe)).sort()).toEqual([lille.id, roubaix.id, amiens.id].sort());
      expect(await lists(amiens)).toBe(1);
      expect(await without()).toEqual([]);

      await rooms.store.manager.update(Candidate, { id: zoe.id }, { status: 'paused' });
      await runs.changed('candidate', [zoe.id]);
      await runs.run();
      expect(await offersOf(zoe)).toEqual([]);
      expect(await lists(amiens)).toBe(0);
      expect(await without()).toMatchObject([{ side: 'offer', subjectId: amiens.id }]);
    });

    it('follow a session that fills up', async () => {
      await rooms.store.manager.update(TrainingSession, { id: session.id }, { placesTaken: 12 });
      await runs.changed('session', [session.id]);
      await runs.run();
      expect(await offersOf()).toEqual([]);
      expect(await without()).toContainEqual(expect.objectContaining({ side: 'candidate', subjectId: camille.id, reason: 'session.none' }));
      await rooms.store.manager.update(TrainingSession, { id: session.id }, { placesTaken: 0 });
      await runs.changed('session', [session.id]);
      await runs.run();
      expect(await offersOf()).toEqual([lille.id, roubaix.id]);
    });

    it('are the same as a run of everything', async () => {
      const bakery = await anEstablishment(rooms.store, { masters: 1 });
      const first = await anOffer(rooms.store, { establishmentId: bakery.id, seats: 1 });
      const second = await anOffer(rooms.store, { establishmentId: bakery.id, seats: 2, startsOn: '2027-02-15' });
      const hugo = await aCandidate(rooms.store, { ...ROUBAIX, wishes: ['D1104', 'D1102'], maxKm: 60, travelModes: ['car', 'bike'], licence: true });
      await runs.changed('offer', [first.id, second.id]);
      await runs.changed('candidate', [hugo.id]);
      expect(await runs.run()).toMatchObject({ kind: 'incremental' });
      const after = await rooms.store.query('SELECT candidate_id, offer_id, session_id, rank, candidate_points, employer_points, u, p, flags FROM list_entry ORDER BY 1, 2');
      const counters = await rooms.store.query('SELECT id, lists FROM offer ORDER BY id');
      await runs.run('32', true);
      expect((await lastRun()).figures).toMatchObject({ entriesAdded: 0, entriesRemoved: 0, entriesUnchanged: after.length });
      expect(await rooms.store.query('SELECT id, lists FROM offer ORDER BY id')).toEqual(counters);
    });

    it('keep what changed again while they ran for the next one', async () => {
      await runs.changed('offer', [lille.id]);
      await rooms.store.query(`CREATE FUNCTION late_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE matching_dirty SET seq = DEFAULT WHERE subject = 'offer'; RETURN NEW; END $$`);
      await rooms.store.query(`CREATE TRIGGER late_change BEFORE INSERT ON match_run FOR EACH ROW EXECUTE FUNCTION late_change()`);
      await runs.run();
      await rooms.store.query('DROP TRIGGER late_change ON match_run');
      expect(await rooms.store.query('SELECT subject, subject_id FROM matching_dirty')).toEqual([{ subject: 'offer', subject_id: lille.id }]);
      expect(await runs.run()).toMatchObject({ kind: 'incremental' });
      expect(await rooms.store.query('SELECT 1 FROM matching_dirty')).toEqual([]);
    });
  });

  describe('obey people', () => {
    const state = async (kind: 'pin' | 'ban' | 'rejected' | 'refusal' | 'favourite' | 'signed', offer: Offer, more: object = {}): Promise<void> => {
      await rooms.store.transaction((manager) => rooms.get(PairFactsService).state(manager, { candidateId: camille.id, offerId: offer.id, kind, ...more }));
      await runs.changed('candidate', [camille.id]);
      await runs.run();
    };
    beforeEach(async () => {
      await rooms.store.query('DELETE FROM pair_fact');
      await rooms.store.query("UPDATE offer SET status = 'closed' WHERE id <> ALL ($1)", [[lille.id, roubaix.id, amiens.id]]);
      await runs.run('32', true);
    });

    it('puts what an adviser pinned first, even beyond what the candidate agreed to, and says it', async () => {
      await state('pin', amiens);
      const entries = await list();
      expect(entries.map(({ offerId }) => offerId)).toEqual([amiens.id, lille.id, roubaix.id]);
      expect(entries[0]!.flags).toContain('travel.beyond_limit');
    });

    it.each(['ban', 'rejected', 'refusal', 'signed'] as const)('leaves out what was said (%s)', async (kind) => {
      await state(kind, lille);
      expect(await offersOf()).toEqual([roubaix.id]);
    });

    it('forgets a ban after its last day', async () => {
      await state('ban', lille, { until: '2026-11-30' });
      expect(await offersOf()).toEqual([roubaix.id]);
      rooms.clock.set('2026-12-01T08:00:00Z');
      // Another day: everything is matched anew.
      expect(await runs.run()).toMatchObject({ kind: 'full' });
      rooms.clock.set('2026-11-24T09:00:00Z');
      expect(await offersOf()).toEqual([lille.id, roubaix.id]);
    });

    it('counts a favourite for the candidate', async () => {
      const before = (await list()).find(({ offerId }) => offerId === roubaix.id)!;
      await state('favourite', roubaix);
      const after = (await list()).find(({ offerId }) => offerId === roubaix.id)!;
      expect(after.u).toBeGreaterThan(before.u);
    });

    it('a pin does not override the law', async () => {
      const tooYoung = await aCandidate(rooms.store, { birthDate: '2014-01-01' });
      await rooms.store.transaction((manager) => rooms.get(PairFactsService).state(manager, { candidateId: tooYoung.id, offerId: lille.id, kind: 'pin' }));
      await runs.changed('candidate', [tooYoung.id]);
      await runs.run();
      expect(await offersOf(tooYoung)).toEqual([]);
    });
  });

  describe('are one at a time in a region', () => {
    it('another process waits, and a run left by one that died is failed and made again', async () => {
      const client = new pg.Client(rooms.database.url);
      await client.connect();
      await client.query("SELECT pg_advisory_lock(hashtext('matching.run'), hashtext('32'))");
      await client.query("INSERT INTO match_run (region, kind, state, versions, seed) VALUES ('32', 'full', 'running', '{}', 1)");
      expect(await runs.run('32', true)).toMatchObject({ state: 'busy' });
      await client.end();
      expect(await runs.run()).toMatchObject({ state: 'done', kind: 'full' });
      expect(await rooms.store.manager.countBy(MatchRun, { state: 'running' })).toBe(0);
      expect(await rooms.store.manager.findOne(MatchRun, { where: { state: 'failed' }, order: { id: 'DESC' } })).toMatchObject({ error: expect.stringContaining('interrupted') });
    });

    it('publishes all or nothing: a failure leaves the lists, the counters and what was dirty as they were', async () => {
      const before = await rooms.store.query('SELECT * FROM list_entry ORDER BY 1, 2');
      await rooms.store.manager.update(Candidate, { id: camille.id }, { maxKm: 5 });
      await runs.changed('candidate', [camille.id]);
      await rooms.store.query(`CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
      await rooms.store.query("CREATE TRIGGER no_more BEFORE UPDATE ON match_run FOR EACH ROW WHEN (NEW.state = 'done') EXECUTE FUNCTION no_more()");
      await expect(runs.run()).rejects.toThrow('disk full');
      await rooms.store.query('DROP TRIGGER no_more ON match_run');
      expect(await rooms.store.query('SELECT * FROM list_entry ORDER BY 1, 2')).toEqual(before);
      expect(await lastRun()).toMatchObject({ state: 'failed', error: 'disk full' });
      expect(await runs.run()).toMatchObject({ state: 'done' });
      expect(await offersOf()).toEqual([lille.id]);
    });
  });
});
