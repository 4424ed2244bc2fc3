import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import { PairFact } from '../../src/matching/pair-facts/pair-fact.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { BulkReleaseService } from '../../src/review/bulk-release.service.js';
import { MatchEvent } from '../../src/review/match-event.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { PairWordsService } from '../../src/review/pair-words.service.js';
import { LAON } from '../support/builders/places.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

describe('the adviser’s bulk acts', () => {
  let rooms: ReviewRooms;
  let acts: AdviserActsService;
  let offers: Offer[];

  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(AdviserActsService);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    offers = [];
    for (let i = 0; i < 5; i++) offers.push(await rooms.offer());
    await rooms.events();
  });

  const idsOf = (some: Offer[]): number[] => some.map(({ id }) => id);

  describe('releasing a territory', () => {
    let bulk: BulkReleaseService;
    let local: SignedInViewer;
    beforeAll(async () => {
      bulk = rooms.get(BulkReleaseService);
      local = await rooms.adviser({ territories: ['02'] });
    });
    beforeEach(async () => {
      await rooms.store.query("UPDATE candidate SET status = 'closed' WHERE department = '02'");
    });

    const liveOf = async (id: number): Promise<[number, string][]> =>
      (await rooms.store.manager.find(Match, { where: { candidateId: id }, order: { id: 'ASC' } })).map(({ offerId, state }) => [offerId, state]);

    it('presents the best three of each list in which nothing is flagged', async () => {
      const clean = (await rooms.person(LAON)).candidate;
      const flagged = (await rooms.person(LAON)).candidate;
      await rooms.matching.list(clean.id, idsOf(offers));
      await rooms.matching.list(flagged.id, idsOf(offers), { [offers[4]!.id]: ['law.minor_night'] });
      expect(await bulk.release(local, { territory: '02' })).toEqual({ candidates: 1, presented: 3, leftForReview: 1 });
      expect(await liveOf(clean.id)).toEqual(offers.slice(0, 3).map(({ id }) => [id, 'presented']));
      expect(await liveOf(flagged.id)).toEqual([]);
    });

    it('leaves history, events and facts like a single act', async () => {
      const person = (await rooms.person(LAON)).candidate;
      await rooms.matching.list(person.id, [offers[0]!.id]);
      await rooms.events();
      await bulk.release(local, { territory: '02' });
      const match = await rooms.store.manager.findOneByOrFail(Match, { candidateId: person.id });
      expect(match).toMatchObject({ state: 'presented', origin: 'proposal', version: 1, explanation: { rank: 1, wishRank: 1, runId: 1 } });
      expect(match.explanation?.candidatePoints).toContain(30);
      expect(await rooms.store.manager.findBy(MatchEvent, { matchId: match.id })).toMatchObject([{ fromState: null, toState: 'presented', act: 'present', actorId: local.accountId, version: 1 }]);
      expect(await rooms.events()).toEqual([{ kind: 'match.presented', payload: { matchId: match.id } }, { kind: 'pair.changed', payload: { candidateId: person.id, offerId: offers[0]!.id } }]);
      expect(await rooms.store.manager.findBy(PairFact, { candidateId: person.id })).toMatchObject([{ kind: 'shown' }]);
    });

    it('said twice presents nothing twice', async () => {
      const person = (await rooms.person(LAON)).candidate;
      await rooms.matching.list(person.id, idsOf(offers));
      await bulk.release(local, { territory: '02' });
      expect(await bulk.release(local, { territory: '02' })).toMatchObject({ candidates: 0, presented: 0 });
    });

    it('moves what was prepared, and fills up to three', async () => {
      const person = (await rooms.person(LAON)).candidate;
      await rooms.matching.list(person.id, idsOf(offers));
      await acts.openList(local, person.id);
      await acts.present(local, { candidateId: person.id, offerIds: [offers[4]!.id] });
      expect(await bulk.release(local, { territory: '02' })).toMatchObject({ candidates: 1, presented: 2 });
      expect((await liveOf(person.id)).map(([, state]) => state)).toEqual(['presented', 'presented', 'proposed', 'proposed', 'presented']);
      const moved = await rooms.store.manager.findOneByOrFail(Match, { candidateId: person.id, offerId: offers[0]!.id });
      expect(moved.version).toBe(2);
      expect((await rooms.store.manager.find(MatchEvent, { where: { matchId: moved.id }, order: { id: 'ASC' } })).map(({ fromState, version }) => [fromState, version])).toEqual([[null, 1], ['proposed', 2]]);
    });

    it('passes over what people ruled out, closed offers, and people who opted out', async () => {
      const person = (await rooms.person(LAON)).candidate;
      const opted = (await rooms.person({ ...LAON, optedOut: true })).candidate;
      await rooms.matching.list(person.id, idsOf(offers));
      await rooms.matching.list(opted.id, idsOf(offers));
      await rooms.get(PairWordsService).ban(local, { candidateId: person.id, offerId: offers[0]!.id, until: '2027-01-01' });
      await acts.reject(local, { candidateId: person.id, offerId: offers[1]!.id, reason: 'travel' });
      await rooms.store.manager.update(Offer, offers[2]!.id, { status: 'closed' });
      await bulk.release(local, { territory: '02' });
      expect((await liveOf(person.id)).filter(([, state]) => state === 'presented').map(([id]) => id)).toEqual([offers[3]!.id, offers[4]!.id]);
      expect(await liveOf(opted.id)).toEqual([]);
    });

    it('is for one’s own territories', async () => {
      expect(await refusal(bulk.release(local, { territory: '59' }))).toBe('match.territory_not_yours');
    });

    it('at once with a single act does not exceed three', async () => {
      const person = (await rooms.person(LAON)).candidate;
      await rooms.matching.list(person.id, idsOf(offers));
      await Promise.all([refusal(bulk.release(local, { territory: '02' })), refusal(acts.present(local, { candidateId: person.id, offerIds: [offers[4]!.id] }))]);
      expect((await liveOf(person.id)).length).toBe(3);
    });
  });
});
