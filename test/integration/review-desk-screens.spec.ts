import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reading } from '../../src/accounts/reading.entity.js';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { WithoutList } from '../../src/matching/without-list.entity.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CaseHistoryReadModel } from '../../src/review/case-history.read-model.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { DeskReadModel } from '../../src/review/desk.read-model.js';
import { PairWordsService } from '../../src/review/pair-words.service.js';
import { ShortListReadModel } from '../../src/review/short-list.read-model.js';
import { AMIENS, LAON } from '../support/builders/places.js';
import { aSession } from '../support/builders/training.builder.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

const PAGE = { page: 1, pageSize: 20 };

describe('the adviser’s screens', () => {
  let rooms: ReviewRooms;
  let acts: AdviserActsService;
  let candidates: CandidateActsService;
  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(AdviserActsService);
    candidates = rooms.get(CandidateActsService);
  });
  afterAll(() => rooms.close());

  describe('the adviser’s queue', () => {
    let adviser: SignedInViewer;
    let listed: Candidate;
    let flagged: Candidate;
    let waiting: Candidate;
    let empty: Candidate;
    beforeAll(async () => {
      adviser = await rooms.adviser({ territories: ['02'] });
      const offer = await rooms.offer(LAON);
      [listed, flagged, waiting, empty] = await Promise.all([1, 2, 3, 4].map(async () => (await rooms.person(LAON)).candidate)) as [Candidate, Candidate, Candidate, Candidate];
      await rooms.matching.list(listed.id, [offer.id]);
      await rooms.matching.list(flagged.id, [offer.id], { [offer.id]: ['law.minor_night'] });
      await rooms.matching.list(waiting.id, [offer.id]);
      await acts.present(adviser, { candidateId: waiting.id, offerIds: [offer.id] });
      await rooms.store.manager.insert(WithoutList, { side: 'candidate', subjectId: empty.id, reason: 'sense.travel', runId: 1 });
      await rooms.person(LAON).then(({ candidate }) => rooms.store.query("UPDATE candidate SET status = 'closed' WHERE id = $1", [candidate.id]));
      await rooms.person(AMIENS);
    });
    const queue = async (filter: 'all' | 'to_review' | 'flagged' | 'waiting' | 'empty', who = adviser): Promise<number[]> => (await rooms.get(DeskReadModel).queue(who, { ...PAGE, filter })).items.map(({ candidateId }) => candidateId);

    it('holds the candidates of the territory, what can be decided first', async () => {
      const { items, total } = await rooms.get(DeskReadModel).queue(adviser, { ...PAGE, filter: 'all' });
      expect(total).toBe(4);
      expect(items.slice(0, 2).map(({ candidateId }) => candidateId).sort((a, b) => a - b)).toEqual([listed.id, flagged.id].sort((a, b) => a - b));
      expect(items.find(({ candidateId }) => candidateId === waiting.id)).toMatchObject({ firstName: 'Camille', age: 18, communeName: 'Laon', wishes: ['Boulanger / Boulangère'], listed: 1, flagged: 0, openProposals: 1, applications: 0, mutual: 0 });
      expect(items.find(({ candidateId }) => candidateId === empty.id)).toMatchObject({ listed: 0, withoutReason: 'sense.travel' });
    });

    it.each([
      ['to_review', () => [listed.id, flagged.id]],
      ['flagged', () => [flagged.id]],
      ['waiting', () => [waiting.id]],
      ['empty', () => [empty.id]],
    ] as ['to_review' | 'flagged' | 'waiting' | 'empty', () => number[]][])('filters: %s', async (filter, ids) => expect((await queue(filter)).sort()).toEqual(ids().sort()));

    it('counts each filter', async () => {
      expect(await rooms.get(DeskReadModel).counts(adviser)).toEqual({ candidates: 4, toReview: 2, flagged: 1, waiting: 1, empty: 1 });
    });

    it('is empty for who has no territory there', async () => {
      expect(await queue('all', await rooms.adviser({ territories: ['60'] }))).toEqual([]);
      expect((await rooms.get(DeskReadModel).queue(adviser, { ...PAGE, filter: 'all', territory: '59' })).total).toBe(0);
      expect(await queue('all', (await rooms.company()).viewer)).toEqual([]);
    });

    it('pages without repeats or holes', async () => {
      const read = async (page: number): Promise<number[]> => (await rooms.get(DeskReadModel).queue(adviser, { page, pageSize: 1, filter: 'all' })).items.map(({ candidateId }) => candidateId);
      const all = [...(await read(1)), ...(await read(2)), ...(await read(3)), ...(await read(4)), ...(await read(5))];
      expect(all).toEqual(await queue('all'));
    });
  });

  describe('a candidate’s short list', () => {
    let adviser: SignedInViewer;
    let person: Awaited<ReturnType<ReviewRooms['person']>>;
    let offers: Offer[];
    beforeEach(async () => {
      adviser = await rooms.adviser();
      person = await rooms.person();
      offers = [await rooms.offer(), await rooms.offer(), await rooms.offer()];
      await rooms.matching.list(person.candidate.id, [offers[0]!.id, offers[1]!.id], { [offers[1]!.id]: ['law.minor_night'] });
    });
    const read = (who = adviser): ReturnType<ShortListReadModel['of']> => rooms.get(ShortListReadModel).of(who, person.candidate.id);

    it('has both points of view, flags, and what may be done', async () => {
      const list = await read();
      expect(list).toMatchObject({ room: 3, without: null, candidate: { id: person.candidate.id } });
      expect(list.items).toHaveLength(2);
      expect(list.items[0]).toMatchObject({
        offer: { id: offers[0]!.id, communeName: 'Lille', contractKind: 'apprenticeship', startsOn: '2027-02-01', seatsLeft: 1 },
        listed: { rank: 1, candidateTotal: 100, employerTotal: 100 },
        candidateReasons: expect.arrayContaining([{ criterion: 'occupation', label: 'Métier', points: 30, max: 30 }]),
        employerReasons: expect.arrayContaining([{ criterion: 'level', label: 'Niveau', points: 20, max: 20 }]),
        match: null,
        facts: [],
        moves: ['propose', 'present'],
      });
      expect(list.items[1]?.flags.map(({ code }) => code)).toEqual(['law.minor_night']);
    });

    it('shows records beside the list: prepared, shown, applied for', async () => {
      await acts.present(adviser, { candidateId: person.candidate.id, offerIds: [offers[0]!.id] });
      await candidates.apply(person.viewer, { offerId: offers[2]!.id, message: 'Bonjour' });
      await rooms.get(PairWordsService).pin(adviser, { candidateId: person.candidate.id, offerId: offers[1]!.id, pinned: true });
      const { items, room } = await read();
      expect(room).toBe(2);
      expect(items.map(({ offer, match, listed, facts }) => [offer.id, match?.state ?? null, listed?.rank ?? null, facts.map(({ kind }) => kind)])).toEqual([
        [offers[0]!.id, 'presented', 1, ['shown']],
        [offers[1]!.id, null, 2, ['pin']],
        [offers[2]!.id, 'presented', null, ['favourite']],
      ]);
      expect(items[2]).toMatchObject({ match: { origin: 'application', message: 'Bonjour', candidateAnswer: 'yes' }, moves: ['change_session'] });
      expect(items[2]?.candidateReasons.length).toBeGreaterThan(0);
    });

    it('shows the session that goes with an offer', async () => {
      const session = await aSession(rooms.store);
      const [match] = await acts.present(adviser, { candidateId: person.candidate.id, offerIds: [offers[0]!.id] });
      await acts.changeSession(adviser, match!.id, { sessionId: session.id, version: 1 });
      expect((await read()).items[0]?.session).toEqual({ id: session.id, startsOn: '2027-03-01', programmeTitle: 'CAP boulanger', communeName: 'Lille', placesLeft: 12 });
    });

    it('keeps a ban in sight when no list has the offer any more, up to 36 months, until it is lifted', async () => {
      const words = rooms.get(PairWordsService);
      const history = rooms.get(CaseHistoryReadModel);
      const pair = { candidateId: person.candidate.id, offerId: offers[2]!.id };
      expect(await refusal(words.ban(adviser, { ...pair, until: '2099-12-31' }))).toBe('match.ban_too_long');
      await words.ban(adviser, { ...pair, until: '2027-06-30' });
      expect((await read()).items.map(({ offer }) => offer.id)).not.toContain(pair.offerId);
      expect(await history.exclusions(adviser, person.candidate)).toMatchObject([{ offerId: pair.offerId, offerTitle: offers[2]!.title, until: '2027-06-30' }]);
      expect(await history.exclusions(await rooms.adviser({ territories: ['60'] }), person.candidate)).toEqual([]);
      expect(await history.of(adviser, person.candidate.id)).toMatchObject([{ act: 'ban', actorRole: 'adviser', offerTitle: offers[2]!.title }]);
      await words.ban(adviser, { ...pair, until: null });
      expect(await history.exclusions(adviser, person.candidate)).toEqual([]);
    });

    it('goes into the register of readings', async () => {
      await read();
      expect(await rooms.store.manager.findBy(Reading, { candidateId: person.candidate.id })).toMatchObject([{ readerId: adviser.accountId, readerRole: 'adviser', what: 'list' }]);
    });

    it('of someone who lives elsewhere shows only the offers of one’s territories', async () => {
      const inAmiens = await rooms.offer(AMIENS);
      await rooms.store.query('DELETE FROM list_entry WHERE candidate_id = $1', [person.candidate.id]);
      await rooms.matching.list(person.candidate.id, [offers[0]!.id, inAmiens.id]);
      const elsewhere = await rooms.adviser({ territories: ['80'] });
      expect((await read(elsewhere)).items.map(({ offer }) => offer.id)).toEqual([inAmiens.id]);
      expect(await refusal(read(await rooms.adviser({ territories: ['60'] })))).toBe('match.candidate_not_found');
      expect(await refusal(read(person.viewer))).toBe('match.candidate_not_found');
    });
  });
});
