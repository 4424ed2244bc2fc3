import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConsentsService } from '../../src/accounts/consent.service.js';
import { ReadingsService } from '../../src/accounts/reading.service.js';
import { CandidateDeskService } from '../../src/candidates/candidate-desk.service.js';
import { createAtDeskSchema, createProfileSchema, listCandidatesSchema } from '../../src/candidates/candidate.schema.js';
import { CandidatesImportService, type ImportedCandidate } from '../../src/candidates/candidates-import.service.js';
import { CandidatesModule } from '../../src/candidates/candidates.module.js';
import { CandidatesService } from '../../src/candidates/candidates.service.js';
import { anAccount, anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aCandidate, aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { AMIENS, LILLE } from '../support/builders/places.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let candidates: CandidatesService;
let desk: CandidateDeskService;
let consents: ConsentsService;

beforeAll(async () => {
  rooms = await createRooms([CandidatesModule]);
  candidates = rooms.get(CandidatesService);
  desk = rooms.get(CandidateDeskService);
  consents = rooms.get(ConsentsService);
});
afterAll(() => rooms.close());
beforeEach(async () => void (await rooms.events()));

const facts = (over: object = {}) => ({
  firstName: 'Camille', lastName: 'Martin', birthDate: '2008-05-14', insee: '59350', level: 3, contractKinds: ['apprenticeship'], availableFrom: '2026-12-01', travelModes: ['transit'], wishes: ['D1102'], ...over,
});
const profile = (over: object = {}) => createProfileSchema.parse(facts(over));
const newcomer = async () => viewerOf(await anAccount(rooms.store, { role: 'candidate' }));

describe('one’s own profile', () => {
  it('is filled once, at the centre of its commune, with computed proposals only after a yes', async () => {
    const viewer = await newcomer();
    expect(await refusal(candidates.own(viewer))).toBe('candidate.no_profile');
    const made = await candidates.createOwn(viewer, profile({ phone: '03 53 01 00 01' }));
    expect(made).toMatchObject({
      accountId: viewer.accountId, email: viewer.email, communeName: 'Lille', department: '59', latitude: LILLE.latitude, phone: '+33353010001', maxKm: 30, licence: false, collegeCompleted: true,
      apprenticeshipAgeLimit: 29, optedOut: true, status: 'active', version: 1,
    });
    expect(await rooms.events()).toEqual([{ kind: 'candidate.changed', payload: { candidateId: made.id } }]);
    expect(await refusal(candidates.createOwn(viewer, profile()))).toBe('candidate.already_has_profile');

    expect(await candidates.update(viewer, made.id, { version: 1, matchingAgreed: true })).toMatchObject({ optedOut: false, version: 2 });
    expect(await consents.has(viewer.accountId, 'matching')).toBe(true);
    expect(await candidates.setOptedOut(viewer, made.id, true)).toMatchObject({ optedOut: true, version: 3 });
    expect(await consents.has(viewer.accountId, 'matching')).toBe(false);
  });

  it.each<[string, object, string]>([
    ['13 years', { birthDate: '2012-11-25' }, 'candidate.too_young'],
    ['a birth to come', { birthDate: '2027-01-01' }, 'candidate.birth_date_implausible'],
    ['a birth of another century', { birthDate: '1940-01-01' }, 'candidate.birth_date_implausible'],
    ['a commune of nowhere', { insee: '75056' }, 'candidate.commune_unknown'],
    ['an unknown trade', { wishes: ['D1102', 'A9999'] }, 'candidate.wish_unknown'],
    ['being free in three years', { availableFrom: '2029-11-24' }, 'candidate.availability_out_of_range'],
    ['an exception of age without a yes', { apprenticeshipAgeLimit: 99 }, 'candidate.age_exception_needs_consent'],
  ])('refuses %s', async (_, over, code) => {
    const viewer = await newcomer();
    expect(await refusal(candidates.createOwn(viewer, profile(over)))).toBe(code);
    expect(await candidates.findOwn(viewer)).toBeNull();
    expect(await rooms.events()).toEqual([]);
  });

  it('takes 14 years on the very day', async () => {
    expect(await candidates.createOwn(await newcomer(), profile({ birthDate: '2012-11-24' }))).toMatchObject({ birthDate: '2012-11-24' });
  });

  it.each([['sex'], ['nationality'], ['handicap']])('refuses to know one’s %s', (field) => {
    expect(createProfileSchema.safeParse({ ...facts(), [field]: 'x' }).error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [field] }]);
  });

  it.each([
    [{ wishes: ['D1102', 'D1102'] }], [{ wishes: ['D1102', 'D1103', 'D1104', 'D1105', 'D1106', 'D1107'] }], [{ contractKinds: [] }], [{ travelModes: ['transit', 'transit'] }], [{ maxKm: 201 }], [{ level: 2 }], [{ targetLevel: 0 }], [{ apprenticeshipAgeLimit: 30 }],
  ])('refuses %j', (over) => expect(createProfileSchema.safeParse(facts(over)).success).toBe(false));

  it('keeps an exception of age with its consent, and takes both away', async () => {
    const viewer = await newcomer();
    const made = await candidates.createOwn(viewer, profile({ birthDate: '1992-01-01', apprenticeshipAgeLimit: 35, ageExceptionAgreed: true }));
    expect(made).toMatchObject({ apprenticeshipAgeLimit: 35, ageExceptionAgreedAt: rooms.clock.now() });
    expect(await consents.has(viewer.accountId, 'age_exception')).toBe(true);
    expect(await candidates.update(viewer, made.id, { version: 1, apprenticeshipAgeLimit: 99 })).toMatchObject({ apprenticeshipAgeLimit: 99 });
    expect(await candidates.update(viewer, made.id, { version: 2, apprenticeshipAgeLimit: 29 })).toMatchObject({ apprenticeshipAgeLimit: 29, ageExceptionAgreedAt: null });
    expect(await consents.has(viewer.accountId, 'age_exception')).toBe(false);
    expect(await refusal(candidates.update(viewer, made.id, { version: 3, apprenticeshipAgeLimit: 35 }))).toBe('candidate.age_exception_needs_consent');
  });

  it('is edited, paused and closed by version; the loser is told', async () => {
    const { candidate: { id }, account } = await aCandidateWithAccount(rooms.store);
    const viewer = viewerOf(account);
    const codes = await Promise.all([1, 2].map((km) => refusal(candidates.update(viewer, id, { version: 1, maxKm: km }))));
    expect(codes.sort()).toEqual([null, 'version.stale'].sort());
    expect(await candidates.setStatus(viewer, id, 2, 'paused')).toMatchObject({ status: 'paused', version: 3 });
    expect(await refusal(candidates.setStatus(viewer, id, 3, 'paused'))).toBe('candidate.status_refused');
    expect(await candidates.setStatus(viewer, id, 3, 'active')).toMatchObject({ status: 'active', version: 4 });
    expect(await candidates.setStatus(viewer, id, 4, 'closed')).toMatchObject({ status: 'closed', version: 5 });
    expect(await rooms.events()).toHaveLength(4);
    await rooms.store.transaction((manager) => candidates.markPlaced(manager, id));
    expect(await candidates.get(id)).toMatchObject({ status: 'placed', version: 6 });
  });

  it('that was entered for one with the same mail becomes one’s own', async () => {
    const viewer = await newcomer();
    const entered = await aCandidate(rooms.store, { email: viewer.email });
    expect(await candidates.own(viewer)).toMatchObject({ id: entered.id, accountId: viewer.accountId });
    expect(await refusal(candidates.createOwn(viewer, profile()))).toBe('candidate.already_has_profile');
  });
});

