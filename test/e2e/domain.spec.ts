import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiKeysService } from '../../src/accounts/api-key.service.js';
import { anEstablishment, aMember } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { aProgramme, aTrainingSite } from '../support/builders/training.builder.js';
import { validSiret } from '../support/builders/valid-siret.js';
import { createTestApp, type TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await createTestApp()));
afterAll(() => test.close());

const offer = (establishmentId: number, over: object = {}) => ({
  establishmentId, title: 'Apprenti boulanger', description: 'Pétrin, façonnage et cuisson avec un maître boulanger.', occupationCode: 'D1102', contractKind: 'apprenticeship',
  rncp: 'RNCP37537', startsOn: '2027-02-01', durationMonths: 24, ...over,
});
const person = (over: object = {}) => ({
  firstName: 'Camille', lastName: 'Martin', birthDate: '2008-05-14', insee: '59350', level: 3, contractKinds: ['apprenticeship'], availableFrom: '2026-12-01', travelModes: ['transit'], wishes: ['D1102'], ...over,
});
const store = () => test.database.dataSource;

describe('a business over the API', () => {
  it('enters itself, posts an offer that waits, is verified, edits it, and a stale edit is a conflict', async () => {
    const { agent } = await test.signInAs('company');
    const adviser = await test.signInAs('adviser');
    const siret = validSiret(40_000_000);
    await agent.get(`/api/v1/companies/siret/${siret}`).expect(404);
    const { body: made } = await agent.post('/api/v1/companies').send({ siret, name: 'Au bon pain', naf: '10.71C', idcc: '843', insee: '59350', masters: 1, contactPhone: '03 53 01 00 01' }).expect(201);
    expect(made).toMatchObject({ verified: false, branch: expect.stringMatching(/boulangerie/i), contactPhone: '+33353010001', version: 1 });
    const { body: posted } = await agent.post('/api/v1/offers').send(offer(made.id)).expect(201);
    expect(posted).toMatchObject({ status: 'pending', recruiterName: 'Au bon pain', occupationLabel: expect.stringMatching(/Boulanger/), seatsLeft: 1, matchable: true, targetLevel: 3 });
    await test.anonymous().get(`/api/v1/offers/${posted.id}`).expect(404);

    const { body: claims } = await adviser.agent.get('/api/v1/companies/claims').expect(200);
    expect(claims.items).toMatchObject([{ establishment: { id: made.id }, confirmed: false }]);
    await adviser.agent.post(`/api/v1/companies/${made.id}/verify`).expect(200);
    expect((await agent.get('/api/v1/companies/mine').expect(200)).body).toMatchObject([{ establishment: { id: made.id, masters: 1 }, membership: { confirmed: true } }]);

    const { body: edited } = await agent.patch(`/api/v1/offers/${posted.id}`).send({ version: 1, title: 'Apprentie boulangère' }).expect(200);
    expect(edited).toMatchObject({ title: 'Apprentie boulangère', version: 2 });
    const { body: stale } = await agent.patch(`/api/v1/offers/${posted.id}`).send({ version: 1, title: 'Trop tard' }).expect(409);
    expect(stale).toMatchObject({ code: 'version.stale', status: 409 });
    const { body: check } = await agent.post('/api/v1/offers/check').send({ establishmentId: made.id, contractKind: 'apprenticeship', startsOn: '2027-02-01', durationMonths: 40 }).expect(200);
    expect(check).toEqual({ seatsAllowed: 1, findings: [expect.objectContaining({ code: 'law.length_out_of_range', article: 'L6222-7-1' })] });
    expect((await agent.get('/api/v1/offers/mine').expect(200)).body).toMatchObject({ total: 1, items: [{ id: posted.id }] });
  });

  it('pauses, resumes, extends and closes its offers', async () => {
    const establishment = await anEstablishment(store());
    const { agent } = await test.signIn((await aMember(store(), establishment)).id);
    const { id } = await anOffer(store(), { establishmentId: establishment.id, expiresOn: '2026-12-01' });
    const act = async (name: string, version: number) => (await agent.post(`/api/v1/offers/${id}/${name}`).send({ version })).body;
    expect(await act('pause', 1)).toMatchObject({ status: 'paused', version: 2 });
    expect(await act('resume', 2)).toMatchObject({ status: 'open', version: 3 });
    expect(await act('extend', 3)).toMatchObject({ expiresOn: '2027-01-24', version: 4 });
    expect(await act('close', 4)).toMatchObject({ status: 'closed', version: 5 });
    expect(await act('resume', 5)).toMatchObject({ status: 422, code: 'offer.status_refused' });
    expect(await act('pause', 1)).toMatchObject({ status: 422 });
  });

  it.each<[string, object, number, string, string]>([
    ['a title with a site', { title: 'Voir exemple.fr' }, 400, 'title', 'offer.title_has_address'],
    ['a title too short', { title: 'ab' }, 400, 'title', 'input.too_small'],
    ['a title with control characters', { title: 'a\u0001\u0007bcdef' }, 400, 'title', 'text.control_characters'],
    ['a description with a NUL', { description: `Pain \u0000${'Pain '.repeat(10)}` }, 400, 'description', 'text.control_characters'],
    ['an id that no column holds', { establishmentId: 9e15 }, 400, 'establishmentId', 'input.too_big'],
    ['a description with HTML', { description: `<b>${'Pain '.repeat(10)}</b>` }, 400, 'description', 'offer.text_has_markup'],
    ['a description too short', { description: 'Pain.' }, 400, 'description', 'input.too_small'],
    ['no start', { startsOn: undefined }, 400, 'startsOn', 'input.missing'],
    ['a start that does not exist', { startsOn: '2027-02-30' }, 400, 'startsOn', 'date.invalid'],
    ['a trade that does not exist', { occupationCode: 'A9999' }, 400, 'occupationCode', 'offer.occupation_unknown'],
    ['a start in the past', { startsOn: '2026-11-23' }, 400, 'startsOn', 'offer.start_out_of_range'],
    ['too many seats', { seats: 5 }, 422, 'seats', 'offer.seats_over_law'],
    ['an apprenticeship of four years', { durationMonths: 48 }, 422, 'durationMonths', 'offer.length_against_law'],
  ])('is told the field and the code for %s', async (_, over, status, field, code) => {
    const establishment = await anEstablishment(store());
    const { agent } = await test.signIn((await aMember(store(), establishment)).id);
    const { body, type } = await agent.post('/api/v1/offers').send(offer(establishment.id, over)).expect(status);
    expect(type).toBe('application/problem+json');
    expect(body.errors).toEqual([{ field, code, detail: expect.stringMatching(/\.$/) }]);
  });

  it('does not see what is another’s', async () => {
    const establishment = await anEstablishment(store());
    const { agent } = await test.signInAs('company');
    await agent.get(`/api/v1/companies/${establishment.id}/file`).expect(403);
    await agent.patch(`/api/v1/companies/${establishment.id}`).send({ version: 1, name: 'Volé' }).expect(403);
    const { body: card } = await agent.get(`/api/v1/companies/${establishment.id}`).expect(200);
    for (const secret of ['contactName', 'contactEmail', 'contactPhone', 'headcount', 'masters', 'version']) expect(card).not.toHaveProperty(secret);
    await agent.post(`/api/v1/companies/${establishment.id}/claims`).expect(201);
    await agent.get(`/api/v1/companies/${establishment.id}/file`).expect(403);
    await agent.post('/api/v1/offers').send(offer(establishment.id)).expect(201).expect(({ body }) => expect(body.status).toBe('pending'));
  });
});

