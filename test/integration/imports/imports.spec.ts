import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { Establishment } from '../../../src/companies/establishment.entity.js';
import { ImportService, type ImportRequest } from '../../../src/imports/import.service.js';
import { ImportsModule } from '../../../src/imports/imports.module.js';
import type { ImportResult } from '../../../src/imports/import-result.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { validSiret } from '../../support/builders/valid-siret.js';
import { createRooms, type Rooms } from '../../support/rooms.js';

const FILES = resolve('test/integration/imports/files');
const SIRETS = { '{SIRET}': validSiret(80_000_001), '{SIRET2}': validSiret(80_000_002) };
const folder = mkdtempSync(join(tmpdir(), 'passerelle-imports-'));

let rooms: Rooms;
let imports: ImportService;
beforeAll(async () => {
  rooms = await createRooms([ImportsModule]);
  imports = rooms.get(ImportService);
});
afterAll(async () => {
  await rooms.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ['offer', 'establishment', 'candidate', 'training_centre']) await rooms.store.query(`DELETE FROM ${table}`);
  await rooms.events();
});

const textOf = (name: string): string => Object.entries(SIRETS).reduce((text, [key, siret]) => text.replaceAll(key, siret), readFileSync(join(FILES, name), 'utf8'));

function fileOf(content: string | Buffer, name = 'file'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const report = join(folder, 'report.csv');
const run = (over: Partial<ImportRequest> & Pick<ImportRequest, 'file'>): Promise<ImportResult> =>
  imports.run({ kind: 'offers', from: 'csv', as: 'csv', today: '2026-11-24', anyRegion: false, full: false, dryRun: false, report, ...over });
const franceTravail = (text = textOf('france-travail.json'), over: Partial<ImportRequest> = {}): Promise<ImportResult> => run({ from: 'france-travail', file: fileOf(text), ...over });
const offer = (source: string, sourceRef: string): Promise<Offer> => rooms.store.manager.findOneByOrFail(Offer, { source, sourceRef });
const reportLines = (): string[] => readFileSync(report, 'utf8').trimEnd().split('\r\n');

describe('a feed of France Travail', () => {
  it('is stored as far as it is known, with what is missing left open', async () => {
    expect(await franceTravail()).toMatchObject({ read: 4, created: 2, updated: 0, unchanged: 0, refused: 2, warned: 2, codes: { 'place.outside_region': 1, 'offer.past_lifetime': 1, 'siret.invalid': 1, 'offer.length_against_law': 1 } });
    expect(await offer('france-travail', '190AAAA')).toMatchObject({
      establishmentId: null, recruiterName: 'Le Fournil des Quais', applyUrl: 'https://example.org/offres/190AAAA', title: 'Boulanger / Boulangère (H/F)',
      description: 'Au fournil, vous pétrissez et façonnez.\n\n- pain\n- viennoiserie', occupationCode: 'D1102', occupationConfidence: 1, contractKind: 'apprenticeship', durationMonths: 24,
      startsOn: null, seats: 2, minimumLevel: 3, licenceRequired: true, skills: ['Pétrir', 'Cuire'], insee: '59350', department: '59', publishedOn: '2026-11-10', expiresOn: '2027-01-20', status: 'open', matchable: false,
    });
    expect(await offer('france-travail', '190BBBB')).toMatchObject({ occupationCode: 'D1208', occupationConfidence: expect.closeTo(0.95, 1), contractKind: 'professionalisation', durationMonths: null, recruiterName: 'Recruteur non nommé', insee: '62041' });
    expect((await rooms.events()).map(({ kind }) => kind)).toEqual(['offer.changed', 'offer.changed']);
  });

  it('says each refusal with its line, field and reason', async () => {
    await franceTravail();
    expect(reportLines()).toEqual([
      'line,ref,effect,field,code,reason',
      '4,190AAAA,warning,siret,siret.invalid,"SIRET non valable, laissé de côté : 00000000000007."',
      expect.stringMatching(/^23,190BBBB,warning,durationMonths,offer\.length_against_law,/),
      '36,190CCCC,refused,place,place.outside_region,Ce lieu n’est pas dans la région : Metz (57).',
      '46,190DDDD,refused,publishedOn,offer.past_lifetime,"Cette offre, publiée ou actualisée le 2026-08-20, a expiré le 2026-10-20."',
    ]);
  });

  it('changes nothing when it comes again, also on another day', async () => {
    await franceTravail();
    await rooms.events();
    expect(await franceTravail(undefined, { today: '2026-12-01' })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await rooms.events()).toEqual([]);
  });

  it('lets in other regions and days when that is asked', async () => {
    expect(await franceTravail(undefined, { anyRegion: true, today: '2026-10-01' })).toMatchObject({ created: 4, refused: 0 });
    expect(await offer('france-travail', '190CCCC')).toMatchObject({ insee: '57463', communeName: 'Metz', department: '57', employmentZone: null, latitude: null });
  });

  it('cut in the middle, loses no earlier line, and closes nothing', async () => {
    await franceTravail();
    const text = textOf('france-travail.json');
    const cut = await franceTravail(text.slice(0, text.indexOf('190BBBB')), { full: true });
    expect(cut).toMatchObject({ read: 1, unchanged: 1, cutAtLine: 24, closed: null, notClosed: 'cut' });
    expect((await offer('france-travail', '190BBBB')).status).toBe('open');
  });

  it('read whole, closes what it no longer holds, and opens it again when it is back', async () => {
    await franceTravail();
    const all = JSON.parse(textOf('france-travail.json')) as { resultats: object[] };
    const without = JSON.stringify({ resultats: all.resultats.filter((_, index) => index !== 1) });
    expect(await franceTravail(without, { full: true, dryRun: true })).toMatchObject({ closed: 1 });
    expect((await offer('france-travail', '190BBBB')).status).toBe('open');
    expect(await franceTravail(without, { full: true })).toMatchObject({ closed: 1, notClosed: null });
    expect((await offer('france-travail', '190BBBB')).status).toBe('closed');
    expect(await franceTravail(undefined, { full: true })).toMatchObject({ updated: 1, closed: 0 });
    expect((await offer('france-travail', '190BBBB')).status).toBe('open');
  });

  it('with nothing in it, closes nothing', async () => {
    await franceTravail();
    expect(await franceTravail('{"resultats": []}', { full: true })).toMatchObject({ read: 0, closed: null, notClosed: 'empty' });
    expect((await offer('france-travail', '190AAAA')).status).toBe('open');
  });

  it('is only tried in a dry run', async () => {
    expect(await franceTravail(undefined, { dryRun: true })).toMatchObject({ dryRun: true, created: 2, refused: 2 });
    expect(await rooms.store.manager.count(Offer)).toBe(0);
    expect(await rooms.events()).toEqual([]);
  });

  it('is linked to its company once that one is known', async () => {
    const text = textOf('france-travail.json').replace('00000000000007', SIRETS['{SIRET}']);
    await franceTravail(text);
    expect((await offer('france-travail', '190AAAA')).establishmentId).toBeNull();
    const { id } = await anEstablishment(rooms.store, { siret: SIRETS['{SIRET}'] });
    expect(await franceTravail(text)).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await offer('france-travail', '190AAAA')).establishmentId).toBe(id);
  });

  it('is read packed, and packed and cut', async () => {
    const packed = gzipSync(textOf('france-travail.json'));
    expect(await run({ from: 'france-travail', file: fileOf(packed, 'feed.json.gz') })).toMatchObject({ created: 2, cutAtLine: null });
    expect((await run({ from: 'france-travail', file: fileOf(packed.subarray(0, packed.length - 300), 'feed.json.gz') })).cutAtLine).not.toBeNull();
  });
});

