import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OfferCountersService } from '../../src/offers/offer-counters.service.js';
import { OfferListService } from '../../src/offers/offer-list.service.js';
import { listOffersSchema } from '../../src/offers/offer.schema.js';
import { OffersModule } from '../../src/offers/offers.module.js';
import { OffersService } from '../../src/offers/offers.service.js';
import { anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { LILLE } from '../support/builders/places.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let offers: OffersService;
let counters: OfferCountersService;

beforeAll(async () => {
  rooms = await createRooms([OffersModule]);
  offers = rooms.get(OffersService);
  counters = rooms.get(OfferCountersService);
});
afterAll(() => rooms.close());
beforeEach(async () => void (await rooms.events()));

describe('lists', () => {
  it('filter, sort and page', async () => {
    const lists = rooms.get(OfferListService);
    const establishment = await anEstablishment(rooms.store, { ...LILLE, employmentZone: '9002', department: '98' });
    const viewer = viewerOf(await aMember(rooms.store, establishment));
    const common = { establishmentId: establishment.id, department: '98', employmentZone: '9002' };
    await anOffer(rooms.store, { ...common, title: 'Étal', startsOn: '2027-03-01', applicants: 3, publishedOn: '2026-11-01' });
    await anOffer(rooms.store, { ...common, title: 'Comptoir', startsOn: null, durationMonths: null, applicants: 0, occupationCode: 'D1106', publishedOn: '2026-11-02' });
    await anOffer(rooms.store, { ...common, title: 'Fournil', startsOn: '2027-01-01', applicants: 1, publishedOn: '2026-11-03', status: 'paused' });
    await anOffer(rooms.store, { ...common, title: 'Passée', expiresOn: '2026-11-23' });
    const asked = (over: object) => listOffersSchema.parse({ department: '98', ...over });
    const titles = async (over: object) => (await lists.list(asked(over))).items.map(({ title }) => title);

    expect(await titles({})).toEqual(['Comptoir', 'Étal']);
    expect(await titles({ sort: 'startsOn' })).toEqual(['Étal', 'Comptoir']);
    expect(await titles({ sort: '-applicants' })).toEqual(['Étal', 'Comptoir']);
    expect(await titles({ sort: 'applicants', page: '2', pageSize: '1' })).toEqual(['Étal']);
    expect(await titles({ matchable: 'false' })).toEqual(['Comptoir']);
    expect(await titles({ occupation: 'D1106' })).toEqual(['Comptoir']);
    expect(await titles({ startsFrom: '2027-03-01', startsUntil: '2027-03-01' })).toEqual(['Étal']);
    expect(await titles({ status: 'paused' })).toEqual(['Comptoir', 'Étal']);
    expect((await lists.list(asked({ pageSize: '1' }))).total).toBe(2);
    expect((await lists.listMine(viewer, asked({ sort: 'title' }))).items.map(({ title }) => title)).toEqual(['Comptoir', 'Étal', 'Fournil', 'Passée']);
    expect((await lists.listInScope(viewerOf(await anAdviser(rooms.store, { territories: ['9002'] })), asked({ status: 'paused' }))).items.map(({ title }) => title)).toEqual(['Fournil']);
    expect((await lists.listInScope(viewerOf(await anAdviser(rooms.store, { territories: ['9002'], branches: ['1596'] })), asked({}))).total).toBe(0);
    expect((await lists.listInScope(viewer, asked({}))).total).toBe(0);
  });
});

describe('counters', () => {
  it('of lists are written in one statement, only where they differ, without touching the version', async () => {
    const [a, b, c] = [await anOffer(rooms.store), await anOffer(rooms.store, { lists: 5 }), await anOffer(rooms.store, { lists: 7 })];
    const changed = await counters.setLists(rooms.store.manager, new Map([[a.id, 4], [b.id, 5]]));
    expect(changed).toEqual(expect.arrayContaining([a.id, c.id]));
    expect(changed).not.toContain(b.id);
    expect(await offers.get(a.id)).toMatchObject({ lists: 4, version: 1 });
    expect(await offers.get(c.id)).toMatchObject({ lists: 0, version: 1 });
    expect(await counters.setLists(rooms.store.manager, new Map([[c.id, 2]]), 'given')).toEqual([c.id]);
    expect(await offers.get(a.id)).toMatchObject({ lists: 4 });
    expect(await rooms.events()).toEqual([]);
  });

  it('of applicants never fall below none, and are told', async () => {
    const { id } = await anOffer(rooms.store);
    await counters.countApplicant(rooms.store.manager, id, 1);
    await counters.countApplicant(rooms.store.manager, id, -1);
    await counters.countApplicant(rooms.store.manager, id, -1);
    expect(await offers.get(id)).toMatchObject({ applicants: 0, version: 1 });
    expect(await rooms.events()).toHaveLength(3);
    expect(await refusal(counters.countApplicant(rooms.store.manager, 999_999, 1))).toBe('offer.unknown');
  });
});
