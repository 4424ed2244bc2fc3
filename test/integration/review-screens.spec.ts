import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reading } from '../../src/accounts/reading.entity.js';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { CompanyActsService } from '../../src/review/company-acts.service.js';
import { FollowUpReadModel } from '../../src/review/follow-up.read-model.js';
import { InboxReadModel } from '../../src/review/inbox.read-model.js';
import { MatchesReadModel } from '../../src/review/matches.read-model.js';
import { aMember } from '../support/builders/establishment.builder.js';
import { viewerOf } from '../support/builders/account.builder.js';
import { AMIENS, ROUBAIX } from '../support/builders/places.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

const PAGE = { page: 1, pageSize: 20 };

describe('the screens of companies and candidates', () => {
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
