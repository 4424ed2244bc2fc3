import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { LILLE, ROUBAIX } from '../support/builders/places.js';

describe('an offer at the desk', () => {
  let test: TestApp;
  let adviser: TestAgent;
  beforeAll(async () => {
    test = await createTestApp();
    adviser = (await test.signInAs('adviser')).agent;
  });
  afterAll(() => test.close());

  const form = (over: object = {}): object => ({
    version: '1', trade: 'boulanger', contractKind: 'apprenticeship', title: 'Apprentie boulangère', description: 'Pétrin, façonnage et cuisson avec un maître boulanger.', startsOn: '2027-02-01', durationMonths: '24', seats: '1', ...over,
  });
  const read = (id: number): Promise<Offer> => test.database.dataSource.manager.findOneByOrFail(Offer, { id });
  const html = (agent: TestAgent, path: string): Promise<{ text: string; status: number }> => agent.get(path).set('Accept', 'text/html');

  it('is changed by an adviser in the business’s own form, and shown again', async () => {
    const { id } = await anOffer(test.database.dataSource);
    expect((await html(adviser, `/offres/${id}`)).text).toContain(`href="/conseil/offres/${id}/modifier"`);
    expect((await html(adviser, `/conseil/offres/${id}/modifier`)).text).toContain('value="Apprenti boulanger / apprentie boulangère"');
    await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form()).expect(303).expect('Location', `/offres/${id}?fait=offre-changee`);
    expect(await read(id)).toMatchObject({ title: 'Apprentie boulangère', version: 2 });
  });

  it('shows what is refused beside its field, and a change of somebody else as such', async () => {
    const { id } = await anOffer(test.database.dataSource);
    const refused = await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ trade: 'xyzzyx', seats: '40' })).expect(422);
    expect(refused.text).toContain('Nous n’avons pas reconnu « xyzzyx »');
    const stale = await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ version: '7' })).expect(409);
    expect(stale.text).toContain('Apprentie boulangère');
    expect(await read(id)).toMatchObject({ version: 1 });
  });

  it('is at its business’s own address again once its place is emptied', async () => {
    const establishment = await anEstablishment(test.database.dataSource, LILLE);
    const { id } = await anOffer(test.database.dataSource, { establishmentId: establishment.id, ...ROUBAIX });
    await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ place: '' })).expect(303);
    expect(await read(id)).toMatchObject(LILLE);
  });

  it.each([['startsOn', 'Dites quand le contrat commence.'], ['seats', 'Dites combien de places, en chiffres.']])('keeps no %s in silence that was emptied', async (field, sentence) => {
    const { id } = await anOffer(test.database.dataSource);
    const { text } = await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ [field]: '' })).expect(422);
    expect(text).toContain(sentence);
  });

  it('asks for a place where no business has one for it', async () => {
    const { id } = await anOffer(test.database.dataSource, { establishmentId: null, recruiterName: 'Le Fournil', applyUrl: 'https://example.org' });
    const { text } = await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ place: '' })).expect(422);
    expect(text).toContain('Écrivez la commune du travail.');
  });

  it('may stay without a date where it came without one', async () => {
    const { id } = await anOffer(test.database.dataSource, { startsOn: null });
    await adviser.post(`/conseil/offres/${id}/modifier`).type('form').send(form({ startsOn: '' })).expect(303);
    expect(await read(id)).toMatchObject({ title: 'Apprentie boulangère', startsOn: null });
  });

  it.each([[true, /^\/offres\/\d+\?fait=offre-pour-entreprise$/], [false, /^\/conseil\/entreprises\?fait=offre-entreprise-a-verifier$/]])('is posted for a business, verified: %s', async (isVerified, address) => {
    const { id } = await anEstablishment(test.database.dataSource, isVerified ? {} : { verifiedAt: null });
    await adviser.post('/conseil/offres/nouvelle').type('form').send(form({ establishmentId: String(id) })).expect(303).expect('Location', address);
  });

  it('is left alone by advisers of elsewhere, candidates and other companies', async () => {
    const { id } = await anOffer(test.database.dataSource);
    const others = [(await test.signInAs('adviser', { territories: ['02'] })).agent, (await test.signInAs('company')).agent, (await test.signInAs('candidate')).agent];
    for (const agent of others) {
      expect((await html(agent, `/offres/${id}`)).text).not.toContain('/modifier"');
      expect((await html(agent, `/conseil/offres/${id}/modifier`)).status).toBe(403);
      await agent.post(`/conseil/offres/${id}/modifier`).type('form').send(form()).expect(403);
    }
  });

  it('leads its own company to its own form, and nobody to one that is closed', async () => {
    const establishment = await anEstablishment(test.database.dataSource);
    const { agent } = await test.signIn((await aMember(test.database.dataSource, establishment)).id);
    const { id } = await anOffer(test.database.dataSource, { establishmentId: establishment.id });
    expect((await html(agent, `/offres/${id}`)).text).toContain(`href="/entreprise/offres/${id}/modifier"`);
    await test.database.dataSource.query(`UPDATE offer SET status = 'closed' WHERE id = $1`, [id]);
    expect((await html(agent, `/offres/${id}`)).text).not.toContain('/modifier"');
  });
});