describe('who reads and writes a file', () => {
  it('is the person, unlogged, and an adviser in scope, logged where the person sees it', async () => {
    const { candidate: { id }, account } = await aCandidateWithAccount(rooms.store);
    const readings = rooms.get(ReadingsService);
    await candidates.read(viewerOf(account), id);
    expect((await readings.ofCandidate(id, { page: 1, pageSize: 10 })).total).toBe(0);
    const adviser = await anAdviser(rooms.store, { displayName: 'Dominique' });
    await candidates.read(viewerOf(adviser), id);
    expect((await readings.ofCandidate(id, { page: 1, pageSize: 10 })).items).toMatchObject([{ what: 'file', readerRole: 'adviser', readerName: 'Dominique' }]);
  });

  it('is nobody else', async () => {
    const { candidate: { id } } = await aCandidateWithAccount(rooms.store);
    const { account: other } = await aCandidateWithAccount(rooms.store);
    expect(await refusal(candidates.read(viewerOf(other), id))).toBe('candidate.unknown');
    expect(await refusal(candidates.update(viewerOf(other), id, { version: 1, maxKm: 1 }))).toBe('candidate.unknown');
    expect(await refusal(candidates.read(viewerOf(await anAdviser(rooms.store, { territories: ['80'] })), id))).toBe('candidate.out_of_scope');
    expect(await refusal(candidates.read(viewerOf(await anAccount(rooms.store, { role: 'company' })), id))).toBe('candidate.unknown');
    expect(await refusal(candidates.read({ role: 'anonymous' }, id))).toBe('candidate.unknown');
    expect(await refusal(candidates.read({ role: 'partner', apiKeyId: 1, scopes: [], reach: [] }, id))).toBe('candidate.unknown');
  });

  it('does not depend on the adviser’s branches: a person is of none', async () => {
    const { candidate: { id } } = await aCandidateWithAccount(rooms.store);
    expect(await refusal(candidates.read(viewerOf(await anAdviser(rooms.store, { branches: ['1596'] })), id))).toBeNull();
  });
});