describe('other feeds', () => {
  it('HelloWork: the contract from its words, the place from its names, a broken element set aside', async () => {
    expect(await run({ from: 'hellowork', file: join(FILES, 'hellowork.xml') })).toMatchObject({ read: 3, created: 1, refused: 2, codes: { 'record.unreadable': 1, 'offer.contract_unknown': 1 } });
    expect(await offer('hellowork', '501')).toMatchObject({
      contractKind: 'apprenticeship', durationMonths: 18, occupationCode: 'J1303', applyUrl: 'https://example.org/r?poc=2&op=501', naf: '8623Z', communeName: 'Roubaix', latitude: expect.closeTo(50.69, 1),
      description: 'Accueil des patients, préparation du fauteuil, stérilisation.\n\n- Minutie\n- Discrétion', expiresOn: '2027-01-22',
    });
  });

  it('leboncoin: without dates, it stands from the day it is first seen', async () => {
    const file = join(FILES, 'leboncoin.csv');
    expect(await run({ from: 'leboncoin', file })).toMatchObject({ created: 1 });
    expect(await run({ from: 'leboncoin', file, today: '2026-12-24' })).toMatchObject({ unchanged: 1 });
    expect(await offer('leboncoin', '9001')).toMatchObject({ occupationCode: 'D1101', contractKind: 'apprenticeship', department: '60', publishedOn: '2026-11-24', expiresOn: '2027-01-24' });
  });
});

