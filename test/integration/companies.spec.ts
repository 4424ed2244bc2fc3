import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CompaniesImportService, type ImportedEstablishment } from '../../src/companies/companies-import.service.js';
import { CompaniesModule } from '../../src/companies/companies.module.js';
import { CompaniesService } from '../../src/companies/companies.service.js';
import { EstablishmentListService } from '../../src/companies/establishment-list.service.js';
import { listEstablishmentsSchema, registerEstablishmentSchema } from '../../src/companies/establishment.schema.js';
import { MembersService } from '../../src/companies/members.service.js';
import { anAccount, anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { AMIENS, LILLE } from '../support/builders/places.js';
import { validSiret } from '../support/builders/valid-siret.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

let rooms: Rooms;
let companies: CompaniesService;
let members: MembersService;
let next = 30_000_000;

beforeAll(async () => {
  rooms = await createRooms([CompaniesModule]);
  companies = rooms.get(CompaniesService);
  members = rooms.get(MembersService);
});
afterAll(() => rooms.close());
beforeEach(async () => void (await rooms.events()));

const bakery = (over: object = {}) => registerEstablishmentSchema.parse({ siret: validSiret(next++), name: 'Au bon pain', naf: '10.71C', idcc: '843', insee: '59350', ...over });

describe('entering an establishment that is not known', () => {
  it('waits for an adviser with its member, when a company does it', async () => {
    const viewer = viewerOf(await anAccount(rooms.store, { role: 'company' }));
    const made = await companies.register(viewer, bakery());
    expect(made).toMatchObject({ naf: '1071C', idcc: '0843', communeName: 'Lille', department: '59', verifiedAt: null, version: 1, source: 'self' });
    expect(await members.membership(viewer, made.id)).toMatchObject({ confirmedAt: null });
    expect(await members.actsFor(viewer, made.id)).toBe(false);
    expect(await rooms.events()).toEqual([{ kind: 'establishment.changed', payload: { establishmentId: made.id } }]);
  });

  it('is verified at once by an adviser in scope, and refused out of it', async () => {
    const adviser = viewerOf(await anAdviser(rooms.store));
    expect(await companies.register(adviser, bakery())).toMatchObject({ verifiedAt: rooms.clock.now(), verifiedBy: adviser.accountId });
    expect(await refusal(companies.register(adviser, bakery({ insee: '80021' })))).toBe('company.out_of_scope');
  });

  it.each([
    ['a commune of nowhere', { insee: '75056' }, 'company.commune_unknown'],
    ['a branch that no table holds', { idcc: '9998' }, 'company.branch_unknown'],
    ['more repeating than apprentices', { repeatingApprentices: 1 }, 'company.repeating_over_apprentices'],
  ])('refuses %s', async (_, over, code) => {
    const viewer = viewerOf(await anAccount(rooms.store, { role: 'company' }));
    expect(await refusal(companies.register(viewer, bakery(over)))).toBe(code);
    expect(await rooms.events()).toEqual([]);
  });

  it('refuses a SIRET that is known, also when two try at once', async () => {
    const [first, second] = [viewerOf(await anAccount(rooms.store, { role: 'company' })), viewerOf(await anAccount(rooms.store, { role: 'company' }))];
    const input = bakery();
    const codes = await Promise.all([refusal(companies.register(first, input)), refusal(companies.register(second, input))]);
    expect(codes.sort()).toEqual([null, 'company.siret_taken'].sort());
    expect(await companies.findBySiret(input.siret)).toMatchObject({ siret: input.siret });
    expect(await companies.findBySiret(validSiret(99_000_000))).toBeNull();
  });
});

describe('claims and verification', () => {
  it('a claim on a known establishment waits for an adviser in scope', async () => {
    const establishment = await anEstablishment(rooms.store);
    const viewer = viewerOf(await anAccount(rooms.store, { role: 'company' }));
    await members.claim(viewer, establishment.id);
    expect(await refusal(members.claim(viewer, establishment.id))).toBe('company.already_member');
    expect(await refusal(companies.update(viewer, establishment.id, { version: 1, name: 'Moi' }))).toBe('company.waits_confirmation');

    const stranger = viewerOf(await anAdviser(rooms.store, { territories: ['80'] }));
    expect(await refusal(members.confirm(stranger, establishment.id, viewer.accountId))).toBe('company.out_of_scope');
    const adviser = viewerOf(await anAdviser(rooms.store));
    const waiting = await members.waitingClaims(adviser, { page: 1, pageSize: 100 });
    expect(waiting.items.some(({ accountId, establishment: { id } = { id: 0 } }) => accountId === viewer.accountId && id === establishment.id)).toBe(true);

    await members.confirm(adviser, establishment.id, viewer.accountId);
    expect(await members.actsFor(viewer, establishment.id)).toBe(true);
    expect(await rooms.events()).toEqual([{ kind: 'establishment.verified', payload: { establishmentId: establishment.id } }]);
    await members.confirm(adviser, establishment.id, viewer.accountId);
    expect(await rooms.events()).toEqual([]);
  });

  it('a claim is proved by the mail that the register gives as contact, and by no mail that a company gave itself', async () => {
    const known = await anEstablishment(rooms.store, { contactEmail: 'Patron@Example.org' });
    const patron = viewerOf(await anAccount(rooms.store, { role: 'company', email: 'patron@example.org' }));
    await members.claim(patron, known.id);
    expect(await members.actsFor(patron, known.id)).toBe(true);
    expect(await rooms.events()).toEqual([{ kind: 'establishment.verified', payload: { establishmentId: known.id } }]);
    const own = await anEstablishment(rooms.store, { contactEmail: 'patron@example.org', source: 'self' });
    await members.claim(patron, own.id);
    expect(await members.actsFor(patron, own.id)).toBe(false);
  });

  it('verifying confirms the one person who entered it', async () => {
    const viewer = viewerOf(await anAccount(rooms.store, { role: 'company' }));
    const made = await companies.register(viewer, bakery());
    await rooms.events();
    const adviser = viewerOf(await anAdviser(rooms.store));
    expect(await companies.verify(adviser, made.id)).toMatchObject({ verifiedAt: rooms.clock.now(), verifiedBy: adviser.accountId });
    expect(await members.actsFor(viewer, made.id)).toBe(true);
    expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['establishment.verified', 'establishment.changed']);
  });

  it('verifying confirms nobody when two people claim it', async () => {
    const [founder, other] = [viewerOf(await anAccount(rooms.store, { role: 'company' })), viewerOf(await anAccount(rooms.store, { role: 'company' }))];
    const made = await companies.register(founder, bakery());
    await members.claim(other, made.id);
    await companies.verify(viewerOf(await anAdviser(rooms.store)), made.id);
    expect([await members.actsFor(founder, made.id), await members.actsFor(other, made.id)]).toEqual([false, false]);
  });

  it('an adviser turns a claim down', async () => {
    const establishment = await anEstablishment(rooms.store);
    const account = await aMember(rooms.store, establishment, { confirmedAt: null });
    const adviser = viewerOf(await anAdviser(rooms.store));
    await members.remove(adviser, establishment.id, account.id);
    expect(await members.ofAccount(account.id)).toEqual([]);
    expect(await refusal(members.remove(adviser, establishment.id, account.id))).toBe('company.claim_unknown');
  });
});

