import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { Establishment } from '../../src/companies/establishment.entity.js';
import { PairFact } from '../../src/matching/pair-facts/pair-fact.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { CompanyActsService } from '../../src/review/company-acts.service.js';
import { MatchEvent } from '../../src/review/match-event.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

describe('applying and answering', () => {
  let rooms: ReviewRooms;
  let candidates: CandidateActsService;
  let companies: CompanyActsService;
  let advisers: AdviserActsService;
  let young: SignedInViewer;
  let candidate: Candidate;
  let firm: SignedInViewer;
  let establishment: Establishment;
  let offer: Offer;

  beforeAll(async () => {
    rooms = await createReviewRooms();
    candidates = rooms.get(CandidateActsService);
    companies = rooms.get(CompanyActsService);
    advisers = rooms.get(AdviserActsService);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    ({ candidate, viewer: young } = await rooms.person());
    ({ establishment, viewer: firm } = await rooms.company());
    offer = await rooms.offer({ establishmentId: establishment.id });
    await rooms.events();
  });

  const apply = (message = 'Bonjour'): Promise<Match> => candidates.apply(young, { offerId: offer.id, message });
  const presented = async (): Promise<Match> => (await advisers.present(await rooms.adviser(), { candidateId: candidate.id, offerIds: [offer.id] }))[0] as Match;
  const applicants = async (): Promise<number> => (await rooms.store.manager.findOneByOrFail(Offer, { id: offer.id })).applicants;
  const kinds = async (): Promise<string[]> => (await rooms.events()).map(({ kind }) => kind).filter((kind) => kind.startsWith('match.'));
  const facts = (): Promise<PairFact[]> => rooms.store.manager.find(PairFact, { where: { candidateId: candidate.id }, order: { kind: 'ASC' } });

  it('an application is a match presented with the yes, with its event, its counter and its reasons', async () => {
    const match = await apply();
    expect(match).toMatchObject({ state: 'presented', origin: 'application', candidateAnswer: 'yes', companyAnswer: null, message: 'Bonjour', version: 1, flags: [] });
    expect(match.explanation?.candidatePoints).toContain(30);
    expect(await kinds()).toEqual(['match.applied']);
    expect(await applicants()).toBe(1);
    expect(await facts()).toMatchObject([{ kind: 'favourite' }]);
  });

  it('a rule of law that refuses does not swallow an application: it is flagged', async () => {
    rooms.matching.rules.set(offer.id, ['law.age', 'law.night']);
    expect((await apply()).flags).toEqual(['law.age', 'law.night']);
  });

  it('one can apply to an offer that cannot be matched', async () => {
    offer = await rooms.offer({ establishmentId: establishment.id, startsOn: null });
    expect(await apply()).toMatchObject({ state: 'presented', explanation: null });
  });

  it.each([
    ['a closed offer', { status: 'closed' }, 'match.offer_not_open'],
    ['an offer past its last day', { expiresOn: '2026-11-23' }, 'match.offer_not_open'],
    ['an offer without a seat left', { seats: 1, seatsTaken: 1 }, 'match.offer_full'],
  ] as [string, Partial<Offer>, string][])('refuses %s', async (_, over, code) => {
    offer = await rooms.offer({ establishmentId: establishment.id, ...over });
    expect(await refusal(apply())).toBe(code);
  });

  it('sends one to the source of an offer without a company', async () => {
    offer = await rooms.offer({ establishmentId: null, recruiterName: 'Mairie', applyUrl: 'https://example.org/1' });
    expect(await refusal(apply())).toBe('match.apply_at_source');
  });

  it('refuses someone without a profile, a company, and someone who paused', async () => {
    expect(await refusal(candidates.apply(firm, { offerId: offer.id, message: '' }))).toBe('match.no_profile');
    const paused = await rooms.person({ status: 'paused' });
    expect(await refusal(candidates.apply(paused.viewer, { offerId: offer.id, message: '' }))).toBe('match.not_searching');
  });

  it('refuses a second live record, and lets one apply anew after withdrawing', async () => {
    const first = await apply();
    expect(await refusal(apply())).toBe('match.already_live');
    await candidates.withdraw(young, first.id, { version: first.version });
    expect((await apply()).id).not.toBe(first.id);
    expect(await applicants()).toBe(1);
  });

  it('applied twice at the same moment, it is one', async () => {
    const codes = await Promise.all([refusal(apply()), refusal(apply())]);
    expect(codes.sort()).toEqual(['match.already_live', null].sort());
    expect(await applicants()).toBe(1);
  });

  it('makes an application of what an adviser was preparing, and a yes of what was proposed', async () => {
    const adviser = await rooms.adviser();
    await rooms.matching.list(candidate.id, [offer.id]);
    const [prepared] = await advisers.openList(adviser, candidate.id);
    expect(await apply()).toMatchObject({ id: prepared?.id, state: 'presented', origin: 'application', candidateAnswer: 'yes' });

    const other = await rooms.offer({ establishmentId: establishment.id });
    const [shown] = await advisers.present(adviser, { candidateId: candidate.id, offerIds: [other.id] });
    expect(await candidates.apply(young, { offerId: other.id, message: 'Oui' })).toMatchObject({ id: shown?.id, origin: 'proposal', candidateAnswer: 'yes', message: 'Oui' });
  });

  it('becomes mutual when both have said yes, whoever was first', async () => {
    const mine = await apply();
    expect(await companies.answer(firm, mine.id, { answer: 'yes', reply: '', version: 1 })).toMatchObject({ state: 'mutual', companyAnswer: 'yes', version: 2 });

    offer = await rooms.offer({ establishmentId: establishment.id });
    const proposal = await presented();
    expect(await companies.answer(firm, proposal.id, { answer: 'yes', reply: '', version: 1 })).toMatchObject({ state: 'presented', companyAnswer: 'yes' });
    expect(await candidates.answer(young, proposal.id, { answer: 'yes', version: 2 })).toMatchObject({ state: 'mutual', version: 3 });
    expect(await kinds()).toEqual(['match.applied', 'match.answered', 'match.presented', 'match.answered', 'match.answered']);
  });

  it('a company’s no is kind, kept with its reason, and said to matching', async () => {
    const match = await apply();
    const answered = await companies.answer(firm, match.id, { answer: 'no', reason: 'level', reply: '', version: 1 });
    expect(answered).toMatchObject({ state: 'declined', companyReason: 'level' });
    expect(answered.reply).toMatch(/^Bonjour Camille,\n\nMerci/);
    expect(await facts()).toMatchObject([{ kind: 'favourite' }, { kind: 'rejected', reason: 'level' }]);
    expect(await applicants()).toBe(0);
  });

  it('a company’s own words replace the kind ones', async () => {
    const match = await apply();
    expect((await companies.answer(firm, match.id, { answer: 'no', reason: 'level', reply: 'Merci, à bientôt.', version: 1 })).reply).toBe('Merci, à bientôt.');
  });

  it('a no to someone unknown does not name them', async () => {
    const proposal = await presented();
    expect((await companies.answer(firm, proposal.id, { answer: 'no', reason: 'start', reply: '', version: 1 })).reply).toMatch(/^Bonjour,\n/);
  });

  it('a no needs its reason', async () => {
    const proposal = await presented();
    expect(await refusal(candidates.answer(young, proposal.id, { answer: 'no', version: 1 }))).toBe('match.reason_missing');
    expect(await refusal(companies.answer(firm, proposal.id, { answer: 'no', reply: '', version: 1 }))).toBe('match.reason_missing');
  });

  it('a candidate’s no tells matching what it was about', async () => {
    const proposal = await presented();
    expect(await candidates.answer(young, proposal.id, { answer: 'no', reason: 'travel', version: 1 })).toMatchObject({ state: 'declined', candidateReason: 'travel' });
    expect(await facts()).toMatchObject([{ kind: 'refusal', reason: 'travel' }, { kind: 'shown' }]);
  });

  it('an answer that stands is not given again', async () => {
    const match = await apply();
    await companies.answer(firm, match.id, { answer: 'no', reason: 'level', reply: '', version: 1 });
    expect(await refusal(companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 2 }))).toBe('match.not_possible');
    expect(await refusal(candidates.withdraw(young, match.id, { version: 2 }))).toBe('match.not_possible');
  });

  it('whoever saw an older version gets a clear conflict', async () => {
    const match = await apply();
    await companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 1 });
    expect(await refusal(candidates.withdraw(young, match.id, { version: 1 }))).toBe('version.stale');
    expect(await candidates.withdraw(young, match.id, { reason: 'found_elsewhere', version: 2 })).toMatchObject({ state: 'withdrawn', version: 3 });
    expect(await applicants()).toBe(0);
  });

  it('of two people who act at once, one wins and the other is told', async () => {
    const match = await apply();
    const acts = [candidates.withdraw(young, match.id, { version: 1 }), companies.answer(firm, match.id, { answer: 'no', reason: 'start', reply: '', version: 1 })];
    const codes = await Promise.all(acts.map(refusal));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'version.stale')).toHaveLength(1);
    expect(await rooms.store.manager.countBy(MatchEvent, { matchId: match.id })).toBe(2);
    expect(await applicants()).toBe(0);
  });

  it('two members of a company who answer at once: one answer stands', async () => {
    const match = await apply();
    const codes = await Promise.all([refusal(companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 1 })), refusal(companies.answer(firm, match.id, { answer: 'no', reason: 'level', reply: '', version: 1 }))]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
  });

  it('a company says no to a candidate whose offer is closed, never yes', async () => {
    const match = await apply();
    await rooms.store.manager.update(Offer, offer.id, { status: 'closed' });
    expect(await refusal(companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 1 }))).toBe('match.offer_not_open');
    expect(await refusal(companies.answer(firm, match.id, { answer: 'no', reason: 'seat_taken', reply: '', version: 1 }))).toBeNull();
  });

  it('belongs to those it is about, and to nobody else', async () => {
    const match = await apply();
    const stranger = await rooms.person();
    const rival = await rooms.company();
    expect(await refusal(candidates.withdraw(stranger.viewer, match.id, { version: 1 }))).toBe('match.not_found');
    expect(await refusal(companies.answer(rival.viewer, match.id, { answer: 'yes', reply: '', version: 1 }))).toBe('match.not_found');
  });

  it('what an adviser prepares exists neither for the candidate nor for the company', async () => {
    await rooms.matching.list(candidate.id, [offer.id]);
    const [prepared] = await advisers.openList(await rooms.adviser(), candidate.id);
    expect(await refusal(candidates.answer(young, prepared!.id, { answer: 'yes', version: 1 }))).toBe('match.not_found');
    expect(await refusal(companies.answer(firm, prepared!.id, { answer: 'yes', reply: '', version: 1 }))).toBe('match.not_found');
  });

  it('keeps its whole history', async () => {
    const match = await apply();
    await companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 1 });
    await candidates.withdraw(young, match.id, { reason: 'found_elsewhere', version: 2 });
    const history = await rooms.store.manager.find(MatchEvent, { where: { matchId: match.id }, order: { id: 'ASC' } });
    expect(history.map(({ fromState, toState, act, actorId, actorRole, reason, version }) => ({ fromState, toState, act, actorId, actorRole, reason, version }))).toEqual([
      { fromState: null, toState: 'presented', act: 'apply', actorId: young.accountId, actorRole: 'candidate', reason: null, version: 1 },
      { fromState: 'presented', toState: 'mutual', act: 'company_yes', actorId: firm.accountId, actorRole: 'company', reason: null, version: 2 },
      { fromState: 'mutual', toState: 'withdrawn', act: 'withdraw', actorId: young.accountId, actorRole: 'candidate', reason: 'found_elsewhere', version: 3 },
    ]);
  });

  it('counts how much a company answers: silence counts after two weeks', async () => {
    const match = await apply();
    const silent = await rooms.offer({ establishmentId: establishment.id });
    const other = await rooms.person();
    const unanswered = await candidates.apply(other.viewer, { offerId: silent.id, message: '' });
    const rate = async (): Promise<number | null> => (await rooms.store.manager.findOneByOrFail(Establishment, { id: establishment.id })).answerRate;
    expect(await rate()).toBeNull();
    await companies.answer(firm, match.id, { answer: 'yes', reply: '', version: 1 });
    expect(await rate()).toBe(100);
    await rooms.store.manager.update(Match, unanswered.id, { candidateAnsweredAt: new Date('2026-11-01T10:00:00Z') });
    await companies.answer(firm, match.id, { answer: 'no', reason: 'need_changed', reply: '', version: 2 });
    expect(await rate()).toBe(50);
  });

  it('writes the change and its event together, or neither', async () => {
    const match = await apply();
    await rooms.events();
    expect(await refusal(companies.answer(firm, match.id, { answer: 'no', reply: '', version: 1 }))).toBe('match.reason_missing');
    expect(await rooms.events()).toEqual([]);
    expect(await rooms.store.manager.findOneByOrFail(Match, { id: match.id })).toMatchObject({ state: 'presented', companyAnswer: null, version: 1 });
  });
});
