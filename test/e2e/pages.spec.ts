import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';

let test: TestApp;
beforeAll(async () => void (test = await createTestApp()));
afterAll(() => test.close());

describe('the page of an offer that is over', () => {
  it.each<[string, object]>([['closed', { status: 'closed' }], ['expired', { expiresOn: '2026-11-23' }]])('says it kindly when it is %s, with what is like it nearby', async (_, over) => {
    const { id, insee } = await anOffer(test.database.dataSource, { occupationCode: 'D1102', publishedOn: '2026-09-30', ...over });
    const { text } = await test.anonymous().get(`/offres/${id}`).set('Accept', 'text/html').expect(410);
    expect(text).toContain('Cette offre n’est plus ouverte');
    expect(text).toContain(`/offres?occupation=D1102&amp;place=${insee}`);
    await test.anonymous().get(`/offres?occupation=D1102&place=${insee}`).set('Accept', 'text/html').expect(200);
  });

  it('is not found where there never was one, or it is not shown yet', async () => {
    const { id } = await anOffer(test.database.dataSource, { status: 'pending' });
    for (const one of [id, 2_000_000_000]) await test.anonymous().get(`/offres/${one}`).set('Accept', 'text/html').expect(404);
  });
});

describe('an offer whose seats are all taken', () => {
  it('says so in its page and in the one to apply, and leads to what is like it', async () => {
    const { id, insee } = await anOffer(test.database.dataSource, { occupationCode: 'D1102', seats: 1, seatsTaken: 1 });
    const similar = `/offres?occupation=D1102&amp;place=${insee}`;
    const page = await test.anonymous().get(`/offres/${id}`).set('Accept', 'text/html').expect(200);
    expect(page.text).toMatch(/tag-plain.*complète/s);
    expect(page.text).toContain(similar);
    expect(page.text).not.toMatch(/postuler|candidature</);
    const { agent } = await test.signInAs('candidate');
    const { text } = await agent.get(`/offres/${id}/postuler`).set('Accept', 'text/html').expect(200);
    expect(text).toContain('Cette offre est complète');
    expect(text).toContain(similar);
    expect(text).not.toContain('name="message"');
  });
});

describe('a person’s proposals, where none waits', () => {
  it.each<[string, Partial<Candidate>, RegExp]>([
    ['a contract is signed', { status: 'placed' }, /Tu as un contrat signé/],
    ['the search is paused', { status: 'paused' }, /<a href="\/mon-profil">reprends ta recherche/],
    ['no trade was chosen', { wishes: [] }, /<a href="\/mon-profil">choisis au moins un métier/],
    ['nothing was found yet', {}, /Ton conseiller regarde les offres pour toi/],
  ])('says that %s', async (_, over, words) => {
    const { account } = await aCandidateWithAccount(test.database.dataSource, over);
    const { agent } = await test.signIn(account.id);
    expect((await agent.get('/mes-propositions').set('Accept', 'text/html').expect(200)).text).toMatch(words);
  });
});

describe('the form of a profile', () => {
  const stored = { wishes: ['D1102'], maxKm: 25 };
  const sent = (over: object): object => ({
    firstName: 'Nolan', lastName: 'Besson', birthDay: '7', birthMonth: '3', birthYear: '2008', wishes: 'boulanger', contractKinds: 'apprenticeship', level: '3', availableFrom: '2026-12-01', place: 'lille', travelModes: 'bike', maxKm: '25', ...over,
  });

  it('keeps a distance that is not in its list, for the person and at the desk', async () => {
    const { account } = await aCandidateWithAccount(test.database.dataSource, stored);
    const { agent } = await test.signIn(account.id);
    expect((await agent.get('/mon-profil').set('Accept', 'text/html').expect(200)).text).toContain('<option value="25" selected>25 km</option>');
    const adviser = (await test.signInAs('adviser')).agent;
    const { text } = await adviser.post('/conseil/personnes/nouvelle').type('form').send(sent({ firstName: '' })).expect(422);
    expect(text).toContain('<option value="25" selected>25 km</option>');
  });

  it('is shown again with the present version when somebody else was faster, and saved then', async () => {
    const { candidate, account } = await aCandidateWithAccount(test.database.dataSource, stored);
    const { agent } = await test.signIn(account.id);
    const stale = await agent.post('/mon-profil').type('form').send(sent({ version: '7' })).expect(409);
    expect(stale.text).toContain('value="Nolan"');
    expect(stale.text).toMatch(/data-error-summary[^]*Quelqu’un d’autre vient de modifier ceci/);
    expect(stale.text).not.toMatch(/otre saisie|relisez|enregistrez/);
    const version = /name="version" value="(\d+)"/.exec(stale.text)?.[1];
    await agent.post('/mon-profil').type('form').send(sent({ version })).expect(303);
    expect(await test.database.dataSource.manager.findOneByOrFail(Candidate, { id: candidate.id })).toMatchObject({ firstName: 'Nolan', maxKm: 25 });
  });

  it('says with tu that a pause came too late', async () => {
    const { account } = await aCandidateWithAccount(test.database.dataSource);
    const { agent } = await test.signIn(account.id);
    const { text } = await agent.post('/mon-profil/pause').type('form').send({ version: '7' }).expect(422);
    expect(text).toMatch(/data-error-summary[^]*Quelque chose a changé entre-temps : regarde où ça en est/);
  });
});

