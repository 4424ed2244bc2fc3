import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { ApiKeysService } from '../../src/accounts/api-key.service.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { aProgramme, aTrainingCentre, aTrainingSite } from '../support/builders/training.builder.js';
import { validSiret } from '../support/builders/valid-siret.js';
import { refusal } from '../support/rooms.js';

const SCOPES = ['offers.create', 'offers.update', 'offers.close', 'training.write'];
const ARRAS = { insee: '62041', communeName: 'Arras', department: '62', employmentZone: '3201' };

describe('a partner’s key that may act for some only', () => {
  let test: TestApp;
  let mine: Establishment;
  let other: Establishment;
  beforeAll(async () => {
    test = await createTestApp();
    mine = await anEstablishment(test.database.dataSource);
    other = await anEstablishment(test.database.dataSource, { ...ARRAS, siret: validSiret(61_000_000), idcc: '1596' });
  });
  afterAll(() => test.close());

  const agentFor = async (...reach: string[]): Promise<TestAgent> => test.anonymous().set('Authorization', `Bearer ${(await test.get(ApiKeysService).create('Partenaire', SCOPES, reach)).key}`);
  const offer = (establishmentId: number): object => ({
    establishmentId, title: 'Apprenti boulanger', description: 'Pétrin, façonnage et cuisson avec un maître boulanger.', occupationCode: 'D1102', contractKind: 'permanent', startsOn: '2027-02-01',
  });

  it.each<[string, () => string]>([
    ['its SIRET', () => mine.siret],
    ['its SIREN', () => mine.siret.slice(0, 9)],
    ['its department', () => '59'],
    ['its branch', () => '0843'],
  ])('posts for the establishment of %s, and for no other', async (_, reach) => {
    const agent = await agentFor(reach());
    await agent.post('/api/v1/offers').send(offer(mine.id)).expect(201);
    const { body } = await agent.post('/api/v1/offers').send(offer(other.id)).expect(403);
    expect(body.code).toBe('key.out_of_reach');
    const check = await agent.post('/api/v1/offers/check').send({ establishmentId: other.id, contractKind: 'permanent' }).expect(403);
    expect(check.body.code).toBe('key.out_of_reach');
    expect((await agent.get('/api/v1/me')).body.reach).toEqual([reach()]);
  });

  it('neither changes, pauses nor closes its own offers elsewhere', async () => {
    const { id, key } = await test.get(ApiKeysService).create('Partenaire', SCOPES, ['62']);
    const agent = test.anonymous().set('Authorization', `Bearer ${key}`);
    for (const [establishment, status] of [[other, 200], [mine, 403]] as const) {
      const { id: offerId } = await anOffer(test.database.dataSource, { establishmentId: establishment.id, source: `partner:${id}` });
      await agent.patch(`/api/v1/offers/${offerId}`).send({ version: 1, title: 'Autre titre' }).expect(status);
      await agent.post(`/api/v1/offers/${offerId}/pause`).send({ version: status === 200 ? 2 : 1 }).expect(status);
      await agent.post(`/api/v1/offers/${offerId}/close`).send({ version: status === 200 ? 3 : 1 }).expect(status);
    }
  });

  it('writes training where it may', async () => {
    const store = test.database.dataSource;
    const agent = await agentFor('62');
    const [here, there] = [await aTrainingSite(store, ARRAS), await aTrainingSite(store)];
    for (const [site, status] of [[here, 200], [there, 403]] as const) {
      const programme = await aProgramme(store, { siteId: site.id });
      await agent.patch(`/api/v1/programmes/${programme.id}`).send({ version: 1, durationMonths: 12 }).expect(status);
      await agent.patch(`/api/v1/training-centres/${site.centreId}`).send({ version: 1, name: 'Autre nom' }).expect(status);
      await agent.post('/api/v1/training-sessions').send({ programmeId: programme.id, startsOn: '2027-03-01', places: 3 }).expect(status === 200 ? 201 : 403);
    }
    const centre = await aTrainingCentre(store);
    const byCentre = await agentFor(centre.siret);
    await byCentre.post(`/api/v1/training-centres/${centre.id}/sites`).send({ insee: '59350', address: '1 rue du Fournil' }).expect(201);
    await byCentre.post(`/api/v1/training-centres/${there.centreId}/sites`).send({ insee: '59350', address: '2 rue du Fournil' }).expect(403);
    await byCentre.post('/api/v1/training-centres').send({ siret: validSiret(62_000_000), name: 'CFA nouveau', qualiopi: true, sites: [{ insee: '59350', address: '3 rue du Fournil' }] }).expect(403);
  });

  it.each(['Lille', '99', '9999', '12345678901234', ''])('is not made for what nobody knows: %s', async (code) => {
    expect(await refusal(test.get(ApiKeysService).create('Perdue', SCOPES, [code]))).toBe('key.reach_unknown');
  });

  it('reaches everything where nothing is said', async () => {
    const agent = await agentFor();
    for (const { id } of [mine, other]) await agent.post('/api/v1/offers').send(offer(id)).expect(201);
  });
});
