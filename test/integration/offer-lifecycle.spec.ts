import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CompaniesService } from '../../src/companies/companies.service.js';
import { MembersService } from '../../src/companies/members.service.js';
import { OfferLifecycleService } from '../../src/offers/offer-lifecycle.service.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { OffersModule } from '../../src/offers/offers.module.js';
import { OffersService } from '../../src/offers/offers.service.js';
import { anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let lifecycle: OfferLifecycleService;
let offers: OffersService;

beforeAll(async () => {
  rooms = await createRooms([OffersModule]);
  lifecycle = rooms.get(OfferLifecycleService);
  offers = rooms.get(OffersService);
});
afterAll(() => rooms.close());
beforeEach(async () => {
  rooms.clock.set('2026-11-24T09:00:00Z');
  await rooms.events();
});

async function owned(over: Partial<Offer> = {}): Promise<{ offer: Offer; viewer: ReturnType<typeof viewerOf> }> {
  const establishment = await anEstablishment(rooms.store);
  const viewer = viewerOf(await aMember(rooms.store, establishment));
  return { offer: await anOffer(rooms.store, { establishmentId: establishment.id, postedBy: viewer.accountId, ...over }), viewer };
}

describe('the states of an offer', () => {
  it('are moved by those who manage it, each with its version and event', async () => {
    const { offer: { id }, viewer } = await owned();
    expect(await lifecycle.pause(viewer, id, 1)).toMatchObject({ status: 'paused', version: 2 });
    expect(await refusal(lifecycle.resume(viewer, id, 1))).toBe('version.stale');
    expect(await lifecycle.resume(viewer, id, 2)).toMatchObject({ status: 'open', version: 3 });
    expect(await lifecycle.close(viewer, id, 3)).toMatchObject({ status: 'closed', version: 4 });
    expect(await rooms.events()).toEqual(Array(3).fill({ kind: 'offer.changed', payload: { offerId: id } }));
    for (const act of [lifecycle.pause, lifecycle.resume, lifecycle.close, lifecycle.extend]) expect(await refusal(act.call(lifecycle, viewer, id, 4))).toBe('offer.status_refused');
    expect(await refusal(offers.update(viewer, id, { version: 4, title: 'Trop tard' }))).toBe('offer.status_refused');
    expect(await rooms.events()).toEqual([]);
  });

  it('are not moved by others', async () => {
    const { offer } = await owned();
    const { viewer } = await owned();
    expect(await refusal(lifecycle.close(viewer, offer.id, 1))).toBe('offer.not_yours');
  });

  it('do not come back when the law leaves no seat any more', async () => {
    const { offer, viewer } = await owned({ status: 'paused', seats: 3 });
    await anOffer(rooms.store, { establishmentId: offer.establishmentId, seats: 2 });
    expect(await refusal(lifecycle.resume(viewer, offer.id, 1))).toBe('offer.seats_over_law');
  });

  it('wait again when the establishment lost its verification meanwhile', async () => {
    const { offer, viewer } = await owned({ status: 'paused' });
    await rooms.store.query('UPDATE establishment SET verified_at = NULL WHERE id = $1', [offer.establishmentId]);
    expect(await lifecycle.resume(viewer, offer.id, 1)).toMatchObject({ status: 'pending' });
  });
});

describe('the time of an offer', () => {
  it('is extended to two months from today, once it is nearer', async () => {
    const { offer: { id }, viewer } = await owned({ expiresOn: '2026-12-01' });
    expect(await lifecycle.extend(viewer, id, 1)).toMatchObject({ expiresOn: '2027-01-24', status: 'open' });
    expect(await refusal(lifecycle.extend(viewer, id, 2))).toBe('offer.extended_already');
    rooms.clock.advance({ days: 1 });
    expect(await lifecycle.extend(viewer, id, 2)).toMatchObject({ expiresOn: '2027-01-25' });
  });

  it('ends the day after its last, whatever its state, and can be given back', async () => {
    const offersOfToday = await Promise.all(['open', 'paused', 'pending'].map((status) => owned({ status: status as Offer['status'], expiresOn: '2026-11-23', source: 'feed', sourceRef: status, sourceHash: 'x' })));
    const { offer: last } = await owned({ expiresOn: '2026-11-24' });
    await rooms.events();
    expect(await lifecycle.closeExpired()).toBe(3);
    expect(await lifecycle.closeExpired()).toBe(0);
    expect(await rooms.events()).toHaveLength(3);
    expect(await offers.get(last.id)).toMatchObject({ status: 'open' });
    const { offer, viewer } = offersOfToday[0]!;
    expect(await offers.get(offer.id)).toMatchObject({ status: 'closed', version: 2, sourceHash: null });
    expect(await lifecycle.extend(viewer, offer.id, 2)).toMatchObject({ status: 'open', expiresOn: '2027-01-24' });
  });

  it('is not given back after its start', async () => {
    const { offer, viewer } = await owned({ status: 'closed', expiresOn: '2026-11-01', startsOn: '2026-11-10' });
    expect(await refusal(lifecycle.extend(viewer, offer.id, 1))).toBe('offer.start_out_of_range');
  });

  it('closes more than one batch', async () => {
    const establishment = await anEstablishment(rooms.store);
    await anOffer(rooms.store, { establishmentId: establishment.id, expiresOn: '2026-11-01' });
    await rooms.store.query(
      `INSERT INTO offer (establishment_id, title, description, contract_kind, commune_name, published_on, expires_on, recruiter_name)
       SELECT $1, 'Offre ' || n, repeat('description ', 5), 'permanent', 'Lille', '2026-09-01', '2026-11-01', NULL FROM generate_series(1, 1100) AS n`,
      [establishment.id],
    );
    expect(await lifecycle.closeExpired()).toBe(1101);
    expect(await rooms.events()).toHaveLength(1101);
  });
});

describe('offers that wait', () => {
  it('go live when their establishment is verified, each with its author’s claim', async () => {
    const establishment = await anEstablishment(rooms.store, { verifiedAt: null });
    const founder = await aMember(rooms.store, establishment);
    const claimant = await aMember(rooms.store, establishment, { confirmedAt: null });
    const own = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', postedBy: founder.id });
    const other = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', postedBy: claimant.id });
    const imported = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', source: 'feed', sourceRef: 'waits' });
    expect(await lifecycle.openPending(establishment.id)).toBe(0);

    const adviser = viewerOf(await anAdviser(rooms.store));
    await rooms.get(CompaniesService).verify(adviser, establishment.id);
    await rooms.events();
    expect(await lifecycle.openPending(establishment.id)).toBe(2);
    expect(await lifecycle.openPending(establishment.id)).toBe(0);
    expect((await rooms.events()).map(({ payload }) => payload.offerId).sort()).toEqual([own.id, imported.id].sort());
    expect(await offers.get(other.id)).toMatchObject({ status: 'pending' });
    expect(await offers.get(own.id)).toMatchObject({ publishedOn: '2026-11-24', expiresOn: '2027-01-24' });
    expect(await offers.get(imported.id)).toMatchObject({ publishedOn: imported.publishedOn, expiresOn: imported.expiresOn });

    await rooms.get(MembersService).confirm(adviser, establishment.id, claimant.id);
    expect(await lifecycle.openPending(establishment.id)).toBe(1);
    expect(await offers.get(other.id)).toMatchObject({ status: 'open', version: 2 });
  });

  it('stay hidden when their author’s claim was turned down, or the account is gone', async () => {
    const establishment = await anEstablishment(rooms.store, { verifiedAt: null });
    const [refused, gone] = [await aMember(rooms.store, establishment, { confirmedAt: null }), await aMember(rooms.store, establishment, { confirmedAt: null })];
    for (const { id: postedBy } of [refused, gone]) await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', postedBy });
    const adviser = viewerOf(await anAdviser(rooms.store));
    await rooms.get(MembersService).remove(adviser, establishment.id, refused.id);
    await rooms.store.query('DELETE FROM account WHERE id = $1', [gone.id]);
    const byAdviser = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', postedBy: adviser.accountId });
    await rooms.get(CompaniesService).verify(adviser, establishment.id);
    expect(await lifecycle.openPending(establishment.id)).toBe(1);
    expect(await offers.get(byAdviser.id)).toMatchObject({ status: 'open' });
  });

  it('are told when what they copy from their establishment changes', async () => {
    const establishment = await anEstablishment(rooms.store);
    const shown = await anOffer(rooms.store, { establishmentId: establishment.id });
    await anOffer(rooms.store, { establishmentId: establishment.id, status: 'closed' });
    expect(await lifecycle.touchOffersOf(establishment.id)).toBe(1);
    expect(await rooms.events()).toEqual([{ kind: 'offer.changed', payload: { offerId: shown.id } }]);
  });
});
