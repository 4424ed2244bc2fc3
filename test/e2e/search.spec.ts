import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { aProgramme, aSession } from '../support/builders/training.builder.js';
import { ARRAS, LILLE, ROUBAIX } from '../support/builders/places.js';

describe('searching over HTTP', () => {
  let app: TestApp;
  const get = (address: string): ReturnType<ReturnType<TestApp['anonymous']>['get']> => app.anonymous().get(`/api/v1/search/${address}`);

  beforeAll(async () => {
    app = await createTestApp();
    const store = app.database.dataSource;
    const { id: establishmentId } = await anEstablishment(store, { name: 'Maison Vasseur' });
    await anOffer(store, { establishmentId, ...LILLE, applicants: 2 });
    await anOffer(store, { establishmentId, title: 'Boulanger à Roubaix', ...ROUBAIX, contractKind: 'professionalisation', durationMonths: 12 });
    await anOffer(store, { establishmentId, title: 'Coiffeuse', occupationCode: 'D1202', ...ARRAS, targetLevel: 4 });
    await anOffer(store, { establishmentId, title: 'Boulanger fermé', status: 'closed' });
    await anOffer(store, { establishmentId, title: 'Boulanger périmé', expiresOn: '2026-11-23' });
    await aSession(store, { programmeId: (await aProgramme(store)).id });
    await aProgramme(store, { title: 'CAP coiffure', rncp: 'RNCP38231', occupationCodes: ['D1202'] });
    await anEstablishment(store, { name: 'Maison Pas Vérifiée', verifiedAt: null });
    await aCandidate(store, { lastName: 'Zorglub', ...LILLE });
    await aCandidate(store, { lastName: 'Fantasio', wishes: ['D1202'], ...ARRAS });
    await aCandidate(store, { lastName: 'Spip', status: 'placed', ...LILLE });
    await app.get(RebuildService).rebuildAll(() => undefined);
  });
  afterAll(() => app.close());

  it('finds bakers near Lille for "boulangére lile", says what it understood and how far they are', async () => {
    const { body } = await get('offers?text=boulang%C3%A9re%20lile').expect(200);
    expect(body.hits.map((hit: { communeName: string; distanceKm: number }) => [hit.communeName, hit.distanceKm])).toEqual([['Lille', 0], ['Roubaix', 11.4]]);
    expect(body.understood).toMatchObject({ occupations: [{ code: 'D1102', label: 'Boulanger / Boulangère' }], place: { kind: 'commune', label: 'Lille (59000)', radiusKm: 30, radiusChosen: false, from: 'text' }, words: [] });
    expect(body).toMatchObject({ total: 2, tiers: { asked: 2, near: 0, other: 0 }, page: 1, engine: 'postgres' });
  });

  it('shows all that a card needs, and nothing that is not its own', async () => {
    const { body } = await get('offers?text=coiffeuse').expect(200);
    expect(body.hits[0]).toMatchObject({ title: 'Coiffeuse', companyName: 'Maison Vasseur', communeName: 'Arras', contractKind: 'apprenticeship', targetLevel: 4, startsOn: '2027-02-01', seats: 1, seatsLeft: 1, applicants: 0, tier: 'asked' });
    expect(Object.keys(body.hits[0])).not.toEqual(expect.arrayContaining(['titleStems', 'occupations']));
  });

  it('filters, and counts each group without its own filter', async () => {
    const { body } = await get('offers?contract=professionalisation').expect(200);
    expect(body.total).toBe(1);
    expect(body.facets.contract).toEqual([
      { value: 'apprenticeship', label: 'Apprentissage', count: 2, selected: false },
      { value: 'professionalisation', label: 'Professionnalisation', count: 1, selected: true },
    ]);
    expect(body.facets.department.map(({ value, count }: { value: string; count: number }) => [value, count])).toEqual([['59', 1]]);
  });

  it.each([
    ['place=nulle+part', 'place', 'search.place_unknown'], ['place=0,0', 'place', 'search.place_unknown'], ['radius=-1', 'radius', 'input.too_small'], ['radius=1000000000', 'radius', 'input.too_big'], ['radius=NaN', 'radius', 'search.number'],
    ['page=1000000', 'page', 'input.too_big'], ['page=-1', 'page', 'search.number'], ['sort=price', 'sort', 'input.not_allowed'], ['sort=distance', 'sort', 'search.sort_needs_place'], ['facets=colour', 'facets.0', 'input.not_allowed'],
    [`text=${'x'.repeat(10_000)}`, 'text', 'input.too_big'], ['text=a%00b', 'text', 'search.text'], ['text=a&text=b', 'text', 'input.wrong_type'], ['contrat=apprentissage', 'contrat', 'input.unknown_field'], ['contract=slavery', 'contract.0', 'input.not_allowed'],
  ])('refuses %s: 400 with the field', async (query, field, code) => {
    const { body } = await get(`offers?${query}`).expect(400).expect('Content-Type', /problem\+json/);
    expect(body.errors[0]).toMatchObject({ field, code });
  });

  it.each(['%E2%80%AEboulanger', '%22%27%3B--', 'contract%20%3D%20%22x%22%20OR%20id%20%3E%200', '%F0%9F%98%80', '%26%7C%21%28%29%3A%2A', '%5C', '%25', `${'%C3%A9'.repeat(200)}`, 'NOT%20OR%20AND', '1%3D1'])('takes %s as words, never as a query', async (text) => {
    await get(`offers?text=${text}`).expect(200);
    await get(`offers?text=${text}&exact=1`).expect(200);
  });

  it.each(['place=NaN,NaN', 'place=50.6', 'place=91,3', 'place=1e3,3'])('refuses %s as a place', async (query) => {
    const { body } = await get(`offers?${query}`).expect(400);
    expect(body.errors[0]).toMatchObject({ field: 'place', code: 'search.place_unknown' });
  });

  it.each(['training', 'companies', 'suggestions'])('refuses bad input in %s too: a 400 with the field', async (sister) => {
    const bad = sister === 'suggestions' ? ['text=a&text=b', `text=${'x'.repeat(10_000)}`, 'text[a]=b'] : ['radius=-1', 'page=1000000', 'sort=price', 'facets=colour', 'text=a%00b', 'place=NaN,NaN', 'unknown=1', 'text[a]=b'];
    for (const query of bad) {
      const { body } = await get(`${sister}?${query}`).expect(400);
      expect(body.errors[0]).toMatchObject({ field: expect.stringMatching(new RegExp(`^${query.split(/\W/)[0]}`)), code: expect.stringMatching(/^\w+\.\w+$/) });
    }
  });

  it.each([['coordinates', 'place=50.6311,3.0468'], ['a commune', 'place=Lille'], ['an Insee code', 'place=59512'], ['a postal code', 'place=59000'], ['the text', 'text=lille']])('takes the place by %s, with distances', async (_, query) => {
    const { body } = await get(`offers?${query}&radius=15`).expect(200);
    const far = body.hits.map(({ distanceKm }: { distanceKm: number }) => distanceKm);
    expect(body.total).toBe(2);
    expect(Math.min(...far)).toBeLessThan(0.5);
    expect(Math.max(...far)).toBeGreaterThan(10);
  });

  it.each(['%F0%9F%98%80', '%22', '%E2%80%AE', '!!!', '%EF%BF%BD'])('finds nothing for signs without a letter: %s', async (text) => {
    const { body } = await get(`offers?text=${text}`).expect(200);
    expect({ hits: body.hits, total: body.total }).toEqual({ hits: [], total: 0 });
  });

  it('takes the trade that was chosen among the suggestions rather than its words', async () => {
    const { body } = await get('offers?text=Boulanger&trade=D1202').expect(200);
    expect(body.understood).toMatchObject({ text: 'Boulanger', occupations: [{ code: 'D1202', label: 'Coiffeur / Coiffeuse', confidence: 1 }] });
    expect(body.hits.map(({ title, tier }: { title: string; tier: string }) => [title, tier])[0]).toEqual(['Coiffeuse', 'asked']);
    await get('offers?trade=coiffeur').expect(400);
  });

  it('says nothing where there is nothing, and an honest empty page past the end', async () => {
    const nothing = await get('offers?text=xqzwvk').expect(200);
    expect({ hits: nothing.body.hits, total: nothing.body.total }).toEqual({ hits: [], total: 0 });
    const past = await get('offers?page=400').expect(200);
    expect({ hits: past.body.hits, total: past.body.total }).toEqual({ hits: [], total: 3 });
  });

  it('widens our own circle where nothing is near, and says so', async () => {
    const { body } = await get('offers?text=coiffeuse%20calais').expect(200);
    expect(body.understood.place).toMatchObject({ label: 'Calais (62100)', radiusKm: 120, radiusChosen: false });
    expect((await get('offers?text=coiffeuse&place=Calais&radius=30').expect(200)).body.total).toBe(0);
  });

  it('takes back what it understood', async () => {
    const exact = await get('offers?text=boulanger%20lille&exact=1').expect(200);
    expect(exact.body.understood).toMatchObject({ exact: true, occupations: [], place: null });
    const everywhere = await get('offers?text=boulanger%20lille&ignore=place').expect(200);
    expect(everywhere.body.understood).toMatchObject({ place: null, words: ['lille'] });
  });

  it('may be kept for a moment and asked again by its ETag', async () => {
    const { headers } = await get('offers?text=boulanger').expect(200).expect('Cache-Control', /public, max-age=10/);
    await get('offers?text=boulanger').set('If-None-Match', headers.etag!).expect(304);
  });

  it('suggests trades and communes', async () => {
    const { body } = await get('suggestions?text=boul').expect(200);
    expect(body.occupations[0]).toEqual({ code: 'D1102', label: 'Boulanger / Boulangère', appellation: 'Boulanger / Boulangère' });
    expect((await get('suggestions?text=lil').expect(200)).body.communes[0]).toMatchObject({ insee: '59350', name: 'Lille' });
    await get(`suggestions?text=${'x'.repeat(201)}`).expect(400);
  });

  it('finds training by trade and place, with its sessions', async () => {
    const { body } = await get('training?text=boulanger%20lille').expect(200);
    expect(body).toMatchObject({ total: 1, understood: { place: { label: 'Lille (59000)' } } });
    expect(body.hits[0]).toMatchObject({ title: 'CAP boulanger', communeName: 'Lille', distanceKm: 0, tier: 'asked', freePlaces: 12, sessions: [{ startsOn: '2027-03-01', free: 12 }] });
    expect((await get('training?withPlaces=1').expect(200)).body.total).toBe(1);
    expect((await get('training').expect(200)).body.facets.level).toEqual([{ value: '3', label: 'CAP, BEP', count: 2, selected: false }]);
    await get('training?sort=price').expect(400);
  });

  it('finds verified companies by name and place', async () => {
    const { body } = await get('companies?text=vasseur%20lille').expect(200);
    expect(body.hits).toMatchObject([{ name: 'Maison Vasseur', communeName: 'Lille', openOffers: 3, distanceKm: 0 }]);
    expect((await get('companies?text=maison').expect(200)).body.total).toBe(1);
    expect((await get('suggestions?text=vass').expect(200)).body.companies).toMatchObject([{ name: 'Maison Vasseur', communeName: 'Lille' }]);
  });

  it('finds candidates for advisers only, within their territories, and never by name', async () => {
    await get('candidates').expect(401);
    const candidate = await app.signInAs('candidate');
    await candidate.agent.get('/api/v1/search/candidates').expect(403);
    const [ofNord, ofPasDeCalais, ofNowhere] = [await app.signInAs('adviser', { territories: ['59'] }), await app.signInAs('adviser', { territories: ['3203'] }), await app.signInAs('adviser', { territories: [] })];
    const found = async ({ agent }: typeof ofNord, query = ''): Promise<string[]> =>
      (await agent.get(`/api/v1/search/candidates?${query}`).expect(200).expect('Cache-Control', 'no-store')).body.hits.map((hit: { communeName: string }) => hit.communeName);
    expect(await found(ofNord)).toEqual(['Lille']);
    expect(await found(ofPasDeCalais, 'text=coiffeur')).toEqual(['Arras']);
    expect(await found(ofNord, 'department=62')).toEqual([]);
    expect(await found(ofNowhere)).toEqual([]);
    expect(await found(ofNord, 'text=zorglub')).toEqual([]);
    const { text } = await ofNord.agent.get('/api/v1/search/candidates').expect(200);
    expect(text).not.toMatch(/Zorglub|Camille|example\.org|birth/i);
  });

  it('is described in the API’s document', async () => {
    const { body } = await app.anonymous().get('/api/openapi.json').expect(200);
    const names = body.paths['/api/v1/search/offers'].get.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['text', 'place', 'radius', 'occupation', 'contract', 'level', 'sort', 'page']));
    for (const sister of ['training', 'companies', 'candidates', 'suggestions']) expect(body.paths[`/api/v1/search/${sister}`]).toBeDefined();
  });

  it('says in the health which engine answers', async () => {
    const { body } = await app.anonymous().get('/health/ready').expect(200);
    expect(body.parts.search).toEqual({ status: 'up', engine: 'postgres' });
  });
});
