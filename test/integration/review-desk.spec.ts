import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { PairFact } from '../../src/matching/pair-facts/pair-fact.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { MatchEvent } from '../../src/review/match-event.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { PairWordsService } from '../../src/review/pair-words.service.js';
import { AMIENS } from '../support/builders/places.js';
import { aProgramme, aSession } from '../support/builders/training.builder.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

describe('the adviser’s desk', () => {
  let rooms: ReviewRooms;
  let acts: AdviserActsService;
  let candidates: CandidateActsService;
  let adviser: SignedInViewer;
  let young: SignedInViewer;
  let candidate: Candidate;
  let offers: Offer[];

  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(AdviserActsService);
    candidates = rooms.get(CandidateActsService);
    adviser = await rooms.adviser();
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    ({ candidate, viewer: young } = await rooms.person());
    offers = [];
    for (let i = 0; i < 5; i++) offers.push(await rooms.offer());
    await rooms.matching.list(candidate.id, idsOf(offers));
    await rooms.events();
  });

  const idsOf = (some: Offer[]): number[] => some.map(({ id }) => id);
  const present = (who: SignedInViewer, ...some: Offer[]): Promise<Match[]> => acts.present(who, { candidateId: candidate.id, offerIds: idsOf(some) });
  const factKinds = async (): Promise<string[]> => (await rooms.store.manager.find(PairFact, { where: { candidateId: candidate.id }, order: { kind: 'ASC' } })).map(({ kind }) => kind);

  describe('opening and presenting', () => {
    it('opening a list makes a record of each offer, for advisers only, once', async () => {
      const opened = await acts.openList(adviser, candidate.id);
      expect(opened.map(({ offerId, state, origin }) => ({ offerId, state, origin }))).toEqual(idsOf(offers).map((offerId) => ({ offerId, state: 'proposed', origin: 'proposal' })));
      expect(opened[0]?.explanation).toMatchObject({ rank: 1, runId: 1, lists: 1, seats: 1 });
      expect(await acts.openList(adviser, candidate.id)).toEqual([]);
    });

    it('presents several offers in one act, with the explanation of the list', async () => {
      const shown = await present(adviser, offers[0]!, offers[2]!);
      expect(shown.map(({ offerId, state, explanation }) => [offerId, state, explanation?.rank])).toEqual([[offers[0]!.id, 'presented', 1], [offers[2]!.id, 'presented', 3]]);
      expect(await factKinds()).toEqual(['shown', 'shown']);
      expect((await rooms.events()).filter(({ kind }) => kind === 'match.presented')).toHaveLength(2);
    });

    it('presents what was prepared', async () => {
      const [prepared] = await acts.openList(adviser, candidate.id);
      expect(await present(adviser, offers[0]!)).toMatchObject([{ id: prepared?.id, state: 'presented', version: 2 }]);
    });

    it('presents an offer that is not in the list, with what matching says of it', async () => {
      const other = await rooms.offer();
      rooms.matching.rules.set(other.id, ['sense.travel']);
      expect(await present(adviser, other)).toMatchObject([{ state: 'presented', flags: ['sense.travel'] }]);
    });

    it('keeps to three open proposals at a time', async () => {
      await present(adviser, offers[0]!, offers[1]!);
      expect(await refusal(present(adviser, offers[2]!, offers[3]!))).toBe('match.too_many_open');
      const [third] = await present(adviser, offers[2]!);
      expect(await refusal(present(adviser, offers[3]!))).toBe('match.too_many_open');
      await candidates.answer(young, third!.id, { answer: 'yes', version: 1 });
      expect(await refusal(present(adviser, offers[3]!))).toBeNull();
    });

    it('two advisers at once do not exceed three', async () => {
      const other = await rooms.adviser();
      await present(adviser, offers[0]!, offers[1]!);
      const codes = await Promise.all([refusal(present(adviser, offers[2]!)), refusal(present(other, offers[3]!))]);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === 'match.too_many_open')).toHaveLength(1);
    });

    it('two advisers at once present the same offer once', async () => {
      const other = await rooms.adviser();
      const codes = await Promise.all([refusal(present(adviser, offers[0]!)), refusal(present(other, offers[0]!))]);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === 'match.already_live')).toHaveLength(1);
    });

    it('is all or nothing', async () => {
      await rooms.store.manager.update(Offer, offers[1]!.id, { status: 'paused' });
      expect(await refusal(present(adviser, offers[0]!, offers[1]!))).toBe('match.offer_not_open');
      expect(await rooms.store.manager.countBy(Match, { candidateId: candidate.id })).toBe(0);
      expect(await rooms.events()).toEqual([]);
    });

    it.each([
      ['who opted out', { optedOut: true }, 'match.opted_out'],
      ['who is placed', { status: 'placed' }, 'match.candidate_not_active'],
    ] as [string, Partial<Candidate>, string][])('does not propose to someone %s', async (_, over, code) => {
      ({ candidate } = await rooms.person(over));
      expect(await refusal(present(adviser, offers[0]!))).toBe(code);
    });
  });

  describe('scope', () => {
    it('is the candidate’s territory, or the offer’s', async () => {
      const elsewhere = await rooms.adviser({ territories: ['80'] });
      expect(await refusal(present(elsewhere, offers[0]!))).toBe('match.candidate_not_found');
      const inAmiens = await rooms.offer({ ...AMIENS });
      expect(await refusal(present(elsewhere, inAmiens))).toBeNull();
    });

    it('may be an employment zone', async () => {
      expect(await refusal(present(await rooms.adviser({ territories: [candidate.employmentZone] }), offers[0]!))).toBeNull();
    });

    it('reaches an offer elsewhere only in the adviser’s branches', async () => {
      const baker = await rooms.adviser({ territories: ['80'], branches: ['0843'] });
      const hairdresser = await rooms.adviser({ territories: ['80'], branches: ['2596'] });
      const inAmiens = await rooms.offer({ ...AMIENS, idcc: '0843' });
      expect(await refusal(present(hairdresser, inAmiens))).toBe('match.candidate_not_found');
      expect(await refusal(present(baker, inAmiens))).toBeNull();
    });

    it('holds for every act', async () => {
      const stranger = await rooms.adviser({ territories: ['02'] });
      const [shown] = await present(adviser, offers[0]!);
      const pair = { candidateId: candidate.id, offerId: offers[1]!.id };
      const words = rooms.get(PairWordsService);
      expect(await refusal(acts.openList(stranger, candidate.id))).toBe('match.candidate_not_found');
      expect(await refusal(acts.reject(stranger, { ...pair, reason: 'travel' }))).toBe('match.not_found');
      expect(await refusal(acts.changeSession(stranger, shown!.id, { sessionId: 1, version: 1 }))).toBe('match.not_found');
      expect(await refusal(words.pin(stranger, { ...pair, pinned: true }))).toBe('match.not_found');
      expect(await refusal(words.ban(stranger, { ...pair, until: '2027-01-01' }))).toBe('match.not_found');
    });
  });

  describe('setting aside', () => {
    it('an offer of the list leaves a record with its reason, and matching learns it', async () => {
      expect(await acts.reject(adviser, { candidateId: candidate.id, offerId: offers[0]!.id, reason: 'travel' })).toMatchObject({ state: 'rejected' });
      const history = await rooms.store.manager.find(MatchEvent, { order: { id: 'DESC' }, take: 2 });
      expect(history.map(({ act, reason }) => [act, reason])).toEqual([['reject', 'travel'], ['propose', null]]);
      expect(await rooms.store.manager.findBy(PairFact, { candidateId: candidate.id })).toMatchObject([{ kind: 'rejected', reason: 'travel', byAccountId: adviser.accountId }]);
    });

    it('a proposal nobody answered', async () => {
      const [shown] = await present(adviser, offers[0]!);
      expect(await acts.reject(adviser, { candidateId: candidate.id, offerId: offers[0]!.id, reason: 'level', version: 1 })).toMatchObject({ id: shown?.id, state: 'rejected', version: 2 });
    });

    it('never an application', async () => {
      await candidates.apply(young, { offerId: offers[0]!.id, message: '' });
      expect(await refusal(acts.reject(adviser, { candidateId: candidate.id, offerId: offers[0]!.id, reason: 'level' }))).toBe('match.not_possible');
    });

    it('tells an adviser who saw an older version', async () => {
      const [shown] = await present(adviser, offers[0]!);
      await candidates.answer(young, shown!.id, { answer: 'yes', version: 1 });
      expect(await refusal(acts.reject(adviser, { candidateId: candidate.id, offerId: offers[0]!.id, reason: 'level', version: 1 }))).toBe('version.stale');
    });
  });

  describe('pin and ban', () => {
    const pair = (): { candidateId: number; offerId: number } => ({ candidateId: candidate.id, offerId: offers[0]!.id });

    it('a pin is said to matching, and taken back', async () => {
      const words = rooms.get(PairWordsService);
      await words.pin(adviser, { ...pair(), pinned: true });
      expect(await factKinds()).toEqual(['pin']);
      await words.pin(adviser, { ...pair(), pinned: false });
      expect(await factKinds()).toEqual([]);
      expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['pair.changed', 'pair.changed']);
    });

    it('the last word counts: a ban takes a pin back, and the reverse', async () => {
      const words = rooms.get(PairWordsService);
      await words.pin(adviser, { ...pair(), pinned: true });
      await words.ban(adviser, { ...pair(), until: '2027-03-31' });
      expect(await rooms.store.manager.findBy(PairFact, { candidateId: candidate.id })).toMatchObject([{ kind: 'ban', until: '2027-03-31' }]);
      await words.pin(adviser, { ...pair(), pinned: true });
      expect(await factKinds()).toEqual(['pin']);
    });

    it('a banned pair is not presented until the day after', async () => {
      await rooms.get(PairWordsService).ban(adviser, { ...pair(), until: '2026-11-24' });
      expect(await refusal(present(adviser, offers[0]!))).toBe('match.banned');
      rooms.clock.set('2026-11-25T09:00:00Z');
      expect(await refusal(present(adviser, offers[0]!))).toBeNull();
      rooms.clock.set('2026-11-24T09:00:00Z');
    });

    it('a ban ends in the future, and can be lifted', async () => {
      const words = rooms.get(PairWordsService);
      expect(await refusal(words.ban(adviser, { ...pair(), until: '2026-11-23' }))).toBe('match.ban_in_past');
      await words.ban(adviser, { ...pair(), until: '2027-01-01' });
      await words.ban(adviser, { ...pair(), until: null });
      expect(await factKinds()).toEqual([]);
    });
  });

  describe('another session', () => {
    it('may be chosen until both have agreed', async () => {
      const session = await aSession(rooms.store);
      const [shown] = await present(adviser, offers[0]!);
      expect(await acts.changeSession(adviser, shown!.id, { sessionId: session.id, version: 1 })).toMatchObject({ sessionId: session.id, state: 'presented', version: 2 });
    });

    it('is refused when it is full, closed, or leads elsewhere', async () => {
      const [shown] = await present(adviser, offers[0]!);
      const change = async (sessionId: number): Promise<string | null> => refusal(acts.changeSession(adviser, shown!.id, { sessionId, version: 1 }));
      expect(await change((await aSession(rooms.store, { places: 3, placesTaken: 3 })).id)).toBe('match.session_not_fitting');
      expect(await change((await aSession(rooms.store, { status: 'closed' })).id)).toBe('match.session_not_fitting');
      const hairdressing = await aProgramme(rooms.store, { rncp: 'RNCP34670', occupationCodes: ['D1202'], title: 'CAP coiffure' });
      expect(await change((await aSession(rooms.store, { programmeId: hairdressing.id })).id)).toBe('match.session_not_fitting');
      expect(await change(999_999)).toBe('match.session_not_fitting');
    });
  });
});
