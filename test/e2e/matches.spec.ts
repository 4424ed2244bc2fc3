import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { addDays } from '../../src/shared/calendar-date.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { Account } from '../../src/accounts/account.entity.js';

const MATCHES = '/api/v1/matches';

describe('matches over HTTP', () => {
  let app: TestApp;
  let young: SignedInAgent;
  let firm: SignedInAgent;
  let adviser: SignedInAgent;
  let candidate: Candidate;
  let establishment: Establishment;
  let offer: Offer;

  beforeAll(async () => {
    app = await createTestApp();
    adviser = await app.signInAs('adviser');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const store = app.database.dataSource;
    young = await app.signInAs('candidate');
    candidate = await aCandidate(store, { accountId: young.accountId });
    firm = await app.signInAs('company');
    establishment = await anEstablishment(store);
    await aMember(store, establishment, { account: await store.manager.findOneByOrFail(Account, { id: firm.accountId }) });
    offer = await anOffer(store, { establishmentId: establishment.id });
  });

  it('from an application to both agreeing', async () => {
    const applied = await young.agent.post(MATCHES).send({ offerId: offer.id, message: 'Bonjour' });
    expect([applied.status, applied.body.state, applied.body.moves]).toEqual([201, 'presented', ['withdraw']]);
    const { id } = applied.body as { id: number };
    const seen = await firm.agent.get(`${MATCHES}/${id}`);
    expect(seen.body).toMatchObject({ candidateId: null, candidateAnswer: 'yes', moves: ['company_yes', 'company_no'] });
    const answered = await firm.agent.post(`${MATCHES}/${id}/company-answer`).send({ answer: 'yes', version: 1 });
    expect([answered.status, answered.body.state, answered.body.version]).toEqual([200, 'mutual', 2]);
    const mine = await young.agent.get(MATCHES);
    expect(mine.body).toMatchObject({ total: 1, items: [{ id, state: 'mutual' }] });
  });

  it('from both agreeing to a contract, the meeting by the company, the signature by an adviser', async () => {
    const { body: { id } } = (await young.agent.post(MATCHES).send({ offerId: offer.id })) as { body: { id: number } };
    await firm.agent.post(`${MATCHES}/${id}/company-answer`).send({ answer: 'yes', version: 1 });
    const on = addDays(app.clock.today(), 7);
    const wrong = await firm.agent.post(`${MATCHES}/${id}/meeting`).send({ on, time: '25:00', kind: 'place', where: '', version: 2 });
    expect([wrong.status, wrong.body.errors.map(({ field }: { field: string }) => field)]).toEqual([400, ['time', 'where']]);
    const meeting = await firm.agent.post(`${MATCHES}/${id}/meeting`).send({ on, time: '14:30', kind: 'place', where: '2 rue du Four, Lille', version: 2 });
    expect([meeting.status, meeting.body.state, meeting.body.moves]).toEqual([200, 'meeting', ['company_no', 'plan_meeting', 'sign']]);
    expect((await young.agent.post(`${MATCHES}/${id}/sign`).send({ signedOn: app.clock.today(), version: 3 })).status).toBe(403);
    const signed = await adviser.agent.post(`${MATCHES}/${id}/sign`).send({ signedOn: app.clock.today(), version: 3 });
    expect([signed.status, signed.body.state, signed.body.moves]).toEqual([200, 'signed', []]);
    const full = await app.anonymous().get(`/api/v1/offers/${offer.id}`);
    expect(full.body.seatsLeft).toBe(0);
  });

  it('a stale version is a 409 with its code', async () => {
    const { body } = await young.agent.post(MATCHES).send({ offerId: offer.id });
    await firm.agent.post(`${MATCHES}/${body.id}/company-answer`).send({ answer: 'yes', version: 1 });
    const stale = await young.agent.post(`${MATCHES}/${body.id}/withdraw`).send({ version: 1 });
    expect([stale.status, stale.body.code, stale.type]).toEqual([409, 'version.stale', 'application/problem+json']);
  });

  it('an adviser presents, sets aside, pins and bans', async () => {
    const presented = await adviser.agent.post(`${MATCHES}/present`).send({ candidateId: candidate.id, offerIds: [offer.id] });
    expect([presented.status, presented.body[0].state]).toEqual([201, 'presented']);
    const rejected = await adviser.agent.post(`${MATCHES}/reject`).send({ candidateId: candidate.id, offerId: offer.id, reason: 'travel', version: 1 });
    expect([rejected.status, rejected.body.state]).toEqual([200, 'rejected']);
    expect((await adviser.agent.post(`${MATCHES}/pin`).send({ candidateId: candidate.id, offerId: offer.id })).status).toBe(204);
    expect((await adviser.agent.post(`${MATCHES}/ban`).send({ candidateId: candidate.id, offerId: offer.id, until: '2027-01-01' })).status).toBe(204);
    expect((await adviser.agent.post(`${MATCHES}/release`).send({ territory: '59' })).body).toEqual({ candidates: 0, presented: 0, leftForReview: 0 });
  });

  it.each([
    ['a reason that is not in the list', { answer: 'no', reason: 'too_young', version: 1 }, 'reason'],
    ['no version', { answer: 'yes' }, 'version'],
  ])('refuses %s, and names the field', async (_, input, field) => {
    const { body } = await young.agent.post(MATCHES).send({ offerId: offer.id });
    const refused = await firm.agent.post(`${MATCHES}/${body.id}/company-answer`).send(input);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(field);
  });

  it('each act is for its role', async () => {
    expect((await firm.agent.post(MATCHES).send({ offerId: offer.id })).status).toBe(403);
    expect((await young.agent.post(`${MATCHES}/present`).send({ candidateId: candidate.id, offerIds: [offer.id] })).status).toBe(403);
    expect((await app.anonymous().get(MATCHES)).status).toBe(401);
  });
});