describe('tables of one’s own', () => {
  it('offers: matched at once when they are whole, refused with a reason when they cannot be shown', async () => {
    const { id } = await anEstablishment(rooms.store, { siret: SIRETS['{SIRET}'] });
    expect(await run({ file: fileOf(textOf('offers.csv')) })).toMatchObject({
      read: 6, created: 2, refused: 4, codes: { 'offer.description_length': 1, 'offer.no_way_to_apply': 1, 'record.duplicate': 1, 'record.columns': 1 },
    });
    expect(await offer('csv', '1')).toMatchObject({ establishmentId: id, matchable: true, startsOn: '2027-09-01', targetLevel: 3, rhythm: 'one_week_of_three', seats: 1 });
    expect(await offer('csv', '2')).toMatchObject({ occupationCode: 'D1209', matchable: false, contractKind: 'permanent' });
    expect(reportLines().some((line) => /^\d+,=/.test(line))).toBe(false);
  });

  it('one table does not close the offers of another', async () => {
    const table = (ref: string): string => `ref,title,description,applyUrl,contractKind,insee\n${ref},Fleuriste,Bouquets et compositions dans une boutique du centre.,https://example.org/f,CDI,59350\n`;
    await run({ file: fileOf(table('1')), as: 'mairie' });
    await run({ file: fileOf(table('2')), as: 'chambre', full: true });
    expect((await offer('mairie', '1')).status).toBe('open');
  });

  it('companies: known by their SIRET, hence verified', async () => {
    expect(await run({ kind: 'companies', file: fileOf(textOf('companies.csv')) })).toMatchObject({ read: 3, created: 1, refused: 2, codes: { 'siret.invalid': 1, 'place.outside_region': 1 } });
    expect(await rooms.store.manager.findOneByOrFail(Establishment, { siret: SIRETS['{SIRET}'] })).toMatchObject({
      name: 'Boulangerie du Port', naf: '1071C', idcc: '0843', communeName: 'Dunkerque', headcount: 4, masters: 1, contactEmail: 'port@example.org', contactPhone: '+33353010002', verifiedAt: expect.any(Date),
    });
    expect(await run({ kind: 'companies', file: fileOf(textOf('companies.csv')) })).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('candidates: wishes by code or everyday name; what we do not ask for is not read', async () => {
    expect(await run({ kind: 'candidates', file: fileOf(textOf('candidates.csv')) })).toMatchObject({ read: 3, created: 2, refused: 1, warned: 1, codes: { 'candidate.birth_date': 1, 'email.invalid': 1, 'candidate.wish_unknown': 1 } });
    expect(await rooms.store.manager.findOneByOrFail(Candidate, { sourceRef: 'csv:c1' })).toMatchObject({
      level: 0, targetLevel: 3, wishes: ['D1102', 'D1104', 'D1106'], travelModes: ['transit', 'bike'], maxKm: 25, contractKinds: ['apprenticeship'], availableFrom: '2027-07-01', communeName: 'Lille',
    });
    expect(await run({ kind: 'candidates', file: fileOf(textOf('candidates.csv')) })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('programmes: one line a session, level and trades from the certification', async () => {
    expect(await run({ kind: 'programmes', file: fileOf(textOf('programmes.csv')) })).toMatchObject({ read: 4, created: 2, refused: 2, codes: { 'programme.certification_unknown': 1, 'session.places_taken': 1 } });
    expect(await rooms.store.query('SELECT level, occupation_codes, places, places_taken FROM programme JOIN training_session ON programme_id = programme.id ORDER BY starts_on')).toEqual([
      { level: 3, occupation_codes: ['D1102'], places: 12, places_taken: 2 },
      { level: 3, occupation_codes: ['D1102'], places: 8, places_taken: 0 },
    ]);
    expect(await run({ kind: 'programmes', file: fileOf(textOf('programmes.csv')) })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('a file that is not there is said in one sentence', async () => {
    await expect(run({ file: join(folder, 'nowhere.csv') })).rejects.toMatchObject({ code: 'import.file_unreadable' });
  });
});