describe('a young person over the API', () => {
  it('fills a profile, sees it, changes it; a stale change is a conflict', async () => {
    const { agent } = await test.signInAs('candidate');
    await agent.get('/api/v1/candidates/me').expect(404);
    const { body: made } = await agent.post('/api/v1/candidates/me').send(person({ matchingAgreed: true })).expect(201);
    expect(made).toMatchObject({ age: 18, communeName: 'Lille', optedOut: false, version: 1 });
    await agent.patch(`/api/v1/candidates/${made.id}`).send({ version: 1, maxKm: 12 }).expect(200);
    await agent.patch(`/api/v1/candidates/${made.id}`).send({ version: 1, maxKm: 13 }).expect(409);
    await agent.post('/api/v1/candidates/me/opt-out').send({ optedOut: true }).expect(200).expect(({ body }) => expect(body.optedOut).toBe(true));
    await agent.post(`/api/v1/candidates/${made.id}/pause`).send({ version: 3 }).expect(200);
    await agent.post(`/api/v1/candidates/${made.id}/resume`).send({ version: 4 }).expect(200);
    await agent.post(`/api/v1/candidates/${made.id}/close`).send({ version: 5 }).expect(200).expect(({ body }) => expect(body.status).toBe('closed'));
    for (const firstName of ['a\u001bb', '\u202e\u202e']) {
      const { body } = await agent.patch(`/api/v1/candidates/${made.id}`).send({ version: 6, firstName }).expect(400);
      expect(body.errors).toContainEqual(expect.objectContaining({ field: 'firstName', code: 'text.control_characters' }));
    }
    const { body: refused } = await agent.post('/api/v1/candidates/me').send(person({ sex: 'F' })).expect(400);
    expect(refused.errors).toMatchObject([{ code: 'input.unknown_field' }]);
  });

  it('is read by an adviser in scope, and by nobody else', async () => {
    const { id } = await aCandidate(store());
    const stranger = await test.signInAs('candidate');
    await stranger.agent.get(`/api/v1/candidates/${id}`).expect(404);
    await (await test.signInAs('adviser', { territories: ['80'] })).agent.get(`/api/v1/candidates/${id}`).expect(403);
    const { agent } = await test.signInAs('adviser');
    await agent.get(`/api/v1/candidates/${id}`).expect(200);
    const { body } = await agent.get('/api/v1/candidates?department=59&sort=lastName').expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    for (const secret of ['email', 'phone', 'birthDate']) expect(body.items[0]).not.toHaveProperty(secret);
    await agent.post('/api/v1/candidates').send(person({ firstName: 'Guichet' })).expect(201);
  });
});

