import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { ConsentsService } from '../../src/accounts/consent.service.js';
import { ReadingsService } from '../../src/accounts/reading.service.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { PersonalData } from '../../src/privacy/personal-data.service.js';
import { RetentionNotice } from '../../src/privacy/retention-notice.entity.js';
import { RetentionService } from '../../src/privacy/retention.service.js';
import { Match } from '../../src/review/match.entity.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';
import { viewerOf } from '../support/builders/account.builder.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';

const SECRETS = ['Zélie', 'Quenouille', 'zelie@example.org', '03 53 01 77 77', 'parent@example.org', 'Je suis très motivée'];

describe('one’s own data', () => {
  let test: TestApp;
  let database: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    database = test.database.dataSource;
  });
  afterAll(() => test.close());

  /** Someone with a file, an application that a company answered, a consent, and an adviser who read the file. */
  async function zelie(): Promise<{ me: SignedInAgent; candidate: Candidate; match: Match }> {
    const me = await test.signInAs('candidate', { email: 'zelie@example.org', displayName: 'Zélie' });
    const candidate = await aCandidate(database, {
      accountId: me.accountId, firstName: 'Zélie', lastName: 'Quenouille', email: 'zelie@example.org', phone: '03 53 01 77 77', guardianEmail: 'parent@example.org', birthDate: '2009-07-21',
    });
    const offer = await anOffer(database);
    const answered = { candidateAnswer: 'yes' as const, companyAnswer: 'no' as const, reply: 'Bonjour Zélie, la place est prise.' };
    const match = await database.getRepository(Match).save({ candidateId: candidate.id, offerId: offer.id, state: 'declined', origin: 'application', message: 'Je suis très motivée', ...answered });
    await database.query(`INSERT INTO match_event (match_id, to_state, act, actor_id, actor_role, version) VALUES ($1, 'presented', 'apply', $2, 'candidate', 1)`, [match.id, me.accountId]);
    await database.query(`INSERT INTO pair_fact (candidate_id, offer_id, kind, by_account_id) VALUES ($1, $2, 'favourite', $3)`, [candidate.id, offer.id, me.accountId]);
    await database.query(`INSERT INTO candidate_shortlist (candidate_id, region, packed) VALUES ($1, '32', '')`, [candidate.id]);
    await test.get(ConsentsService).give(me.accountId, 'matching');
    const { accountId } = await test.signInAs('adviser', { displayName: 'Sarah Dumont' });
    const adviser = await database.getRepository(Account).findOneByOrFail({ id: accountId });
    await test.get(ReadingsService).log(viewerOf(adviser), candidate.id, 'file');
    return { me, candidate, match };
  }

  it('goes with the person as a file, and after erasure nothing of it is left anywhere', async () => {
    const { me, candidate, match } = await zelie();
    const exported = await me.agent.get('/api/v1/me/export').expect(200).expect('Content-Disposition', /attachment/);
    for (const secret of SECRETS) expect(exported.text).toContain(secret);
    expect(exported.body).toMatchObject({
      account: { email: 'zelie@example.org', consents: [{ purpose: 'matching' }] },
      candidate: { readings: [{ what: 'file', readerRole: 'adviser' }], said: [{ kind: 'favourite' }] },
      matches: [{ title: expect.any(String), history: [{ act: 'apply', by: 'candidate' }] }],
    });
    expect(exported.text).not.toMatch(/tokenHash|csrfToken/);

    await me.agent.post('/api/v1/me/erasure').send({}).expect(400);
    await me.agent.post('/api/v1/me/erasure').send({ confirm: true }).expect(204);
    await me.agent.get('/api/v1/me/export').expect(401);
    const left = await everyRow(database);
    for (const secret of SECRETS) expect(left).not.toContain(secret);

    const file = await database.getRepository(Candidate).findOneByOrFail({ id: candidate.id });
    expect(await database.query('SELECT 1 FROM candidate_shortlist WHERE candidate_id = $1', [candidate.id])).toEqual([]);
    expect(file).toMatchObject({ accountId: null, birthDate: '2009-01-01', status: 'closed', optedOut: true, department: '59', communeName: 'Lille', wishes: ['D1102'] });
    expect(await database.getRepository(Match).findOneByOrFail({ id: match.id })).toMatchObject({ state: 'declined', message: '', reply: '' });
    const events = await database.query(`SELECT kind FROM outbox_event WHERE payload->>'candidateId' = $1 ORDER BY sequence`, [String(candidate.id)]);
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['candidate.changed', 'candidate.erased']));
  });

  it('of a company’s only member takes their contact away, and rests the offers nobody would answer', async () => {
    const { agent, accountId } = await test.signInAs('company', { email: 'patronne@example.org' });
    const account = await database.getRepository(Account).findOneByOrFail({ id: accountId });
    const establishment = await anEstablishment(database, { contactEmail: 'patronne@example.org', contactName: 'Nadia Vasseur' });
    await aMember(database, establishment, { account });
    const offer = await anOffer(database, { establishmentId: establishment.id, postedBy: accountId });
    expect((await agent.get('/api/v1/me/export').expect(200)).body.organisations).toMatchObject({ companies: [{ siret: establishment.siret, contact: { name: 'Nadia Vasseur' } }], offers: [{ id: offer.id }] });
    await agent.post('/api/v1/me/erasure').send({ confirm: true }).expect(204);
    expect(await everyRow(database)).not.toMatch(/patronne@example|Nadia Vasseur/);
    expect(await database.getRepository(Offer).findOneByOrFail({ id: offer.id })).toMatchObject({ status: 'paused', postedBy: null });
  });

  it('is erased at the desk for someone without an account, once, and only in scope', async () => {
    const candidate = await aCandidate(database, { firstName: 'Octave' });
    const far = await test.signInAs('adviser', { territories: ['02'] });
    await far.agent.post(`/api/v1/candidates/${candidate.id}/erasure`).send({ confirm: true }).expect(403);
    const near = await test.signInAs('adviser');
    await near.agent.post(`/api/v1/candidates/${candidate.id}/erasure`).send({ confirm: true }).expect(204);
    expect(await everyRow(database)).not.toContain('Octave');
    expect((await near.agent.post(`/api/v1/candidates/${candidate.id}/erasure`).send({ confirm: true }).expect(404)).body.code).toBe('privacy.already_erased');
  });

  it('falls back whole when a room cannot erase its part', async () => {
    const me = await test.signInAs('candidate', { displayName: 'Tout ou rien' });
    test.get(PersonalData).register({ name: 'broken', export: async () => null, erase: async () => Promise.reject(new Error('disk')) });
    await me.agent.post('/api/v1/me/erasure').send({ confirm: true }).expect(500);
    expect((await me.agent.get('/api/v1/me').expect(200)).body.displayName).toBe('Tout ou rien');
    test.get(PersonalData).register({ name: 'broken', export: async () => null, erase: async () => undefined });
  });

  it('shows consents and takes them back; matching stops with its consent', async () => {
    const me = await test.signInAs('candidate');
    const candidate = await aCandidate(database, { accountId: me.accountId, optedOut: true, apprenticeshipAgeLimit: 35, ageExceptionAgreedAt: new Date() });
    const choose = (purpose: string, given: boolean) => me.agent.put(`/api/v1/me/consents/${purpose}`).send({ given });
    const optedOut = async (): Promise<boolean> => (await database.getRepository(Candidate).findOneByOrFail({ id: candidate.id })).optedOut;

    await choose('matching', true).expect(204);
    expect(await optedOut()).toBe(false);
    const shown = (await me.agent.get('/api/v1/me/privacy').expect(200)).body;
    expect(shown.consents[0]).toMatchObject({ purpose: 'matching', version: '2026-11', givenVersion: '2026-11', givenAt: expect.any(String) });
    await choose('matching', false).expect(204);
    expect(await optedOut()).toBe(true);
    expect((await me.agent.get('/api/v1/me/privacy')).body).toMatchObject({ optedOut: true, consents: [{ givenAt: null }, {}, {}] });

    expect((await choose('age_exception', true).expect(422)).body.code).toBe('consent.given_in_profile');
    await choose('age_exception', false).expect(204);
    expect(await database.getRepository(Candidate).findOneByOrFail({ id: candidate.id })).toMatchObject({ apprenticeshipAgeLimit: 29, ageExceptionAgreedAt: null });
    await choose('alerts', true).expect(204);
    await choose('horoscope', true).expect(400);
    expect(await test.get(ConsentsService).history(me.accountId)).toHaveLength(2);
  });

  it('says who read one’s file', async () => {
    const me = await test.signInAs('candidate');
    const candidate = await aCandidate(database, { accountId: me.accountId });
    const { agent, accountId } = await test.signInAs('adviser', { displayName: 'Sarah Dumont' });
    await agent.get(`/api/v1/candidates/${candidate.id}`).expect(200);
    await me.agent.get(`/api/v1/candidates/${candidate.id}`).expect(200);
    const { body } = await me.agent.get('/api/v1/me/readings').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ what: 'file', readerRole: 'adviser', readerName: 'Sarah Dumont' }] });
    expect(accountId).toBeGreaterThan(0);
  });
});

