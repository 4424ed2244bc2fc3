import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer, Viewer } from '../../src/accounts/viewer.js';
import { CentreMember } from '../../src/training/centre-member.entity.js';
import { CentresService } from '../../src/training/centres.service.js';
import { ProgrammesService } from '../../src/training/programmes.service.js';
import { TrainingImportService, type ImportedProgramme } from '../../src/training/training-import.service.js';
import { TrainingModule } from '../../src/training/training.module.js';
import { createCentreSchema, createProgrammeSchema, createSessionSchema, listCentresSchema, listProgrammesSchema, listSessionsSchema } from '../../src/training/training.schema.js';
import { TrainingSessionsService } from '../../src/training/training-sessions.service.js';
import { anAccount, anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { AMIENS, LILLE } from '../support/builders/places.js';
import { aProgramme, aSession, aTrainingCentre, aTrainingSite } from '../support/builders/training.builder.js';
import { validSiret } from '../support/builders/valid-siret.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let centres: CentresService;
let programmes: ProgrammesService;
let sessions: TrainingSessionsService;
let next = 60_000_000;
const ANYBODY: Viewer = { role: 'administrator', accountId: 0, email: '', territories: [], branches: [] };

beforeAll(async () => {
  rooms = await createRooms([TrainingModule]);
  centres = rooms.get(CentresService);
  programmes = rooms.get(ProgrammesService);
  sessions = rooms.get(TrainingSessionsService);
});
afterAll(() => rooms.close());
beforeEach(async () => void (await rooms.events()));

const centre = (over: object = {}) => createCentreSchema.parse({ siret: validSiret(next++), uai: '0597239Y', name: 'CFA du fournil', sites: [{ insee: '59350', address: '1 rue du Pain' }], ...over });

async function memberOf(centreId: number): Promise<SignedInViewer> {
  const account = await anAccount(rooms.store, { role: 'training_centre' });
  await rooms.store.manager.insert(CentreMember, { accountId: account.id, centreId });
  return viewerOf(account);
}

describe('training centres', () => {
  it('are entered with their sites by their own account, which becomes a member', async () => {
    const viewer = viewerOf(await anAccount(rooms.store, { role: 'training_centre' }));
    const made = await centres.create(viewer, centre({ sites: [{ insee: '59350', address: '1 rue du Pain' }, { insee: '80021', address: '2 rue du Blé', latitude: 49.9, longitude: 2.3 }] }));
    expect(made.sites.map(({ communeName, latitude }) => [communeName, latitude])).toEqual([['Lille', LILLE.latitude], ['Amiens', 49.9]]);
    expect((await centres.ofAccount(viewer)).map(({ centre: { id } }) => id)).toEqual([made.centre.id]);
    expect(await centres.addSite(viewer, made.centre.id, { insee: '62041', address: '3 rue du Four' })).toMatchObject({ communeName: 'Arras' });
  });

  it('are refused where something is wrong', async () => {
    const adviser = viewerOf(await anAdviser(rooms.store));
    expect(await refusal(centres.create(adviser, centre({ sites: [{ insee: '75056', address: 'Paris' }] })))).toBe('training.commune_unknown');
    expect(await refusal(centres.create(adviser, centre({ sites: [{ insee: '59350', address: 'Nulle part', latitude: 0, longitude: 0 }] })))).toBe('training.point_implausible');
    expect(await refusal(centres.create(adviser, centre({ sites: [{ insee: '80021', address: 'Amiens' }] })))).toBe('training.out_of_scope');
    const { centre: { siret } } = await centres.create(adviser, centre());
    expect(await refusal(centres.create(adviser, centre({ siret })))).toBe('training.siret_taken');
  });

  it('are edited by version, by their members, partners and advisers where they teach', async () => {
    const { id } = await aTrainingCentre(rooms.store);
    const { id: siteId } = await aTrainingSite(rooms.store, { centreId: id });
    const programme = await aProgramme(rooms.store, { siteId });
    expect(await refusal(centres.update(viewerOf(await anAccount(rooms.store, { role: 'training_centre' })), id, { version: 1 }))).toBe('training.not_member');
    expect(await refusal(centres.update(viewerOf(await anAdviser(rooms.store, { territories: ['80'] })), id, { version: 1 }))).toBe('training.out_of_scope');
    expect((await centres.update(await memberOf(id), id, { version: 1, name: 'CFA renommé' })).centre).toMatchObject({ name: 'CFA renommé', version: 2 });
    expect(await rooms.events()).toEqual([{ kind: 'programme.changed', payload: { programmeId: programme.id } }]);
    expect(await refusal(centres.update(viewerOf(await anAdviser(rooms.store)), id, { version: 1 }))).toBe('version.stale');
    expect(await refusal(centres.get(999_999))).toBe('training.centre_unknown');
  });

  it('are listed by name and department', async () => {
    const zone = { ...LILLE, department: '97' };
    for (const name of ['Émeraude', 'Azur']) await aTrainingSite(rooms.store, { ...zone, centreId: (await aTrainingCentre(rooms.store, { name })).id });
    const page = await centres.list(listCentresSchema.parse({ department: '97' }));
    expect(page.items.map(({ centre: { name }, sites }) => [name, sites.length])).toEqual([['Azur', 1], ['Émeraude', 1]]);
    expect((await centres.list(listCentresSchema.parse({ department: '97', text: 'emer' }))).total).toBe(1);
  });
});

describe('programmes', () => {
  it('take level and trades from their certification', async () => {
    const { id: siteId, centreId } = await aTrainingSite(rooms.store);
    const viewer = await memberOf(centreId);
    const made = await programmes.create(viewer, createProgrammeSchema.parse({ siteId, rncp: 'RNCP37908', durationMonths: 36, rhythm: 'one_week_of_two' }));
    expect(made.programme).toMatchObject({ title: 'Bac pro boulanger pâtissier', level: 4, occupationCodes: ['D1102', 'D1104'], version: 1 });
    expect(made.nextStart).toBeNull();
    expect(await rooms.events()).toEqual([{ kind: 'programme.changed', payload: { programmeId: made.programme.id } }]);
    expect(await refusal(programmes.create(viewer, createProgrammeSchema.parse({ siteId, rncp: 'RNCP37908', durationMonths: 24, rhythm: 'one_week_of_two' })))).toBe('training.programme_taken');
    expect(await refusal(programmes.create(viewer, createProgrammeSchema.parse({ siteId, rncp: 'RNCP999999', durationMonths: 24, rhythm: 'one_week_of_two' })))).toBe('training.certification_unknown');
    expect(await refusal(programmes.create(viewer, createProgrammeSchema.parse({ siteId: 999_999, rncp: 'RNCP37908', durationMonths: 24, rhythm: 'one_week_of_two' })))).toBe('training.site_unknown');
  });

  it('are edited by version', async () => {
    const { id, siteId } = await aProgramme(rooms.store);
    await aProgramme(rooms.store, { siteId, title: 'CAP boulanger en un an' });
    expect((await programmes.update(ANYBODY, id, { version: 1, regionalScheme: true })).programme).toMatchObject({ regionalScheme: true, version: 2 });
    expect(await refusal(programmes.update(ANYBODY, id, { version: 1, durationMonths: 12 }))).toBe('version.stale');
    expect(await refusal(programmes.update(ANYBODY, id, { version: 2, title: 'CAP boulanger en un an' }))).toBe('training.programme_taken');
  });

  it('are listed with their next start, filtered and sorted', async () => {
    const site = await aTrainingSite(rooms.store, { ...AMIENS, department: '96' });
    const early = await aProgramme(rooms.store, { siteId: site.id, title: 'Boulanger tôt' });
    const late = await aProgramme(rooms.store, { siteId: site.id, title: 'Boulanger tard', level: 4, occupationCodes: ['D1104'] });
    const full = await aProgramme(rooms.store, { siteId: site.id, title: 'Boulanger complet', regionalScheme: true });
    await aSession(rooms.store, { programmeId: early.id, startsOn: '2026-01-05' });
    await aSession(rooms.store, { programmeId: early.id, startsOn: '2027-01-05' });
    await aSession(rooms.store, { programmeId: late.id, startsOn: '2027-09-01' });
    await aSession(rooms.store, { programmeId: late.id, startsOn: '2027-02-01', status: 'closed' });
    await aSession(rooms.store, { programmeId: full.id, startsOn: '2027-01-01', places: 2, placesTaken: 2 });
    const list = async (over: object) => (await programmes.list(listProgrammesSchema.parse({ department: '96', ...over }))).items.map(({ programme: { title }, nextStart }) => [title, nextStart]);
    const [tot, tard, complet] = [['Boulanger tôt', '2027-01-05'], ['Boulanger tard', '2027-09-01'], ['Boulanger complet', null]];
    expect(await list({})).toEqual([complet, tard, tot]);
    expect(await list({ sort: 'nextStart' })).toEqual([tot, tard, complet]);
    expect(await list({ sort: '-level', pageSize: '1' })).toEqual([tard]);
    expect(await list({ occupation: 'D1104' })).toEqual([tard]);
    expect(await list({ regionalScheme: 'true' })).toEqual([complet]);
    expect(await list({ siteId: `${site.id}`, text: 'TOT' })).toEqual([tot]);
    expect(await list({ level: '3', page: '2', pageSize: '1' })).toEqual([tot]);
  });
});

describe('sessions', () => {
  it('are opened, edited, closed and opened again, each told to the readers of the session and of its programme', async () => {
    const programme = await aProgramme(rooms.store);
    const made = await sessions.create(ANYBODY, createSessionSchema.parse({ programmeId: programme.id, startsOn: '2027-03-01', places: 12 }));
    const told = [{ kind: 'session.changed', payload: { sessionId: made.id } }, { kind: 'programme.changed', payload: { programmeId: programme.id } }];
    expect(await rooms.events()).toEqual(told);
    expect(await sessions.update(ANYBODY, made.id, { version: 1, places: 10, placesTaken: 4 })).toMatchObject({ places: 10, placesTaken: 4, version: 2 });
    expect(await sessions.close(ANYBODY, made.id, 2)).toMatchObject({ status: 'closed', version: 3 });
    expect(await sessions.reopen(ANYBODY, made.id, 3)).toMatchObject({ status: 'open', version: 4 });
    expect(await rooms.events()).toEqual([...told, ...told, ...told]);
    expect(await refusal(sessions.close(ANYBODY, made.id, 3))).toBe('version.stale');
  });

  it.each([
    ['a second on the same day', { startsOn: '2027-03-01' }, 'training.session_taken'],
    ['one of long ago', { startsOn: '2025-11-23' }, 'training.start_out_of_range'],
    ['one too far away', { startsOn: '2029-11-25' }, 'training.start_out_of_range'],
    ['more taken than places', { startsOn: '2027-04-01', places: 3, placesTaken: 4 }, 'training.places_below_taken'],
    ['one of no programme', { startsOn: '2027-04-01', programmeId: 999_999 }, 'training.programme_unknown'],
  ])('refuse %s', async (_, over, code) => {
    const { programmeId } = await aSession(rooms.store);
    expect(await refusal(sessions.create(ANYBODY, createSessionSchema.parse({ programmeId, places: 12, ...over })))).toBe(code);
  });

  it('are of their centre’s members', async () => {
    const session = await aSession(rooms.store);
    expect(await refusal(sessions.close(viewerOf(await anAccount(rooms.store, { role: 'training_centre' })), session.id, 1))).toBe('training.not_member');
    const { programme } = await programmes.get(session.programmeId);
    expect(await refusal(sessions.close(await memberOf(programme.site.centreId), session.id, 1))).toBeNull();
    const other = await aSession(rooms.store, { programmeId: session.programmeId, startsOn: '2027-04-01' });
    expect(await refusal(sessions.update(ANYBODY, other.id, { version: 1, startsOn: '2027-03-01' }))).toBe('training.session_taken');
  });

  it('give a place to one of two who sign at once', async () => {
    const { id } = await aSession(rooms.store, { places: 1 });
    const take = () => refusal(rooms.store.transaction((manager) => sessions.takePlace(manager, id, 1)));
    expect((await Promise.all([take(), take()])).sort()).toEqual([null, 'training.no_place_left'].sort());
    expect(await sessions.get(id)).toMatchObject({ placesTaken: 1, version: 1 });
  });

  it('are listed by date, places and centre', async () => {
    const programme = await aProgramme(rooms.store);
    const { programme: { site: { centreId } } } = await programmes.get(programme.id);
    await aSession(rooms.store, { programmeId: programme.id, startsOn: '2027-03-01', places: 5, placesTaken: 5 });
    await aSession(rooms.store, { programmeId: programme.id, startsOn: '2027-09-01', places: 9 });
    await aSession(rooms.store, { programmeId: programme.id, startsOn: '2027-06-01', places: 20, status: 'closed' });
    const list = async (over: object) => (await sessions.list(listSessionsSchema.parse({ centreId: `${centreId}`, ...over }))).items.map(({ startsOn }) => startsOn);
    expect(await list({})).toEqual(['2027-03-01', '2027-06-01', '2027-09-01']);
    expect(await list({ sort: '-startsOn', pageSize: '1' })).toEqual(['2027-09-01']);
    expect(await list({ sort: '-freePlaces' })).toEqual(['2027-06-01', '2027-09-01', '2027-03-01']);
    expect(await list({ withPlaces: 'true', status: 'open' })).toEqual(['2027-09-01']);
    expect(await list({ from: '2027-04-01', until: '2027-06-01' })).toEqual(['2027-06-01']);
  });
});

describe('import in bulk', () => {
  const line = (over: Partial<ImportedProgramme> = {}): ImportedProgramme => ({
    centre: { siret: '73282932000074', uai: null, name: 'CFA importé', qualiopi: true },
    site: { address: '1 rue du Pain', ...LILLE },
    programme: { rncp: 'RNCP37537', title: 'CAP boulanger', level: 3, occupationCodes: ['D1102'], durationMonths: 24, rhythm: 'one_week_of_two', regionalScheme: false },
    session: { startsOn: '2027-03-01', places: 12, placesTaken: 0 },
    ...over,
  });

  it('changes nothing the second time, and writes what differs', async () => {
    const service = rooms.get(TrainingImportService);
    const lines = [line(), line({ session: { startsOn: '2027-09-01', places: 12, placesTaken: 0 } })];
    expect(await service.upsertBatch(rooms.store.manager, lines)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['programme.changed', 'session.changed', 'programme.changed', 'session.changed']);
    expect(await service.upsertBatch(rooms.store.manager, lines)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await rooms.events()).toEqual([]);
    expect(await service.upsertBatch(rooms.store.manager, [line({ session: { startsOn: '2027-03-01', places: 15, placesTaken: 1 } })])).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['session.changed']);
  });
});