describe('editing', () => {
  it('is for members, versioned, with one event', async () => {
    const establishment = await anEstablishment(rooms.store);
    const viewer = viewerOf(await aMember(rooms.store, establishment));
    const input = { version: 1, masters: 3, apprenticesUntil: ['2027-08-31'], repeatingApprentices: 1, insee: '80021' };
    expect(await companies.update(viewer, establishment.id, input)).toMatchObject({ masters: 3, apprenticesUntil: ['2027-08-31'], communeName: 'Amiens', department: '80', version: 2 });
    expect(await rooms.events()).toEqual([{ kind: 'establishment.changed', payload: { establishmentId: establishment.id } }]);
    expect(await refusal(companies.update(viewer, establishment.id, { version: 1, masters: 4 }))).toBe('version.stale');
    expect(await rooms.events()).toEqual([]);
  });

  it('keeps coordinates finer than the commune’s, and a branch of another OPCO', async () => {
    const establishment = await anEstablishment(rooms.store, { latitude: 50.64, longitude: 3.06, idcc: '9998' });
    const viewer = viewerOf(await aMember(rooms.store, establishment));
    expect(await companies.update(viewer, establishment.id, { version: 1, name: 'Renommée', insee: '59350' })).toMatchObject({ latitude: 50.64, idcc: '9998', version: 2 });
  });

  it('is not for others', async () => {
    const establishment = await anEstablishment(rooms.store);
    const other = viewerOf(await anAccount(rooms.store, { role: 'company' }));
    expect(await refusal(companies.update(other, establishment.id, { version: 1, name: 'Volé' }))).toBe('company.not_member');
    expect(await refusal(companies.update(viewerOf(await anAdviser(rooms.store, { territories: ['80'] })), establishment.id, { version: 1 }))).toBe('company.out_of_scope');
    expect(await refusal(companies.update(viewerOf(await anAdviser(rooms.store, { branches: ['1596'] })), establishment.id, { version: 1 }))).toBe('company.out_of_scope');
    expect(await refusal(companies.update(viewerOf(await anAdviser(rooms.store, { branches: ['0843'] })), establishment.id, { version: 1, name: 'Corrigé' }))).toBeNull();
  });

  it('lets the one who entered it correct it while it waits, but not a second claimant', async () => {
    const [founder, other] = [viewerOf(await anAccount(rooms.store, { role: 'company' })), viewerOf(await anAccount(rooms.store, { role: 'company' }))];
    const made = await companies.register(founder, bakery());
    await companies.update(founder, made.id, { version: 1, name: 'Au bon pain frais' });
    await members.claim(other, made.id);
    expect(await refusal(companies.update(other, made.id, { version: 2, name: 'À moi' }))).toBe('company.waits_confirmation');
  });

  it('records an answer rate without raising the version, and says it once', async () => {
    const establishment = await anEstablishment(rooms.store);
    await companies.recordAnswerRate(rooms.store.manager, establishment.id, 80);
    await companies.recordAnswerRate(rooms.store.manager, establishment.id, 80);
    expect(await companies.get(establishment.id)).toMatchObject({ answerRate: 80, version: 1 });
    expect(await rooms.events()).toHaveLength(1);
    await companies.recordAnswerRate(rooms.store.manager, establishment.id, null);
    expect(await companies.get(establishment.id)).toMatchObject({ answerRate: null });
  });
});

