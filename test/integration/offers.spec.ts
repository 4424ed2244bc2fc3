import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import { OfferCountersService } from '../../src/offers/offer-counters.service.js';
import { OfferListService } from '../../src/offers/offer-list.service.js';
import { listOffersSchema, postOfferSchema, updateOfferSchema } from '../../src/offers/offer.schema.js';
import { OffersModule } from '../../src/offers/offers.module.js';
import { OffersService } from '../../src/offers/offers.service.js';
import { anAccount, anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { ARRAS, LILLE } from '../support/builders/places.js';
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

const input = (establishmentId: number, over: object = {}) =>
  postOfferSchema.parse({
    establishmentId, title: 'Apprenti boulanger', description: 'Pétrin, façonnage et cuisson avec un maître boulanger.', occupationCode: 'D1102', contractKind: 'apprenticeship',
    rncp: 'RNCP37537', startsOn: '2027-02-01', durationMonths: 24, ...over,
  });

async function company(over: Partial<Establishment> = {}, confirmedAt?: null): Promise<{ establishment: Establishment; viewer: SignedInViewer }> {
  const establishment = await anEstablishment(rooms.store, over);
  return { establishment, viewer: viewerOf(await aMember(rooms.store, establishment, confirmedAt === null ? { confirmedAt } : {})) };
}

describe('posting', () => {
  it('publishes a complete offer at once, copied from its establishment, for two months', async () => {
    const { establishment, viewer } = await company();
    const offer = await offers.post(viewer, input(establishment.id));
    expect(offer).toMatchObject({
      status: 'open', matchable: true, publishedOn: '2026-11-24', expiresOn: '2027-01-24', targetLevel: 3, minimumLevel: 0, occupationConfidence: 1, seats: 1, seatsTaken: 0,
      idcc: '0843', naf: '1071C', insee: '59350', department: '59', communeName: 'Lille', version: 1, source: 'self', postedBy: viewer.accountId,
    });
    expect(offer.establishment?.name).toBe(establishment.name);
    expect(await rooms.events()).toEqual([{ kind: 'offer.changed', payload: { offerId: offer.id } }]);
  });

  it('may be elsewhere than its establishment', async () => {
    const { establishment, viewer } = await company();
    expect(await offers.post(viewer, input(establishment.id, { insee: '62041' }))).toMatchObject({ communeName: 'Arras', department: '62', latitude: ARRAS.latitude });
  });

  it.each([
    ['an establishment that waits', { verifiedAt: null }, undefined],
    ['a member whose claim waits', {}, null],
  ] as const)('waits with %s', async (_, over, confirmedAt) => {
    const { establishment, viewer } = await company(over, confirmedAt);
    expect(await offers.post(viewer, input(establishment.id))).toMatchObject({ status: 'pending' });
  });

  it('is done by an adviser for someone at their desk, in scope only', async () => {
    const establishment = await anEstablishment(rooms.store);
    expect(await offers.post(viewerOf(await anAdviser(rooms.store)), input(establishment.id))).toMatchObject({ status: 'open' });
    expect(await refusal(offers.post(viewerOf(await anAdviser(rooms.store, { territories: ['62'] })), input(establishment.id)))).toBe('company.out_of_scope');
    expect(await refusal(offers.post(viewerOf(await anAccount(rooms.store, { role: 'company' })), input(establishment.id)))).toBe('company.not_member');
    expect(await refusal(offers.post(viewerOf(await anAdviser(rooms.store)), input(999_999)))).toBe('company.unknown');
  });

  it.each<[string, object, string]>([
    ['an unknown trade', { occupationCode: 'A9999' }, 'offer.occupation_unknown'],
    ['an unknown diploma', { rncp: 'RNCP999999' }, 'offer.certification_unknown'],
    ['an unknown branch', { idcc: '9998' }, 'offer.branch_unknown'],
    ['a commune of nowhere', { insee: '75056' }, 'offer.commune_unknown'],
    ['a start yesterday', { startsOn: '2026-11-23' }, 'offer.start_out_of_range'],
    ['a start in more than two years', { startsOn: '2028-11-25' }, 'offer.start_out_of_range'],
    ['no length', { durationMonths: undefined }, 'offer.length_missing'],
    ['an apprenticeship of 5 months', { durationMonths: 5 }, 'offer.length_against_law'],
    ['an apprenticeship of 37 months', { durationMonths: 37 }, 'offer.length_against_law'],
    ['a professionalisation of 37 months', { contractKind: 'professionalisation', durationMonths: 37 }, 'offer.length_against_law'],
    ['a permanent contract with a length', { contractKind: 'permanent', durationMonths: 12 }, 'offer.length_not_for_permanent'],
    ['a fixed-term contract without one', { contractKind: 'fixed_term', durationMonths: null }, 'offer.length_missing'],
    ['more seats than two masters have', { seats: 5 }, 'offer.seats_over_law'],
  ])('refuses %s', async (_, over, code) => {
    const { establishment, viewer } = await company();
    expect(await refusal(offers.post(viewer, input(establishment.id, over)))).toBe(code);
    expect(await rooms.events()).toEqual([]);
  });

  it.each<[string, object]>([
    ['a start today', { startsOn: '2026-11-24' }],
    ['a start in two years', { startsOn: '2028-11-24' }],
    ['6 months', { durationMonths: 6 }],
    ['36 months of professionalisation', { contractKind: 'professionalisation', durationMonths: 36 }],
    ['a permanent contract', { contractKind: 'permanent', durationMonths: null, seats: 50 }],
    ['four seats with two masters', { seats: 4 }],
  ])('takes %s', async (_, over) => {
    const { establishment, viewer } = await company();
    expect(await refusal(offers.post(viewer, input(establishment.id, over)))).toBeNull();
  });
});

describe('seats', () => {
  it('count the other open offers of the establishment, and those who have left by then', async () => {
    const { establishment, viewer } = await company({ masters: 2, apprenticesUntil: ['2027-08-31', '2027-08-31', '2028-08-31'] });
    expect(await offers.check(viewer, { establishmentId: establishment.id, contractKind: 'apprenticeship', startsOn: '2027-02-01' })).toEqual({ seatsAllowed: 1, findings: [] });
    const first = await offers.post(viewer, input(establishment.id, { startsOn: '2027-09-01', seats: 2 }));
    expect(await refusal(offers.post(viewer, input(establishment.id, { startsOn: '2027-09-01', seats: 2 })))).toBe('offer.seats_over_law');
    expect(await refusal(offers.post(viewer, input(establishment.id, { startsOn: '2027-09-01', seats: 1 })))).toBeNull();
    expect(await refusal(offers.update(viewer, first.id, { version: 1, seats: 3 }))).toBe('offer.seats_over_law');
    expect(await refusal(offers.update(viewer, first.id, { version: 1, seats: 1 }))).toBeNull();
    expect(await offers.check(viewer, { establishmentId: establishment.id, contractKind: 'apprenticeship', startsOn: '2027-09-01', offerId: first.id, durationMonths: 5 })).toMatchObject({
      seatsAllowed: 2, findings: [{ code: 'law.length_out_of_range', article: 'L6222-7-1' }],
    });
  });

  it('are not given twice to two offers posted at once', async () => {
    const { establishment, viewer } = await company({ masters: 1 });
    const codes = await Promise.all(Array.from({ length: 6 }, () => refusal(offers.post(viewer, input(establishment.id, { seats: 1 })))));
    expect(codes.filter((code) => code === null)).toHaveLength(2);
    expect(codes.filter((code) => code === 'offer.seats_over_law')).toHaveLength(4);
  });

  it('are taken and given back, never beyond', async () => {
    const { id } = await anOffer(rooms.store, { seats: 1 });
    await counters.takeSeat(rooms.store.manager, id, 1);
    expect(await refusal(counters.takeSeat(rooms.store.manager, id, 1))).toBe('offer.no_seat_left');
    await counters.takeSeat(rooms.store.manager, id, -1);
    expect(await refusal(counters.takeSeat(rooms.store.manager, id, -1))).toBe('offer.no_seat_left');
  });
});

describe('editing', () => {
  it('is versioned: of two who edit one version, one wins', async () => {
    const { establishment, viewer } = await company();
    const { id } = await offers.post(viewer, input(establishment.id));
    const codes = await Promise.all(['Un', 'Deux', 'Trois'].map((word) => refusal(offers.update(viewer, id, { version: 1, title: `${word} boulanger` }))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'version.stale')).toHaveLength(2);
    expect(await offers.get(id)).toMatchObject({ version: 2 });
    expect(await rooms.events()).toHaveLength(2);
  });

  it('keeps level and matchable true to the rest', async () => {
    const { establishment, viewer } = await company();
    const { id } = await offers.post(viewer, input(establishment.id));
    expect(await offers.update(viewer, id, { version: 1, rncp: 'RNCP37908' })).toMatchObject({ targetLevel: 4, matchable: true });
    expect(await offers.update(viewer, id, updateOfferSchema.parse({ version: 2, contractKind: 'permanent', durationMonths: null, rncp: null, targetLevel: 5 }))).toMatchObject({ targetLevel: 5, matchable: true });
    expect(await refusal(offers.update(viewer, id, { version: 3, contractKind: 'apprenticeship' }))).toBe('offer.length_missing');
  });

  it('lets a title be corrected when the law would leave fewer seats now, or the start has passed', async () => {
    const { establishment, viewer } = await company();
    const { id } = await anOffer(rooms.store, { establishmentId: establishment.id, seats: 4, startsOn: '2026-11-20' });
    await rooms.store.query('UPDATE establishment SET masters = 0 WHERE id = $1', [establishment.id]);
    expect(await refusal(offers.update(viewer, id, { version: 1, title: 'Apprentie boulangère' }))).toBeNull();
    expect(await refusal(offers.update(viewer, id, { version: 2, seats: 3 }))).toBe('offer.seats_over_law');
    expect(await refusal(offers.update(viewer, id, { version: 2, startsOn: '2026-11-21' }))).toBe('offer.start_out_of_range');
  });

  it('leaves alone the counters that others write meanwhile', async () => {
    const { establishment, viewer } = await company();
    const { id } = await offers.post(viewer, input(establishment.id, { seats: 2 }));
    const [edited] = await Promise.all([
      offers.update(viewer, id, { version: 1, title: 'Autre titre' }),
      counters.countApplicant(rooms.store.manager, id, 1),
      counters.setLists(rooms.store.manager, new Map([[id, 3]]), 'given'),
      counters.takeSeat(rooms.store.manager, id, 1),
    ]);
    expect(edited.version).toBe(2);
    expect(await offers.get(id)).toMatchObject({ title: 'Autre titre', applicants: 1, lists: 3, seatsTaken: 1 });
  });

  it('completes a partner’s offer, by an adviser in scope', async () => {
    const establishment = await anEstablishment(rooms.store);
    const lacking = { establishmentId: null, recruiterName: 'Chez Paul', applyUrl: 'https://example.org', idcc: null, naf: null, source: 'feed', insee: null, latitude: null, longitude: null, startsOn: null, durationMonths: null };
    const { id } = await anOffer(rooms.store, { ...lacking, sourceRef: '1' });
    expect((await offers.get(id)).matchable).toBe(false);
    expect(await refusal(offers.update(viewerOf(await anAdviser(rooms.store, { branches: ['0843'] })), id, { version: 1, title: 'De quelle branche ?' }))).toBe('offer.out_of_scope');
    const adviser = viewerOf(await anAdviser(rooms.store));
    expect(await offers.update(adviser, id, { version: 1, title: 'Sans durée encore' })).toMatchObject({ durationMonths: null, version: 2 });
    expect(await offers.update(adviser, id, { version: 2, establishmentId: establishment.id, startsOn: '2027-02-01', durationMonths: 24 })).toMatchObject({
      matchable: true, idcc: '0843', naf: '1071C', latitude: LILLE.latitude, establishment: { id: establishment.id }, version: 3,
    });
    const other = await anEstablishment(rooms.store);
    expect(await refusal(offers.update(adviser, id, { version: 3, establishmentId: other.id }))).toBe('offer.employer_is_fixed');
  });

  it('is for those who manage the offer', async () => {
    const { establishment } = await company();
    const { id } = await anOffer(rooms.store, { establishmentId: establishment.id });
    const { viewer: other } = await company();
    expect(await refusal(offers.update(other, id, { version: 1 }))).toBe('offer.not_yours');
    expect(await refusal(offers.update(viewerOf(await anAdviser(rooms.store, { territories: ['62'] })), id, { version: 1 }))).toBe('offer.out_of_scope');
    expect(await refusal(offers.update({ role: 'partner', apiKeyId: 1, scopes: [], reach: [] }, id, { version: 1 }))).toBe('offer.not_yours');
    expect(await refusal(offers.update({ role: 'anonymous' }, id, { version: 1 }))).toBe('offer.not_yours');
  });
});

describe('reading', () => {
  it('shows everybody what is open, and the rest to those who manage it', async () => {
    const { establishment, viewer } = await company();
    const shown = await anOffer(rooms.store, { establishmentId: establishment.id, expiresOn: '2026-11-24' });
    expect((await offers.read({ role: 'anonymous' }, shown.id)).id).toBe(shown.id);
    for (const over of [{ status: 'paused' as const }, { status: 'pending' as const }, { status: 'closed' as const }, { expiresOn: '2026-11-23' }]) {
      const { id } = await anOffer(rooms.store, { establishmentId: establishment.id, ...over });
      expect(await refusal(offers.read({ role: 'anonymous' }, id))).toBe('offer.unknown');
      expect((await offers.read(viewer, id)).id).toBe(id);
      expect((await offers.read(viewerOf(await anAdviser(rooms.store)), id)).id).toBe(id);
    }
  });

  it('shows a waiting claimant only what they posted', async () => {
    const { establishment, viewer } = await company({}, null);
    const own = await offers.post(viewer, input(establishment.id));
    const other = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'paused' });
    expect((await offers.read(viewer, own.id)).id).toBe(own.id);
    expect(await refusal(offers.read(viewer, other.id))).toBe('offer.unknown');
    const { items } = await rooms.get(OfferListService).listMine(viewer, listOffersSchema.parse({}));
    expect(items.map(({ id }) => id)).toEqual([own.id]);
  });
});