describe('the adviser’s desk', () => {
  const atDesk = (over: object = {}) => createAtDeskSchema.parse(facts(over));

  it('enters a person with a mail, who may sign in later', async () => {
    const adviser = viewerOf(await anAdviser(rooms.store));
    const made = await desk.create(adviser, atDesk({ email: 'Lou@Example.org', matchingAgreed: true }));
    expect(made).toMatchObject({ email: 'lou@example.org', accountId: expect.any(Number), source: 'desk', optedOut: false });
    expect(await consents.has(made.accountId!, 'matching')).toBe(true);
    expect(await refusal(desk.create(adviser, atDesk({ email: 'lou@example.org' })))).toBe('candidate.email_taken');
    const { email } = await anAccount(rooms.store, { role: 'company' });
    expect(await refusal(desk.create(adviser, atDesk({ email })))).toBe('candidate.email_taken');
  });

  it('enters a person without one, in scope only', async () => {
    const adviser = viewerOf(await anAdviser(rooms.store));
    expect(await desk.create(adviser, atDesk({ birthDate: '1990-01-01', apprenticeshipAgeLimit: 99, ageExceptionAgreed: true }))).toMatchObject({ email: null, accountId: null, apprenticeshipAgeLimit: 99, ageExceptionAgreedAt: rooms.clock.now() });
    expect(await refusal(desk.create(adviser, atDesk({ insee: '80021' })))).toBe('candidate.out_of_scope');
    expect(await refusal(desk.create(viewerOf(await anAccount(rooms.store)), atDesk()))).toBe('candidate.out_of_scope');
  });

  it('notes a guardian’s agreement, for minors only', async () => {
    const adviser = viewerOf(await anAdviser(rooms.store));
    const minor = await aCandidate(rooms.store, { birthDate: '2010-01-01' });
    const { candidate: adult, account } = await aCandidateWithAccount(rooms.store, { birthDate: '2008-11-24' });
    expect(await desk.recordGuardianConsent(adviser, minor.id, 1)).toMatchObject({ guardianConsentAt: rooms.clock.now(), version: 2 });
    expect(await refusal(desk.recordGuardianConsent(adviser, adult.id, 1))).toBe('candidate.guardian_not_needed');
    expect(await refusal(desk.recordGuardianConsent(viewerOf(account), adult.id, 1))).toBe('candidate.out_of_scope');
  });

  it('lists the people of its territories', async () => {
    const zone = { ...LILLE, employmentZone: '9003', department: '95' };
    await aCandidate(rooms.store, { ...zone, firstName: 'Zoé', lastName: 'Émond', birthDate: '2010-01-01', level: 0, availableFrom: '2027-01-01' });
    await aCandidate(rooms.store, { ...zone, firstName: 'Noé', lastName: 'Azur', wishes: ['D1104'], licence: true, availableFrom: '2026-12-01', status: 'paused' });
    await aCandidate(rooms.store, { ...zone, firstName: 'Léo', lastName: 'Petit', contractKinds: ['permanent'], availableFrom: '2026-12-15' });
    await aCandidate(rooms.store, AMIENS);
    const adviser = viewerOf(await anAdviser(rooms.store, { territories: ['95'], branches: ['1596'] }));
    const names = async (over: object) => (await desk.list(adviser, listCandidatesSchema.parse({ sort: 'lastName', ...over }))).items.map(({ lastName }) => lastName);
    expect(await names({})).toEqual(['Azur', 'Émond', 'Petit']);
    expect(await names({ sort: 'availableFrom' })).toEqual(['Azur', 'Petit', 'Émond']);
    expect(await names({ minor: 'true' })).toEqual(['Émond']);
    expect(await names({ minor: 'false' })).toEqual(['Azur', 'Petit']);
    expect(await names({ text: 'zoe em' })).toEqual(['Émond']);
    expect(await names({ occupation: 'D1104' })).toEqual(['Azur']);
    expect(await names({ contractKind: 'permanent' })).toEqual(['Petit']);
    expect(await names({ level: '0' })).toEqual(['Émond']);
    expect(await names({ licence: '1' })).toEqual(['Azur']);
    expect(await names({ status: 'paused' })).toEqual(['Azur']);
    expect(await names({ page: '2', pageSize: '2' })).toEqual(['Petit']);
    expect((await desk.list(viewerOf(await anAccount(rooms.store)), listCandidatesSchema.parse({}))).total).toBe(0);
  });
});

