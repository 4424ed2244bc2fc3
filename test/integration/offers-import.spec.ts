import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Offer } from '../../src/offers/offer.entity.js';
import { OfferLifecycleService } from '../../src/offers/offer-lifecycle.service.js';
import { OffersImportService, type ImportedOffer } from '../../src/offers/offers-import.service.js';
import { OffersModule } from '../../src/offers/offers.module.js';
import { anEstablishment } from '../support/builders/establishment.builder.js';
import { LILLE } from '../support/builders/places.js';
import { createRooms, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let service: OffersImportService;

beforeAll(async () => {
  rooms = await createRooms([OffersModule]);
  service = rooms.get(OffersImportService);
});
afterAll(() => rooms.close());
beforeEach(async () => {
  rooms.clock.set('2026-11-24T09:00:00Z');
  await rooms.store.query('DELETE FROM offer');
  await rooms.events();
});

const row = (ref: string, over: Partial<ImportedOffer> = {}): ImportedOffer => ({
  establishmentId: null, recruiterName: 'Chez Paul', applyUrl: 'https://example.org/1', title: 'Boulanger (H/F)', description: 'Pain, viennoiserie et pâtisserie en équipe de nuit.',
  occupationCode: 'D1102', occupationConfidence: 0.9, contractKind: 'permanent', rncp: null, targetLevel: null, minimumLevel: 0, startsOn: null, durationMonths: null, seats: 1, rhythm: null,
  licenceRequired: false, nightWork: true, regulatedWork: false, skills: ['Pétrir', 'Cuire'], idcc: null, naf: null, ...LILLE, publishedOn: '2026-11-20', expiresOn: '2027-01-20',
  source: 'feed', sourceRef: ref, sourceHash: `hash of ${ref}`, ...over,
});
const upsert = (...rows: ImportedOffer[]) => rooms.store.transaction((manager) => service.upsertBatch(manager, rows));
const stored = (ref: string) => rooms.store.manager.findOneByOrFail(Offer, { source: 'feed', sourceRef: ref });

describe('offers from a source', () => {
  it('are stored whole, also without SIRET, start and length', async () => {
    expect(await upsert(row('1'))).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(await stored('1')).toMatchObject({
      status: 'open', matchable: false, recruiterName: 'Chez Paul', applyUrl: 'https://example.org/1', skills: ['Pétrir', 'Cuire'], nightWork: true, department: '59', latitude: LILLE.latitude,
      publishedOn: '2026-11-20', expiresOn: '2027-01-20', version: 1, applicants: 0, occupationConfidence: expect.closeTo(0.9, 5),
    });
    expect(await rooms.events()).toHaveLength(1);
  });

  it('are matched once complete, and wait where their establishment does', async () => {
    const [known, waiting] = [await anEstablishment(rooms.store), await anEstablishment(rooms.store, { verifiedAt: null })];
    const complete = { recruiterName: null, applyUrl: null, startsOn: '2027-01-04' };
    await upsert(row('1', { ...complete, establishmentId: known.id }), row('2', { ...complete, establishmentId: waiting.id }));
    expect(await stored('1')).toMatchObject({ status: 'open', matchable: true });
    expect(await stored('2')).toMatchObject({ status: 'pending', matchable: true });
  });

  it('change nothing when they come again, and only themselves when they differ', async () => {
    await upsert(row('1'), row('2'), row('3'));
    await rooms.events();
    expect(await upsert(row('1'), row('2'), row('3'))).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await rooms.events()).toEqual([]);
    expect(await upsert(row('1'), row('2', { title: 'Boulangère (H/F)', sourceHash: 'other' }), row('4'))).toEqual({ created: 1, updated: 1, unchanged: 1 });
    expect(await rooms.events()).toHaveLength(2);
    expect(await stored('2')).toMatchObject({ title: 'Boulangère (H/F)', version: 2 });
    expect(await stored('1')).toMatchObject({ version: 1 });
  });

  it('count the later of two rows with one reference', async () => {
    expect(await upsert(row('1'), row('1', { title: 'La seconde', sourceHash: 'second' }))).toEqual({ created: 1, updated: 0, unchanged: 1 });
    expect(await stored('1')).toMatchObject({ title: 'La seconde' });
  });

  it('close when their feed no longer holds them, and open again when it does', async () => {
    await upsert(row('1'), row('2'));
    await upsert(row('x', { source: 'elsewhere' }));
    await rooms.events();
    expect(await service.countAbsent(rooms.store.manager, 'feed', ['1'])).toBe(1);
    expect(await service.closeAbsent(rooms.store.manager, 'feed', ['1'])).toBe(1);
    expect(await service.closeAbsent(rooms.store.manager, 'feed', ['1'])).toBe(0);
    expect(await rooms.events()).toHaveLength(1);
    expect(await stored('2')).toMatchObject({ status: 'closed' });
    expect(await upsert(row('1'), row('2'))).toEqual({ created: 0, updated: 1, unchanged: 1 });
    expect(await stored('2')).toMatchObject({ status: 'open' });
  });

  it('open again after they lapsed, when the source still sends them with a new date', async () => {
    await upsert(row('1'));
    rooms.clock.set('2027-02-01T09:00:00Z');
    await rooms.get(OfferLifecycleService).closeExpired();
    expect(await stored('1')).toMatchObject({ status: 'closed' });
    await upsert(row('1', { publishedOn: '2027-01-30', expiresOn: '2027-03-30', sourceHash: 'new date' }));
    expect(await stored('1')).toMatchObject({ status: 'open', expiresOn: '2027-03-30' });
  });

  it('stay closed or paused when a person did that', async () => {
    await upsert(row('1'), row('2'));
    await rooms.store.query(`UPDATE offer SET status = CASE source_ref WHEN '1' THEN 'closed' ELSE 'paused' END`);
    await upsert(row('1'), row('2', { title: 'Corrigé', sourceHash: 'other' }));
    expect(await stored('1')).toMatchObject({ status: 'closed' });
    expect(await stored('2')).toMatchObject({ status: 'paused', title: 'Corrigé' });
  });

  it('keep what a person completed where the source says nothing of it', async () => {
    const { id: establishmentId } = await anEstablishment(rooms.store);
    await upsert(row('1', { contractKind: 'apprenticeship' }));
    await rooms.store.query(`UPDATE offer SET establishment_id = $1, starts_on = '2027-02-01', duration_months = 24, occupation_code = 'D1104', occupation_confidence = 1, matchable = true`, [establishmentId]);
    await upsert(row('1', { contractKind: 'apprenticeship', title: 'Autre titre', sourceHash: 'other' }));
    expect(await stored('1')).toMatchObject({ title: 'Autre titre', establishmentId, startsOn: '2027-02-01', durationMonths: 24, occupationCode: 'D1104', occupationConfidence: 1, matchable: true });
    await upsert(row('1', { contractKind: 'apprenticeship', startsOn: '2027-03-01', sourceHash: 'third', occupationConfidence: 1 }));
    expect(await stored('1')).toMatchObject({ startsOn: '2027-03-01', occupationCode: 'D1102' });
    await upsert(row('1', { contractKind: 'apprenticeship', latitude: null, longitude: null, insee: null, sourceHash: 'fourth' }));
    expect(await stored('1')).toMatchObject({ matchable: false, latitude: null });
  });

  it('never offer fewer seats than are taken', async () => {
    await upsert(row('1', { seats: 3 }));
    await rooms.store.query('UPDATE offer SET seats_taken = 2');
    await upsert(row('1', { seats: 1, sourceHash: 'other' }));
    expect(await stored('1')).toMatchObject({ seats: 2, seatsTaken: 2 });
  });

  it('take a batch of two thousand in one statement, quotes and all', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => row(`${n}`, { title: `L'offre "${n}" \\ {n°}`, description: `Ligne une\nligne deux\t${'x'.repeat(30)}` }));
    expect(await upsert(...rows)).toEqual({ created: 2000, updated: 0, unchanged: 0 });
    expect(await stored('7')).toMatchObject({ title: `L'offre "7" \\ {n°}` });
    expect(await rooms.events()).toHaveLength(2000);
  });
});