describe('the adviser’s list', () => {
  it('shows what is in scope, filtered, sorted and paged', async () => {
    const list = rooms.get(EstablishmentListService);
    const zone = { ...LILLE, employmentZone: '9001', department: '99' };
    for (const name of ['Zoé fleurs', 'Élan coiffure', 'Ateliers 100 %']) await anEstablishment(rooms.store, { ...zone, name, idcc: name.startsWith('Z') ? '1978' : '2596' });
    await anEstablishment(rooms.store, { ...AMIENS, name: 'Ailleurs' });
    const adviser = viewerOf(await anAdviser(rooms.store, { territories: ['9001'] }));
    const names = async (asked: object, viewer = adviser) => (await list.list(viewer, listEstablishmentsSchema.parse(asked))).items.map(({ name }) => name);

    expect(await names({})).toEqual(['Ateliers 100 %', 'Élan coiffure', 'Zoé fleurs']);
    expect(await names({ sort: '-name' })).toEqual(['Zoé fleurs', 'Élan coiffure', 'Ateliers 100 %']);
    expect(await names({ text: 'elan' })).toEqual(['Élan coiffure']);
    expect(await names({ text: '100 %' })).toEqual(['Ateliers 100 %']);
    expect(await names({ text: '%' })).toEqual(['Ateliers 100 %']);
    expect(await names({ idcc: '1978' })).toEqual(['Zoé fleurs']);
    expect(await names({ verified: 'false' })).toEqual([]);
    expect(await names({ page: '2', pageSize: '2' })).toEqual(['Zoé fleurs']);
    expect(await names({}, viewerOf(await anAdviser(rooms.store, { territories: ['9001'], branches: ['1978'] })))).toEqual(['Zoé fleurs']);
    expect(await names({}, viewerOf(await anAccount(rooms.store, { role: 'company' })))).toEqual([]);
    expect((await list.list(adviser, listEstablishmentsSchema.parse({ pageSize: '2' }))).total).toBe(3);
  });
});

describe('import in bulk', () => {
  const row = (over: Partial<ImportedEstablishment> = {}): ImportedEstablishment => ({
    siret: validSiret(next++), name: 'Fleurs de Lille', naf: '4776Z', nafEdition: 'rev2', idcc: '1978', address: '', ...LILLE, headcount: 3, masters: 1,
    contactName: null, contactEmail: null, contactPhone: null, source: 'csv', ...over,
  });

  it('changes nothing the second time, writes what differs, keeps what members say', async () => {
    const service = rooms.get(CompaniesImportService);
    const rows = [row(), row(), row()];
    expect(await service.upsertBatch(rooms.store.manager, rows)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    expect(await rooms.events()).toHaveLength(3);
    expect(await service.upsertBatch(rooms.store.manager, rows)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await rooms.events()).toEqual([]);

    const ids = await service.idsBySiret(rooms.store.manager, rows.map(({ siret }) => siret));
    await aMember(rooms.store, { id: ids.get(rows[0]!.siret)! });
    const renamed = rows.map((item) => ({ ...item, name: 'Autre nom' }));
    expect(await service.upsertBatch(rooms.store.manager, renamed)).toEqual({ created: 0, updated: 2, unchanged: 1 });
    expect(await companies.findBySiret(rows[0]!.siret)).toMatchObject({ name: 'Fleurs de Lille', version: 1 });
    expect(await companies.findBySiret(rows[1]!.siret)).toMatchObject({ name: 'Autre nom', version: 2, verifiedAt: expect.any(Date) });
  });

  it('verifies one that waited for an adviser', async () => {
    const made = await companies.register(viewerOf(await anAccount(rooms.store, { role: 'company' })), bakery());
    await rooms.events();
    await rooms.get(CompaniesImportService).upsertBatch(rooms.store.manager, [row({ siret: made.siret })]);
    expect((await companies.get(made.id)).verifiedAt).not.toBeNull();
    expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['establishment.verified', 'establishment.changed']);
  });
});