describe('retention', () => {
  let test: TestApp;
  let database: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    database = test.database.dataSource;
  });
  beforeEach(async () => {
    await database.query('DELETE FROM candidate');
    await database.query('DELETE FROM account');
    test.mailer.sent.splice(0);
    test.clock.set('2026-11-24T03:41:00Z');
  });
  afterAll(() => test.close());
  const run = () => test.get(RetentionService).run();
  const account = (id: number) => database.getRepository(Account).findOneBy({ id });

  it('tells who left two years ago, waits thirty days, then erases', async () => {
    const { accountId } = await test.signInAs('candidate', { email: 'partie@example.org' });
    const candidate = await aCandidate(database, { accountId, email: 'partie@example.org', firstName: 'Partie' });
    test.clock.advance({ days: 700 });
    expect(await run()).toEqual({ noticed: 0, erased: 0, kept: 0 });
    test.clock.advance({ days: 40 });
    expect(await run()).toEqual({ noticed: 1, erased: 0, kept: 0 });
    expect(test.mailer.to('partie@example.org')).toMatchObject([{ subject: expect.stringContaining('garder') }]);
    test.clock.advance({ days: 29 });
    expect(await run()).toEqual({ noticed: 0, erased: 0, kept: 0 });
    test.clock.advance({ days: 1 });
    expect(await run()).toEqual({ noticed: 0, erased: 1, kept: 0 });
    expect(await account(accountId)).toBeNull();
    expect(await database.getRepository(Candidate).findOneByOrFail({ id: candidate.id })).toMatchObject({ firstName: '', email: null });
    expect(await run()).toEqual({ noticed: 0, erased: 0, kept: 0 });
    expect(test.mailer.sent).toHaveLength(1);
  });

  it('keeps who comes back after the notice', async () => {
    const { accountId } = await test.signInAs('company', { email: 'revenue@example.org' });
    test.clock.advance({ days: 740 });
    await run();
    test.clock.advance({ days: 10 });
    await test.signIn(accountId);
    test.clock.advance({ days: 60 });
    expect(await run()).toEqual({ noticed: 0, erased: 0, kept: 1 });
    expect(await account(accountId)).not.toBeNull();
  });

  it('treats files without an account alike, and leaves staff alone', async () => {
    await test.signInAs('adviser');
    const file = await aCandidate(database, { email: 'bureau@example.org' });
    await database.query(`UPDATE candidate SET updated_at = '2024-01-01' WHERE id = $1`, [file.id]);
    expect(await run()).toEqual({ noticed: 1, erased: 0, kept: 0 });
    test.clock.advance({ days: 760 });
    expect(await run()).toEqual({ noticed: 0, erased: 1, kept: 0 });
    expect(await database.getRepository(RetentionNotice).count()).toBe(0);
    expect(await run()).toEqual({ noticed: 0, erased: 0, kept: 0 });
  });
});

/** Every row of every table, as text. */
async function everyRow(database: DataSource): Promise<string> {
  const tables = await database.query<{ name: string }[]>(`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('occupation', 'commune', 'certification', 'branch')`);
  const texts = [];
  for (const { name } of tables) texts.push(JSON.stringify(await database.query(`SELECT * FROM ${name}`)));
  return texts.join('\n');
}
