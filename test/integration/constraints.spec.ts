import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { aSession } from '../support/builders/training.builder.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ROOMS = ['establishment', 'training_centre', 'training_site', 'programme', 'training_session', 'offer', 'candidate'];

/** Each check with one wrong value on an otherwise valid row. */
const WRONG: [table: string, constraint: string, assignment: string][] = [
  ['establishment', 'establishment_siret', `siret = '00000000000018'`],
  ['establishment', 'establishment_siret', `siret = '1234567890123X'`],
  ['establishment', 'establishment_naf', `naf = '10710'`],
  ['establishment', 'establishment_naf', `naf_edition = '2008'`],
  ['establishment', 'establishment_counts', 'masters = -1'],
  ['establishment', 'establishment_counts', 'headcount = -1'],
  ['establishment', 'establishment_counts', 'repeating_apprentices = -1'],
  ['establishment', 'establishment_point', 'latitude = 0, longitude = 0'],
  ['establishment', 'establishment_point', 'latitude = 91'],
  ['establishment', 'establishment_answer_rate', 'answer_rate = 101'],
  ['training_centre', 'training_centre_uai', `uai = '12345678'`],
  ['training_centre', 'training_centre_siret', `siret = '1234567890123X'`],
  ['training_site', 'training_site_point', 'latitude = 0, longitude = 0'],
  ['training_site', 'training_site_point', 'longitude = -181'],
  ['programme', 'programme_rncp', `rncp = '37537'`],
  ['programme', 'programme_level', 'level = 0'],
  ['programme', 'programme_duration', 'duration_months = 5'],
  ['programme', 'programme_duration', 'duration_months = 37'],
  ['programme', 'programme_rhythm', `rhythm = 'never'`],
  ['training_session', 'training_session_places', 'places_taken = places + 1'],
  ['training_session', 'training_session_places', 'places = -1'],
  ['training_session', 'training_session_status', `status = 'full'`],
  ['offer', 'offer_status', `status = 'draft'`],
  ['offer', 'offer_contract_kind', `contract_kind = 'internship'`],
  ['offer', 'offer_title', `title = 'ab'`],
  ['offer', 'offer_title', `title = repeat('a', 151)`],
  ['offer', 'offer_description', `description = 'too short'`],
  ['offer', 'offer_occupation', `occupation_code = 'Z1102'`],
  ['offer', 'offer_occupation', 'occupation_confidence = 1.5'],
  ['offer', 'offer_level', 'target_level = 2'],
  ['offer', 'offer_level', 'minimum_level = 9'],
  ['offer', 'offer_duration', 'duration_months = 5'],
  ['offer', 'offer_duration', `contract_kind = 'professionalisation', duration_months = 37`],
  ['offer', 'offer_seats', 'seats = 0'],
  ['offer', 'offer_seats', 'seats_taken = seats + 1'],
  ['offer', 'offer_rhythm', `rhythm = 'never'`],
  ['offer', 'offer_point', 'latitude = 0, longitude = 0'],
  ['offer', 'offer_owner', 'establishment_id = NULL, matchable = false'],
  ['offer', 'offer_owner', `establishment_id = NULL, matchable = false, recruiter_name = 'Chez Paul'`],
  ['offer', 'offer_matchable', 'matchable = false'],
  ['offer', 'offer_matchable', 'duration_months = NULL'],
  ['offer', 'offer_counts', 'applicants = -1'],
  ['offer', 'offer_counts', 'lists = -1'],
  ['candidate', 'candidate_status', `status = 'unknown'`],
  ['candidate', 'candidate_level', 'level = 1'],
  ['candidate', 'candidate_level', 'target_level = 0'],
  ['candidate', 'candidate_wishes', `wishes = ARRAY['D1102','D1103','D1104','D1105','D1106','D1107']`],
  ['candidate', 'candidate_modes', `travel_modes = '{}'`],
  ['candidate', 'candidate_modes', `travel_modes = ARRAY['helicopter']`],
  ['candidate', 'candidate_contract_kinds', `contract_kinds = '{}'`],
  ['candidate', 'candidate_contract_kinds', `contract_kinds = ARRAY['internship']`],
  ['candidate', 'candidate_travel', 'max_km = 0'],
  ['candidate', 'candidate_travel', 'max_km = 201'],
  ['candidate', 'candidate_age_limit', 'apprenticeship_age_limit = 40'],
  ['candidate', 'candidate_rhythm', `rhythm = 'never'`],
  ['candidate', 'candidate_point', 'latitude = 0, longitude = 0'],
];

describe('the database keeps the invariants itself', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await anEstablishment(database.dataSource);
    await aSession(database.dataSource);
    await anOffer(database.dataSource);
    await aCandidate(database.dataSource);
  });
  afterAll(() => database.drop());

  it.each(WRONG)('%s: %s refuses %s', async (table, constraint, assignment) => {
    await expect(database.dataSource.query(`UPDATE ${table} SET ${assignment}`)).rejects.toMatchObject({ driverError: { code: '23514', constraint } });
  });

  it('tries every check of these tables', async () => {
    const rows = await database.dataSource.query<{ name: string }[]>(`SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text = ANY($1) ORDER BY 1`, [ROOMS]);
    expect(rows.map(({ name }) => name)).toEqual([...new Set(WRONG.map(([, constraint]) => constraint))].sort());
  });

  it.each([
    ['a SIRET twice', () => anEstablishment(database.dataSource, { siret: '73282932000074' }).then(() => anEstablishment(database.dataSource, { siret: '73282932000074' }))],
    ['a source’s offer twice', () => anOffer(database.dataSource, { source: 'x', sourceRef: '1' }).then(() => anOffer(database.dataSource, { source: 'x', sourceRef: '1' }))],
    ['two sessions of a programme on one day', () => aSession(database.dataSource).then(({ programmeId }) => aSession(database.dataSource, { programmeId }))],
  ])('refuses %s', async (_, act) => {
    await expect(act()).rejects.toMatchObject({ driverError: { code: '23505' } });
  });
});