describe('training over the API', () => {
  it('is written by its centre and read by everybody', async () => {
    const { agent } = await test.signInAs('training_centre');
    const { body: centre } = await agent.post('/api/v1/training-centres').send({ siret: validSiret(41_000_000), uai: '0597239Y', name: 'CFA du fournil', sites: [{ insee: '59350', address: '1 rue du Pain' }] }).expect(201);
    const { body: programme } = await agent.post('/api/v1/programmes').send({ siteId: centre.sites[0].id, rncp: 'RNCP37537', durationMonths: 24, rhythm: 'one_week_of_two' }).expect(201);
    const { body: session } = await agent.post('/api/v1/training-sessions').send({ programmeId: programme.id, startsOn: '2027-03-01', places: 12 }).expect(201);
    expect(session).toMatchObject({ freePlaces: 12, status: 'open', version: 1 });
    await agent.patch(`/api/v1/training-sessions/${session.id}`).send({ version: 1, placesTaken: 2 }).expect(200);
    await agent.patch(`/api/v1/training-sessions/${session.id}`).send({ version: 1, placesTaken: 3 }).expect(409);
    const { body: read } = await test.anonymous().get(`/api/v1/programmes/${programme.id}`).expect(200);
    expect(read).toMatchObject({ title: 'CAP boulanger', level: 3, centreName: 'CFA du fournil', nextStart: '2027-03-01', site: { communeName: 'Lille' } });
    expect((await test.anonymous().get(`/api/v1/training-sessions?centreId=${centre.id}`).expect(200)).body).toMatchObject({ total: 1, items: [{ freePlaces: 10 }] });
    expect((await test.anonymous().get('/api/v1/training-centres?text=fournil').expect(200)).body.items).toMatchObject([{ id: centre.id }]);
    await agent.patch(`/api/v1/training-centres/${centre.id}`).send({ version: 1, uai: '0597239X' }).expect(400).expect(({ body }) => expect(body.errors[0].code).toBe('uai.invalid'));
  });

  it('is not written by another centre', async () => {
    const { agent } = await test.signInAs('training_centre');
    const { id } = await aProgramme(store(), { siteId: (await aTrainingSite(store())).id });
    await agent.patch(`/api/v1/programmes/${id}`).send({ version: 1, durationMonths: 12 }).expect(403);
  });
});

describe('a partner system', () => {
  it('posts for an establishment and edits only its own offers', async () => {
    const establishment = await anEstablishment(store());
    const { key } = await test.get(ApiKeysService).create('Partenaire', ['offers.create', 'offers.update', 'offers.close']);
    const agent = test.anonymous().set('Authorization', `Bearer ${key}`);
    const { body } = await agent.post('/api/v1/offers').send(offer(establishment.id)).expect(201);
    expect(body).toMatchObject({ status: 'open', source: expect.stringMatching(/^partner:\d+$/) });
    await agent.patch(`/api/v1/offers/${body.id}`).send({ version: 1, title: 'Autre titre' }).expect(200);
    const other = await anOffer(store());
    await agent.patch(`/api/v1/offers/${other.id}`).send({ version: 1, title: 'Autre titre' }).expect(403);
  });
});

describe('lists over the API', () => {
  it('page, and refuse what they do not know', async () => {
    await anOffer(store());
    const { body } = await test.anonymous().get('/api/v1/offers?pageSize=1&department=59').expect(200);
    expect(body).toMatchObject({ page: 1, pageSize: 1, items: [expect.not.objectContaining({ sourceHash: expect.anything(), postedBy: expect.anything() })] });
    for (const query of ['pageSize=101', 'page=0', 'sort=secret', 'contractKind=stage', 'startsFrom=hier', 'level=2']) {
      await test.anonymous().get(`/api/v1/offers?${query}`).expect(400).expect(({ body: problem }) => expect(problem.code).toBe('input.invalid'));
    }
    await test.anonymous().get('/api/v1/offers/abc').expect(400);
    await test.anonymous().get('/api/v1/offers/999999').expect(404);
    await test.anonymous().get('/api/v1/offers/desk').expect(401);
  });

  it('stand in the description of the API with their fields', async () => {
    const { body } = await test.anonymous().get('/api/openapi.json').expect(200);
    for (const path of ['companies', 'training-centres', 'programmes', 'training-sessions', 'offers', 'candidates']) expect(body.paths).toHaveProperty([`/api/v1/${path}`]);
    const { schema } = body.paths['/api/v1/offers'].post.requestBody.content['application/json'];
    expect(schema.properties).toMatchObject({ title: { type: 'string', minLength: 3, maxLength: 150 }, seats: { type: 'integer' }, establishmentId: { type: 'integer', minimum: 1, maximum: 2_147_483_647 }, startsOn: { type: 'string' } });
    const answer = body.paths['/api/v1/offers/{id}'].get.responses['200'].content['application/json'].schema;
    expect(answer.properties).toHaveProperty('seatsLeft');
  });
});
