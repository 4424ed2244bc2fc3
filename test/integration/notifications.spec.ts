import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Notification } from '../../src/notifications/notification.entity.js';
import { MatchMessages } from '../../src/notifications/match-messages.js';
import { NotificationsWorkerModule } from '../../src/notifications/notifications-worker.module.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { DomainEvent } from '../../src/platform/queue/job-types.js';
import { PrivacyModule } from '../../src/privacy/privacy.module.js';
import { PersonalData } from '../../src/privacy/personal-data.service.js';
import { Match } from '../../src/review/match.entity.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import { aCandidate, aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import type { FakeMailer } from '../support/fakes.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

type MatchEventKind = 'match.applied' | 'match.presented' | 'match.answered' | 'match.meeting_planned' | 'match.signed' | 'match.obsolete' | 'match.withdrawn';

describe('telling people', () => {
  let rooms: Rooms;
  let mailer: FakeMailer;
  let messages: MatchMessages;
  let establishment: Establishment;
  let numbered = 0;

  beforeAll(async () => {
    rooms = await createRooms([PrivacyModule, NotificationsWorkerModule]);
    mailer = rooms.get(Mailer) as FakeMailer;
    messages = rooms.get(MatchMessages);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    mailer.isDown = false;
    mailer.sent.length = 0;
    establishment = await anEstablishment(rooms.store);
  });

  const event = <K extends MatchEventKind>(kind: K, payload: DomainEvent<K>['payload']): DomainEvent<K> => ({ id: `event-${++numbered}`, kind, payload }) as DomainEvent<K>;
  const aMatch = async (candidateId: number, over: Partial<Match> = {}): Promise<number> => {
    const offer = await anOffer(rooms.store, { establishmentId: establishment.id, title: 'Apprenti fleuriste' });
    const { id } = await rooms.store.manager.save(rooms.store.manager.create(Match, { candidateId, offerId: offer.id, state: 'presented', origin: 'proposal', ...over }));
    return id;
  };
  const mails = (): [string, string][] => mailer.sent.map(({ to, subject }) => [to, subject]);

  it('an application, to every confirmed member of the company', async () => {
    const [one, two] = [await aMember(rooms.store, establishment), await aMember(rooms.store, establishment)];
    await aMember(rooms.store, establishment, { confirmedAt: null });
    const { candidate } = await aCandidateWithAccount(rooms.store);
    const matchId = await aMatch(candidate.id, { origin: 'application', candidateAnswer: 'yes' });
    await messages.applied(event('match.applied', { matchId }));
    expect(mails()).toEqual([one, two].map(({ email }) => [email, 'Une candidature pour « Apprenti fleuriste »']));
    expect(mailer.sent[0]?.text).not.toMatch(/Camille|Martin|@|53 01/);
  });

  it('to the address a company gave, as long as nobody has signed in for it', async () => {
    const { candidate } = await aCandidateWithAccount(rooms.store);
    await messages.applied(event('match.applied', { matchId: await aMatch(candidate.id, { candidateAnswer: 'yes' }) }));
    expect(mails()).toEqual([[establishment.contactEmail, 'Une candidature pour « Apprenti fleuriste »']]);
  });

  it('a proposal, to the candidate, with or without an account; to nobody when there is no address', async () => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const atDesk = await aCandidate(rooms.store);
    const unreachable = await aCandidate(rooms.store, { email: null });
    for (const { id } of [candidate, atDesk, unreachable]) await messages.presented(event('match.presented', { matchId: await aMatch(id) }));
    expect(mails()).toEqual([[account.email, 'Une proposition pour toi : Apprenti fleuriste'], [atDesk.email, 'Une proposition pour toi : Apprenti fleuriste']]);
  });

  it('what is over before it is told is not told', async () => {
    const { candidate } = await aCandidateWithAccount(rooms.store);
    await messages.presented(event('match.presented', { matchId: await aMatch(candidate.id, { state: 'obsolete' }) }));
    await messages.presented(event('match.presented', { matchId: 999_999 }));
    expect(mails()).toEqual([]);
  });

  it.each([
    ['a company’s yes, to the candidate', 'company', { candidateAnswer: 'yes', companyAnswer: 'yes', state: 'mutual' }, 'candidate', /dit oui/],
    ['a company’s no, to the candidate', 'company', { candidateAnswer: 'yes', companyAnswer: 'no', state: 'declined' }, 'candidate', /pas cette fois/],
    ['a candidate’s yes, to the company', 'candidate', { candidateAnswer: 'yes' }, 'company', /est intéressée/],
    ['a candidate’s no to a company that had said yes', 'candidate', { candidateAnswer: 'no', companyAnswer: 'yes', state: 'declined' }, 'company', /ne donne pas suite/],
    ['a candidate’s no to a company that had not: nothing', 'candidate', { candidateAnswer: 'no', state: 'declined' }, null, /./],
  ] as [string, 'candidate' | 'company', Partial<Match>, 'candidate' | 'company' | null, RegExp][])('%s', async (_, by, over, to, words) => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const member = await aMember(rooms.store, establishment);
    await messages.answered(event('match.answered', { matchId: await aMatch(candidate.id, over), by }));
    expect(mailer.sent.map((mail) => mail.to)).toEqual(to === null ? [] : [to === 'candidate' ? account.email : member.email]);
    for (const { text } of mailer.sent) expect(text).toMatch(words);
  });

  const agreed = { candidateAnswer: 'yes', companyAnswer: 'yes' } as const;
  const meeting = { ...agreed, state: 'meeting', meetingOn: '2026-12-01', meetingTime: '14:30', meetingKind: 'place', meetingWhere: '12 rue du Four' } as const;

  it.each(['company', 'adviser'] as const)('a meeting fixed by the %s, with its place to the candidate; to the company when an adviser fixed it', async (by) => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const member = await aMember(rooms.store, establishment);
    const matchId = await aMatch(candidate.id, meeting);
    await messages.meetingPlanned(event('match.meeting_planned', { matchId, by }));
    expect(mailer.sent.map(({ to }) => to)).toEqual(by === 'adviser' ? [account.email, member.email] : [account.email]);
    expect(mailer.sent[0]?.text).toMatch(/mardi 1er décembre 2026 à 14 h 30.*\n\nC’est là : 12 rue du Four\./u);
    expect(mailer.sent[1]?.text ?? '').not.toMatch(/Camille|Martin|rue du Four/);
  });

  it('a contract, to the candidate; to the company when an adviser noted it', async () => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const member = await aMember(rooms.store, establishment);
    const matchId = await aMatch(candidate.id, { ...meeting, state: 'signed', signedOn: '2026-11-24' });
    await messages.signed(event('match.signed', { matchId, by: 'adviser' }));
    await messages.signed(event('match.signed', { matchId: await aMatch(candidate.id, { ...agreed, state: 'withdrawn' }), by: 'adviser' }));
    expect(mails().map(([to]) => to)).toEqual([account.email, member.email]);
    expect(mailer.sent[0]?.subject).toMatch(/^Bravo/);
  });

  it.each([
    ['the person, when the place is gone', 'active', { candidateAnswer: 'yes' }, 'candidate', /la place est prise/],
    ['the person, of the meeting that falls away with it', 'active', meeting, 'candidate', /La rencontre prévue n’a donc pas lieu/],
    ['the company, when the person is placed', 'placed', agreed, 'company', /a trouvé une place/],
    ['nobody who had not said yes', 'active', {}, null, /./],
    ['nobody, when the person is placed and the company had not answered', 'placed', { candidateAnswer: 'yes' }, null, /./],
  ] as [string, Candidate['status'], Partial<Match>, 'candidate' | 'company' | null, RegExp][])('what is no longer possible, to %s', async (_, status, over, to, words) => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store, { status });
    const member = await aMember(rooms.store, establishment);
    await messages.obsolete(event('match.obsolete', { matchId: await aMatch(candidate.id, { ...over, state: 'obsolete' }) }));
    expect(mailer.sent.map((mail) => mail.to)).toEqual(to === null ? [] : [to === 'candidate' ? account.email : member.email]);
    for (const { text } of mailer.sent) expect(text).toMatch(words);
  });

  it.each([
    ['of the meeting that falls away, where one was fixed', meeting, /s’est retirée\. La rencontre prévue n’a donc pas lieu/],
    ['where it had said yes', agreed, /s’est retirée\.\n/],
    ['not where it had not answered', { candidateAnswer: 'yes' }, null],
  ] as [string, Partial<Match>, RegExp | null][])('a withdrawal, to the company: %s', async (_, over, words) => {
    const { candidate } = await aCandidateWithAccount(rooms.store);
    const member = await aMember(rooms.store, establishment);
    await messages.withdrawn(event('match.withdrawn', { matchId: await aMatch(candidate.id, { ...over, state: 'withdrawn' }) }));
    expect(mailer.sent.map(({ to }) => to)).toEqual(words === null ? [] : [member.email]);
    for (const { text } of mailer.sent) expect(text).toMatch(words!);
    expect(mailer.sent[0]?.text ?? '').not.toMatch(/Camille|Martin/);
  });

  it('once, however often the event is delivered', async () => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const told = event('match.presented', { matchId: await aMatch(candidate.id) });
    await Promise.all([messages.presented(told), messages.presented(told)]);
    await messages.presented(told);
    expect(mailer.sent).toHaveLength(1);
    expect(await rooms.store.manager.countBy(Notification, { accountId: account.id })).toBe(1);
  });

  it('a mail that could not be sent is sent by the next delivery', async () => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    const told = event('match.presented', { matchId: await aMatch(candidate.id) });
    mailer.isDown = true;
    expect(await refusal(messages.presented(told))).toMatch(/ECONNREFUSED/);
    expect(await rooms.store.manager.findOneBy(Notification, { accountId: account.id })).toMatchObject({ mailedAt: null });
    mailer.isDown = false;
    await messages.presented(told);
    expect(mailer.sent).toHaveLength(1);
    expect((await rooms.store.manager.findOneByOrFail(Notification, { accountId: account.id })).mailedAt).not.toBeNull();
  });

  it('is exported, and erased with the person', async () => {
    const { candidate, account } = await aCandidateWithAccount(rooms.store);
    await messages.presented(event('match.presented', { matchId: await aMatch(candidate.id) }));
    const part = rooms.get(PersonalData).parts().find(({ name }) => name === 'notifications');
    const person = { accountId: account.id, candidateId: candidate.id, email: account.email, role: 'candidate' as const };
    expect(await part?.export(person)).toMatchObject([{ kind: 'proposal_presented' }]);
    await rooms.store.transaction(async (manager) => part?.erase(manager, person));
    expect(await part?.export(person)).toEqual([]);
  });
});
