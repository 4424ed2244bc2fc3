import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';

describe('a company’s inbox', () => {
  let test: TestApp;
  let agent: TestAgent;
  let quiet: Offer;
  const both = { candidateAnswer: 'yes', companyAnswer: 'yes' } as const;

  const aMatch = async (offer: Offer, over: Partial<Match> = {}): Promise<Match> => {
    const { manager } = test.database.dataSource;
    const { id: candidateId } = await aCandidate(test.database.dataSource);
    return manager.save(manager.create(Match, { offerId: offer.id, candidateId, state: 'presented', origin: 'application', candidateAnswer: 'yes', ...over }));
  };
  const post = (path: string, body: object): Promise<{ text: string; status: number }> => agent.post(`/entreprise/candidats/${path}`).set('Accept', 'text/html').type('form').send(body);

  beforeAll(async () => void (test = await createTestApp()));
  afterAll(() => test.close());
  /** Six offers with more to answer stand before the one that this is about. */
  beforeEach(async () => {
    const store = test.database.dataSource;
    const establishment = await anEstablishment(store);
    ({ agent } = await test.signIn((await aMember(store, establishment)).id));
    for (let n = 0; n < 6; n++) {
      const busy = await anOffer(store, { establishmentId: establishment.id });
      for (let m = 0; m < 2; m++) await aMatch(busy);
    }
    quiet = await anOffer(store, { establishmentId: establishment.id, title: 'Pâtissier au calme' });
  });

  it('names the offers with candidates that it has no room for, with how many came', async () => {
    const path = '/entreprise/candidats';
    const page = async (): Promise<string> => (await agent.get(path).set('Accept', 'text/html')).text;
    expect(await page()).not.toContain('Pâtissier au calme');
    await aMatch(quiet);
    await aMatch(quiet, { origin: 'proposal', candidateAnswer: null, companyAnswer: 'yes' });
    expect(await page()).toMatch(new RegExp(`href="${path}\\?offre=${quiet.id}">Pâtissier au calme</a> <span class="soft">· 1 candidature, 1 profil proposé<`));
  });

  it('shows an answer that is refused with what is wrong, on the page of its own offer on which its line stands', async () => {
    const declined = await aMatch(quiet, { state: 'declined', companyAnswer: 'no' });
    for (let n = 0; n < 20; n++) await aMatch(quiet, { state: 'withdrawn', companyAnswer: 'yes' });
    await aMatch(quiet, { state: 'mutual', ...both });
    const { text, status } = await post(`${declined.id}`, { answer: 'no', version: declined.version });
    expect(status).toBe(422);
    expect(text).toContain(`id="candidat-${declined.id}"`);
    expect(text).toContain('n’est plus possible');
    const early = await aMatch(quiet);
    const again = await post(`${early.id}`, { answer: 'no', version: early.version });
    expect(again.text).toMatch(new RegExp(`id="candidat-${early.id}"[^]*Choisissez une raison`));
    expect(again.text).not.toContain(`id="candidat-${declined.id}"`);
  });

  it('shows so a meeting and a contract that are refused', async () => {
    const match = await aMatch(quiet, { state: 'mutual', ...both });
    const { text } = await post(`${match.id}/rencontre`, { on: '2026-11-23', time: '14:30', kind: 'place', where: 'Lille', version: match.version });
    expect(text).toMatch(new RegExp(`id="candidat-${match.id}"[^]*data-error-summary`));
    const late = await post(`${match.id}/signature`, { signedOn: '2026-11-24', version: match.version });
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/data-error-summary[^]*n’est plus possible/);
  });

  it('says a refusal above all others where its line is gone', async () => {
    const match = await aMatch(quiet, { state: 'obsolete' });
    const { text, status } = await post(`${match.id}`, { answer: 'yes', version: match.version });
    expect(status).toBe(422);
    expect(text).not.toContain(`id="candidat-${match.id}"`);
    expect(text).toMatch(/data-error-summary[^]*n’est plus possible/);
  });
});