describe('import in bulk', () => {
  const row = (ref: string, over: Partial<ImportedCandidate> = {}): ImportedCandidate => ({
    firstName: 'Camille', lastName: 'Martin', email: `${ref}@example.org`, phone: null, birthDate: '2008-05-14', ...LILLE, level: 3, targetLevel: null, collegeCompleted: true, wishes: ['D1102'],
    contractKinds: ['apprenticeship'], availableFrom: '2026-12-01', travelModes: ['transit'], maxKm: 30, licence: false, rhythm: null, skills: [], jobSeeker: false, optedOut: false, source: 'csv', sourceRef: `csv ${ref}`, ...over,
  });

  it('changes nothing the second time, and leaves alone those who took their file over', async () => {
    const service = rooms.get(CandidatesImportService);
    const rows = [row('a'), row('b'), row('c')];
    expect(await service.upsertBatch(rooms.store.manager, rows)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    expect(await rooms.events()).toHaveLength(3);
    expect(await service.upsertBatch(rooms.store.manager, rows)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await rooms.events()).toEqual([]);
    await candidates.own(viewerOf(await anAccount(rooms.store, { email: 'a@example.org' })));
    const later = rows.map((item) => ({ ...item, maxKm: 10, wishes: ['D1104', 'D1102'] }));
    expect(await service.upsertBatch(rooms.store.manager, later)).toEqual({ created: 0, updated: 2, unchanged: 1 });
    const kept = await rooms.store.query<{ max_km: number }[]>(`SELECT max_km FROM candidate WHERE source_ref LIKE 'csv %' ORDER BY source_ref`);
    expect(kept.map(({ max_km: km }) => km)).toEqual([30, 10, 10]);
  });
});
