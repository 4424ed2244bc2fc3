import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { Establishment } from '../../src/companies/establishment.entity.js';
import { PairFact } from '../../src/matching/pair-facts/pair-fact.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { CompanyActsService } from '../../src/review/company-acts.service.js';
import { ContractActsService } from '../../src/review/contract-acts.service.js';
import { DeskFollowUpReadModel } from '../../src/review/desk-follow-up.read-model.js';
import { MatchEvent } from '../../src/review/match-event.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { ObsoleteMatches } from '../../src/review/obsolete-matches.js';
import { COMPANY_REASON_CODES } from '../../src/review/reasons.js';
import { TrainingSession } from '../../src/training/training-session.entity.js';
import { anAccount, viewerOf } from '../support/builders/account.builder.js';
import { aSession } from '../support/builders/training.builder.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';
import { waitFor } from '../support/wait-for.js';

const MEETING = { on: '2026-12-01', time: '14:30', kind: 'place' as const, where: '12 rue du Four, Lille' };
const TODAY = '2026-11-24';

describe('from two yeses to a contract', () => {
  let rooms: ReviewRooms;
  let acts: ContractActsService;
  let adviser: SignedInViewer;
  let firm: SignedInViewer;
  let establishment: Establishment;
  let offer: Offer;
  let session: TrainingSession;

  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(ContractActsService);
    adviser = await rooms.adviser();
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    ({ establishment, viewer: firm } = await rooms.company());
    offer = await rooms.offer({ establishmentId: establishment.id, applicants: 3 });
    session = await aSession(rooms.store);
  });

  const both = { candidateAnswer: 'yes', companyAnswer: 'yes' } as const;
  async function aMatch(over: Partial<Match> = {}): Promise<Match> {
    const { manager } = rooms.store;
    const candidateId = over.candidateId ?? (await rooms.person()).candidate.id;
    const { id } = await manager.save(manager.create(Match, { offerId: offer.id, sessionId: session.id, state: 'mutual', origin: 'application', ...both, ...over, candidateId }));
    return again(id);
  }
  const again = (id: number): Promise<Match> => rooms.store.manager.findOneByOrFail(Match, { id });
  const atMeeting = (over: Partial<Match> = {}): Promise<Match> => aMatch({ state: 'meeting', ...over });
  const seats = async (): Promise<number> => (await rooms.store.manager.findOneByOrFail(Offer, { id: offer.id })).seatsTaken;
  const places = async (): Promise<number> => (await rooms.store.manager.findOneByOrFail(TrainingSession, { id: session.id })).placesTaken;
  /** How many wait for a lock of somebody else. */
  const waiting = async (): Promise<number> => (await rooms.store.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length;
  const sign = (match: Match, viewer = adviser, elsewhere = false): Promise<Match> => acts.sign(viewer, match.id, { signedOn: TODAY, elsewhere, version: match.version });

  it('are followed by an adviser, who reads how to reach the person on the record’s own page', async () => {
    const followUp = rooms.get(DeskFollowUpReadModel);
    const { candidate } = await rooms.person();
    const match = await aMatch({ candidateId: candidate.id });
    const lines = (await followUp.list(adviser, { filter: 'mutual', page: 1, pageSize: 100 })).items;
    expect(lines.find(({ matchId }) => matchId === match.id)).toMatchObject({ candidateId: candidate.id, moves: ['plan_meeting'] });
    expect(JSON.stringify(lines)).not.toContain(candidate.phone);
    const readings = (): Promise<unknown[]> => rooms.store.query('SELECT id FROM reading WHERE candidate_id = $1', [candidate.id]);
    expect(await readings()).toEqual([]);
    expect(await followUp.one(adviser, match.id)).toMatchObject({ candidatePhone: candidate.phone, candidateEmail: candidate.email });
    expect(await readings()).toHaveLength(1);
  });

  it('are looked at by an administrator, who is offered no act that would be refused', async () => {
    const followUp = rooms.get(DeskFollowUpReadModel);
    const administrator = viewerOf(await anAccount(rooms.store, { role: 'administrator' }));
    const match = await aMatch();
    const { items } = await followUp.list(administrator, { filter: 'mutual', page: 1, pageSize: 100 });
    expect(items.find(({ matchId }) => matchId === match.id)).toMatchObject({ moves: [] });
    expect(await followUp.one(administrator, match.id)).toMatchObject({ moves: [] });
    expect(await followUp.one(adviser, match.id)).toMatchObject({ moves: ['plan_meeting'] });
  });

  describe('a meeting', () => {
    it.each(['company', 'adviser'] as const)('is fixed by the %s, with its line of history and its event', async (who) => {
      const match = await aMatch();
      await rooms.events();
      const moved = await acts.planMeeting(who === 'company' ? firm : adviser, match.id, { ...MEETING, version: match.version });
      expect(moved).toMatchObject({ state: 'meeting', meetingOn: '2026-12-01', meetingTime: '14:30', meetingKind: 'place', meetingWhere: '12 rue du Four, Lille', version: 2 });
      expect(await rooms.store.manager.findBy(MatchEvent, { matchId: match.id })).toMatchObject([{ act: 'plan_meeting', fromState: 'mutual', toState: 'meeting', actorRole: who }]);
      expect(await rooms.events()).toEqual([{ kind: 'match.meeting_planned', payload: { matchId: match.id, by: who } }]);
    });

    it('can be moved', async () => {
      const match = await aMatch();
      const { version } = await acts.planMeeting(firm, match.id, { ...MEETING, version: match.version });
      expect(await acts.planMeeting(adviser, match.id, { ...MEETING, on: '2026-12-03', kind: 'phone', where: '03 53 01 02 03', version })).toMatchObject({ state: 'meeting', meetingOn: '2026-12-03', meetingKind: 'phone' });
    });

    it.each([['2026-11-23'], ['2027-11-25']])('is not on %s', async (on) => {
      const match = await aMatch();
      expect(await refusal(acts.planMeeting(firm, match.id, { ...MEETING, on, version: match.version }))).toBe('match.meeting_out_of_range');
    });

    it('waits for both yeses, and for the record as it stands now', async () => {
      const early = await aMatch({ state: 'presented', companyAnswer: null });
      expect(await refusal(acts.planMeeting(firm, early.id, { ...MEETING, version: 1 }))).toBe('match.not_possible');
      const match = await aMatch();
      expect(await refusal(acts.planMeeting(firm, match.id, { ...MEETING, version: 7 }))).toBe('version.stale');
    });

    it('of a minor waits for the guardian', async () => {
      const { candidate } = await rooms.person({ birthDate: '2010-03-01', guardianConsentAt: null });
      const match = await aMatch({ candidateId: candidate.id });
      expect(await refusal(acts.planMeeting(adviser, match.id, { ...MEETING, version: match.version }))).toBe('match.guardian_missing');
    });

    it('is nobody else’s to fix', async () => {
      const match = await aMatch();
      const { viewer: stranger } = await rooms.company();
      const faraway = await rooms.adviser({ territories: ['02'] });
      for (const viewer of [stranger, faraway]) expect(await refusal(acts.planMeeting(viewer, match.id, { ...MEETING, version: 1 }))).toBe('match.not_found');
    });
  });

  describe('a signature', () => {
    it.each(['company', 'adviser'] as const)('noted by the %s takes a seat and a place, and places the person', async (who) => {
      const match = await atMeeting();
      await rooms.events();
      expect(await sign(match, who === 'company' ? firm : adviser)).toMatchObject({ state: 'signed', signedOn: TODAY, sessionId: session.id });
      expect([await seats(), await places()]).toEqual([1, 1]);
      expect(await rooms.store.manager.findOneByOrFail(Candidate, { id: match.candidateId })).toMatchObject({ status: 'placed' });
      expect(await rooms.store.manager.findBy(PairFact, { candidateId: match.candidateId })).toMatchObject([{ kind: 'signed', offerId: offer.id }]);
      expect((await rooms.store.manager.findOneByOrFail(Offer, { id: offer.id })).applicants).toBe(2);
      expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['match.signed', 'candidate.changed', 'establishment.changed', 'offer.changed', 'offer.changed', 'session.changed', 'pair.changed']);
    });

    it('of an apprentice counts as a contract that runs, to its last day; other contracts do not', async () => {
      await sign(await atMeeting());
      const hired = await rooms.offer({ establishmentId: establishment.id, contractKind: 'permanent', durationMonths: null, rncp: null });
      await sign(await atMeeting({ offerId: hired.id, sessionId: null }));
      const { apprenticesUntil, version } = await rooms.store.manager.findOneByOrFail(Establishment, { id: establishment.id });
      expect({ apprenticesUntil, version }).toEqual({ apprenticesUntil: ['2029-01-31'], version: establishment.version + 1 });
    });

    it('of the last seat ends the others’ live matches, and the person’s own elsewhere', async () => {
      const match = await atMeeting();
      const rival = await aMatch({ state: 'presented', companyAnswer: null });
      const elsewhere = await aMatch({ candidateId: match.candidateId, offerId: (await rooms.offer()).id });
      await sign(match);
      await rooms.get(ObsoleteMatches).offerChanged({ id: 'a', kind: 'offer.changed', payload: { offerId: offer.id } });
      await rooms.get(ObsoleteMatches).candidateChanged({ id: 'b', kind: 'candidate.changed', payload: { candidateId: match.candidateId } });
      const states = await Promise.all([match, rival, elsewhere].map(async ({ id }) => (await again(id)).state));
      expect(states).toEqual(['signed', 'obsolete', 'obsolete']);
    });

    it('leaves the others alone while a seat is left', async () => {
      await rooms.store.manager.update(Offer, offer.id, { seats: 2 });
      const [match, rival] = [await atMeeting(), await aMatch()];
      await sign(match);
      await rooms.get(ObsoleteMatches).offerChanged({ id: 'c', kind: 'offer.changed', payload: { offerId: offer.id } });
      expect((await again(rival.id)).state).toBe('mutual');
    });

    it('of two at once for one seat is one: seats never go over, and nothing of the other remains', async () => {
      const matches = [await atMeeting(), await atMeeting(), await atMeeting()];
      const answers = await Promise.all(matches.map((match, at) => refusal(sign(match, at % 2 === 0 ? firm : adviser))));
      expect(answers.toSorted()).toEqual([null, 'offer.no_seat_left', 'offer.no_seat_left'].toSorted());
      expect([await seats(), await places()]).toEqual([1, 1]);
      const states = await Promise.all(matches.map(async ({ id }) => (await again(id)).state));
      expect(states.toSorted()).toEqual(['meeting', 'meeting', 'signed']);
      const placed = await rooms.store.query<unknown[]>(`SELECT 1 FROM candidate WHERE status = 'placed' AND id = ANY($1)`, [matches.map(({ candidateId }) => candidateId)]);
      expect(placed).toHaveLength(1);
    });

    it('is not refused for what ends at the same time around its closed offer: nobody waits for one another', async () => {
      const [rival, match] = [await aMatch(), await atMeeting()];
      await rooms.store.manager.update(Offer, offer.id, { status: 'closed' });
      const holder = rooms.store.createQueryRunner();
      await holder.startTransaction();
      await holder.query('SELECT 1 FROM candidate WHERE id = $1 FOR UPDATE', [match.candidateId]);
      const signing = refusal(sign(match, firm));
      await waitFor(() => waiting(), (count) => count === 1);
      const ending = rooms.get(ObsoleteMatches).offerChanged({ id: 'd', kind: 'offer.changed', payload: { offerId: offer.id } });
      await waitFor(() => waiting(), (count) => count === 2);
      await holder.commitTransaction();
      await holder.release();
      expect([await signing, await ending]).toEqual([null, undefined]);
      expect([(await again(rival.id)).state, (await again(match.id)).state]).toEqual(['obsolete', 'signed']);
    });

    it('stands beside every other act on its offer at once', async () => {
      await rooms.store.manager.update(Offer, offer.id, { seats: 9, applicants: 9 });
      const people = await Promise.all(Array.from({ length: 4 }, () => rooms.person()));
      const [signed, ...others] = await Promise.all(people.map(({ candidate: { id: candidateId } }) => atMeeting({ candidateId })));
      const company = rooms.get(CompanyActsService);
      const no = { answer: 'no' as const, reason: COMPANY_REASON_CODES[0]!, reply: 'Merci.', version: 1 };
      const said = await Promise.all([
        refusal(sign(signed!)), refusal(company.answer(firm, others[0]!.id, no)), refusal(company.answer(firm, others[1]!.id, no)),
        refusal(rooms.get(CandidateActsService).withdraw(people[3]!.viewer, others[2]!.id, { version: 1 })),
      ]);
      expect(said).toEqual([null, null, null, null]);
      expect((await rooms.store.manager.findOneByOrFail(Offer, { id: offer.id })).applicants).toBe(5);
    });

    it('of one person with two companies at once is one', async () => {
      const first = await atMeeting();
      const second = await atMeeting({ candidateId: first.candidateId, offerId: (await rooms.offer()).id });
      const answers = await Promise.all([refusal(sign(first)), refusal(sign(second))]);
      expect(answers.toSorted()).toEqual(['match.already_placed', null].toSorted());
    });

    it('sent twice counts once', async () => {
      const match = await atMeeting();
      expect([await refusal(sign(match)), await refusal(sign(match))]).toEqual([null, 'version.stale']);
      expect(await seats()).toBe(1);
    });

    it('of a session that is full is refused as a whole, unless the training is elsewhere', async () => {
      await rooms.store.manager.update(TrainingSession, session.id, { placesTaken: 12 });
      const match = await atMeeting();
      expect(await refusal(sign(match))).toBe('match.session_full');
      expect([await seats(), (await again(match.id)).state]).toEqual([0, 'meeting']);
      expect(await sign(match, firm, true)).toMatchObject({ state: 'signed', sessionId: null });
      expect([await seats(), await places()]).toEqual([1, 12]);
    });

    it.each([['2026-11-25'], ['2025-11-23']])('is not of %s', async (signedOn) => {
      const match = await atMeeting();
      expect(await refusal(acts.sign(firm, match.id, { signedOn, elsewhere: false, version: match.version }))).toBe('match.signed_out_of_range');
    });

    it('comes after the meeting, by who may', async () => {
      expect(await refusal(sign(await aMatch()))).toBe('match.not_possible');
      const { viewer: stranger } = await rooms.company();
      expect(await refusal(sign(await atMeeting(), stranger))).toBe('match.not_found');
    });
  });
});
