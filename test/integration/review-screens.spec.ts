import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reading } from '../../src/accounts/reading.entity.js';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { WithoutList } from '../../src/matching/without-list.entity.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { CompanyActsService } from '../../src/review/company-acts.service.js';
import { DeskReadModel } from '../../src/review/desk.read-model.js';
import { FollowUpReadModel } from '../../src/review/follow-up.read-model.js';
import { InboxReadModel } from '../../src/review/inbox.read-model.js';
import { MatchesReadModel } from '../../src/review/matches.read-model.js';
import { PairWordsService } from '../../src/review/pair-words.service.js';
import { ShortListReadModel } from '../../src/review/short-list.read-model.js';
import { aMember } from '../support/builders/establishment.builder.js';
import { viewerOf } from '../support/builders/account.builder.js';
import { AMIENS, LAON, ROUBAIX } from '../support/builders/places.js';
import { aSession } from '../support/builders/training.builder.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

const PAGE = { page: 1, pageSize: 20 };

describe('the screens of review', () => {
  let rooms: ReviewRooms;
  let acts: AdviserActsService;
  let candidates: CandidateActsService;
  let companies: CompanyActsService;
  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(AdviserActsService);
    candidates = rooms.get(CandidateActsService);
    companies = rooms.get(CompanyActsService);
  });
  afterAll(() => rooms.close());

  /** Counts the queries that a reading takes. */
  const queriesOf = async (read: () => Promise<unknown>): Promise<number> => {
    const before = rooms.store.logger;
    let count = 0;
    rooms.store.logger = { ...before, logQuery: () => void (count += 1), logQueryError: () => undefined, log: () => undefined } as never;
    const driver = rooms.store as unknown as { options: { logging: unknown } };
    const logging = driver.options.logging;
    driver.options.logging = true;
    try {
      await read();
    } finally {
      rooms.store.logger = before;
      driver.options.logging = logging;
    }
    return count;
  };

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

  describe('a company’s inbox', () => {
    it('holds applications with contact, proposals without, unanswered first', async () => {
      const { establishment, viewer } = await rooms.company();
      const offer = await rooms.offer({ establishmentId: establishment.id });
      const adviser = await rooms.adviser();
      const [proposed, applied, minor, answered, prepared] = await Promise.all([1, 2, 3, 4, 5].map((n) => rooms.person({ ...ROUBAIX, ...(n === 3 ? { birthDate: '2010-03-01' } : {}) })));
      await acts.present(adviser, { candidateId: proposed!.candidate.id, offerIds: [offer.id] });
      await candidates.apply(applied!.viewer, { offerId: offer.id, message: 'Je suis motivée' });
      await candidates.apply(minor!.viewer, { offerId: offer.id, message: 'Moi aussi' });
      const done = await candidates.apply(answered!.viewer, { offerId: offer.id, message: '' });
      await companies.answer(viewer, done.id, { answer: 'no', reason: 'level', reply: '', version: 1 });
      await rooms.matching.list(prepared!.candidate.id, [offer.id]);
      await acts.openList(adviser, prepared!.candidate.id);

      const { items, total } = await rooms.get(InboxReadModel).ofOffer(viewer, { ...PAGE, offerId: offer.id });
      expect(total).toBe(4);
      expect(items.map(({ label, contact, companyAnswer }) => [label.replace(/\d+/, 'N').replace(/Martin.*/, 'Martin'), contact !== null, companyAnswer])).toEqual([
        ['Candidature n° N', false, null],
        ['Camille Martin', true, null],
        ['Profil proposé n° N', false, null],
        ['Candidature n° N', false, 'no'],
      ]);
      expect(items[1]).toMatchObject({ message: 'Je suis motivée', profile: { wishes: ['Boulanger / Boulangère'], level: 3, km: 11 }, moves: ['company_yes', 'company_no'] });
      expect(items[0]).toMatchObject({ waitsForGuardian: true, message: '' });
      expect(items[2]?.reasons.map(({ label }) => label)).toContain('Compétences et branche');
      const readings = await rooms.store.manager.findBy(Reading, { readerId: viewer.accountId });
      expect(readings.map(({ candidateId, what }) => [candidateId, what])).toEqual([[applied!.candidate.id, 'contact']]);
      expect(await rooms.get(InboxReadModel).offers(viewer)).toMatchObject([{ offerId: offer.id, applications: 2, proposals: 1, unanswered: 3 }]);
    });

    it('opens only for confirmed members', async () => {
      const { establishment } = await rooms.company();
      const offer = await rooms.offer({ establishmentId: establishment.id });
      const unconfirmed = viewerOf(await aMember(rooms.store, establishment, { confirmedAt: null }));
      const inbox = rooms.get(InboxReadModel);
      for (const who of [unconfirmed, (await rooms.company()).viewer, (await rooms.person()).viewer, await rooms.adviser()]) {
        expect(await refusal(inbox.ofOffer(who, { ...PAGE, offerId: offer.id }))).toBe('match.offer_not_found');
      }
      expect(await inbox.offers(unconfirmed)).toEqual([]);
    });
  });

  describe('a candidate’s follow-up', () => {
    it('puts what waits for them first, and gives the company’s contact once both agreed', async () => {
      const { viewer, candidate } = await rooms.person();
      const { establishment, viewer: firm } = await rooms.company();
      const [a, b, c] = await Promise.all([1, 2, 3].map(() => rooms.offer({ establishmentId: establishment.id })));
      const agreed = await candidates.apply(viewer, { offerId: a!.id, message: 'Bonjour' });
      await companies.answer(firm, agreed.id, { answer: 'yes', reply: 'Venez lundi', version: 1 });
      const [shown] = await acts.present(await rooms.adviser(), { candidateId: candidate.id, offerIds: [b!.id] });
      const mine = await candidates.apply(viewer, { offerId: c!.id, message: '' });
      await candidates.withdraw(viewer, mine.id, { version: 1 });

      const { items, total } = await rooms.get(FollowUpReadModel).mine(viewer, PAGE);
      expect([total, items.map(({ matchId }) => matchId)]).toEqual([3, [shown!.id, agreed.id, mine.id]]);
      expect(items[0]).toMatchObject({ state: 'presented', company: null, moves: ['candidate_yes', 'candidate_no'], offer: { companyName: establishment.name } });
      expect(items[0]?.reasons.map(({ label }) => label)).toContain('Trajet');
      expect(items[1]).toMatchObject({ state: 'mutual', reply: 'Venez lundi', company: { email: establishment.contactEmail, phone: establishment.contactPhone }, moves: ['withdraw'] });
      expect(await rooms.get(FollowUpReadModel).withOffer(viewer, b!.id)).toMatchObject({ matchId: shown!.id });
      expect(await rooms.get(FollowUpReadModel).withOffer(viewer, c!.id)).toBeNull();
    });

    it('is one’s own', async () => {
      const { viewer } = await rooms.person();
      const match = await candidates.apply(viewer, { offerId: (await rooms.offer()).id, message: '' });
      expect(await rooms.get(FollowUpReadModel).one(viewer, match.id)).toMatchObject({ matchId: match.id });
      expect(await refusal(rooms.get(FollowUpReadModel).one((await rooms.person()).viewer, match.id))).toBe('match.not_found');
    });
  });

  describe('the records of the API', () => {
    it('are seen from each side, and through either by advisers', async () => {
      const { viewer, candidate } = await rooms.person();
      const { establishment, viewer: firm } = await rooms.company();
      const offer = await rooms.offer({ establishmentId: establishment.id, ...AMIENS });
      const match = await candidates.apply(viewer, { offerId: offer.id, message: '' });
      const see = async (who: SignedInViewer): Promise<unknown> => rooms.get(MatchesReadModel).one(who, match.id).then(({ candidateId }) => ({ candidateId }), (error: { code: string }) => error.code);
      expect(await see(viewer)).toEqual({ candidateId: candidate.id });
      expect(await see(firm)).toEqual({ candidateId: null });
      expect(await see(await rooms.adviser({ territories: ['59'] }))).toEqual({ candidateId: candidate.id });
      expect(await see(await rooms.adviser({ territories: ['80'] }))).toEqual({ candidateId: candidate.id });
      expect(await see(await rooms.adviser({ territories: ['80'], branches: ['2596'] }))).toBe('match.not_found');
      expect(await see(await rooms.adviser({ territories: ['60'] }))).toBe('match.not_found');
      expect(await see((await rooms.person()).viewer)).toBe('match.not_found');
      expect((await rooms.get(MatchesReadModel).list(viewer, PAGE)).total).toBe(1);
    });
  });

  it('take a fixed number of queries, however long they are', async () => {
    const { establishment, viewer } = await rooms.company();
    const offer = await rooms.offer({ establishmentId: establishment.id });
    const read = (): Promise<unknown> => rooms.get(InboxReadModel).ofOffer(viewer, { ...PAGE, offerId: offer.id });
    const join = async (): Promise<void> => void (await candidates.apply((await rooms.person()).viewer, { offerId: offer.id, message: '' }));
    await join();
    const one = await queriesOf(read);
    for (let i = 0; i < 5; i++) await join();
    expect(await queriesOf(read)).toBe(one);
    expect(one).toBeGreaterThan(0);
  });
});