describe('what a young person asks of a match, refused', () => {
  const aMatch = async (over: Partial<Match>): Promise<{ match: Match; agent: TestAgent }> => {
    const store = test.database.dataSource;
    const { candidate, account } = await aCandidateWithAccount(store);
    const { agent } = await test.signIn(account.id);
    const { id: offerId } = await anOffer(store);
    return { agent, match: await store.manager.save(store.manager.create(Match, { offerId, candidateId: candidate.id, state: 'presented', origin: 'proposal', ...over })) };
  };

  it('is said at the top, with tu, when the answer was given already', async () => {
    const { match, agent } = await aMatch({});
    const yes = { answer: 'yes', version: match.version };
    await agent.post(`/mes-propositions/${match.id}`).type('form').send(yes).expect(303);
    const { text } = await agent.post(`/mes-propositions/${match.id}`).type('form').send(yes).expect(422);
    expect(text).toMatch(/<h1>Mes propositions<\/h1><div class="error-summary"[^]*Quelque chose a changé entre-temps : regarde où ça en est/);
  });

  it('is said at the top when the proposal is gone, is another’s, or no answer came', async () => {
    const { match, agent } = await aMatch({ state: 'obsolete' });
    const refused = async (id: number, body: object): Promise<string> => (await agent.post(`/mes-propositions/${id}`).type('form').send(body).expect(422)).text;
    expect(await refused(match.id, { answer: 'no', reason: 'changed_mind', version: match.version })).toMatch(/error-summary[^]*Ce n’est plus possible : regarde où ça en est/);
    expect(await refused((await aMatch({})).match.id, { answer: 'yes', version: 1 })).toMatch(/error-summary[^]*Cette proposition n’existe pas, ou n’est pas pour toi/);
    const waiting = await aMatch({});
    const { text } = await waiting.agent.post(`/mes-propositions/${waiting.match.id}`).type('form').send({ version: 1 }).expect(422);
    expect(text).toMatch(/error-summary[^]*Ce n’est plus possible/);
  });

  it('is said once, in its own card, while that waits', async () => {
    const { match, agent } = await aMatch({});
    const { text } = await agent.post(`/mes-propositions/${match.id}`).type('form').send({ answer: 'no', version: match.version }).expect(422);
    expect(text.split('data-error-summary')).toHaveLength(2);
    expect(text).toMatch(/id="proposition-[^]*data-error-summary[^]*Choisis une raison/);
  });

  it('is said at the top of the applications when there is nothing left to withdraw, in its card while there is', async () => {
    const { match, agent } = await aMatch({ candidateAnswer: 'yes', origin: 'application' });
    const withdraw = async (version: number, status: number): Promise<string> => (await agent.post(`/mes-candidatures/${match.id}/retirer`).type('form').send({ version }).expect(status)).text;
    const stale = await withdraw(7, 422);
    expect(stale.split('data-error-summary')).toHaveLength(2);
    expect(stale).toMatch(/id="candidature-[^]*data-error-summary[^]*Quelque chose a changé/);
    await withdraw(match.version, 303);
    expect(await withdraw(match.version + 1, 422)).toMatch(/<h1>Mes candidatures<\/h1><div class="error-summary"[^]*Ce n’est plus possible : regarde/);
  });

  it('leaves hearts that lead back to a page that exists', async () => {
    const { match, agent } = await aMatch({ state: 'withdrawn', candidateAnswer: 'yes' });
    const { id } = await anOffer(test.database.dataSource);
    await agent.post(`/offres/${id}/favori`).type('form').send({ keep: '1' }).expect(303);
    const { text } = await agent.post(`/mes-candidatures/${match.id}/retirer`).type('form').send({ version: match.version }).expect(422);
    expect(text).toContain('name="back" value="/mes-candidatures"');
  });
});

describe('the page to apply', () => {
  it('leads whoever has applied to the applications, also once the offer is over', async () => {
    const store = test.database.dataSource;
    const { account } = await aCandidateWithAccount(store);
    const { agent } = await test.signIn(account.id);
    const offer = await anOffer(store);
    const here = `/offres/${offer.id}/postuler`;
    await agent.post(here).type('form').send({ message: '' }).expect(303).expect('Location', '/mes-candidatures?fait=candidature');
    await agent.post(here).type('form').send({ message: '' }).expect(303).expect('Location', here);
    await agent.get(here).expect(303).expect('Location', '/mes-candidatures');
    await store.manager.save(Object.assign(offer, { status: 'closed' }));
    await agent.get(here).expect(303).expect('Location', '/mes-candidatures');
  });

  it('leads the others to the page that says the offer is over', async () => {
    const { id } = await anOffer(test.database.dataSource, { status: 'closed' });
    const { account } = await aCandidateWithAccount(test.database.dataSource);
    const { agent } = await test.signIn(account.id);
    await agent.post(`/offres/${id}/postuler`).type('form').send({ message: '' }).expect(303).expect('Location', `/offres/${id}/postuler`);
    await agent.get(`/offres/${id}/postuler`).expect(303).expect('Location', `/offres/${id}`);
  });
});

describe('the release of a territory’s lists', () => {
  it('without a territory leads back to the desk, where one is chosen', async () => {
    const { agent } = await test.signInAs('adviser', { territories: ['59'] });
    const { headers } = await agent.get('/conseil/diffusion').set('Accept', 'text/html').expect(303);
    expect(headers.location).toBe('/conseil');
    await agent.get('/conseil/diffusion?territoire=59').set('Accept', 'text/html').expect(200);
  });
});
