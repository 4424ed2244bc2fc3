import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WhatIfService } from '../../../src/matching/explanations/what-if/what-if.service.js';
import { MatchRoundsService } from '../../../src/matching/rounds/match-rounds.service.js';
import { CANDIDATES_SQL } from '../../../src/matching/runs/snapshot/candidate-rows.js';
import { SeededRandom } from '../../../src/shared/seeded-random.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { ARRAS, LILLE, ROUBAIX } from '../../support/builders/places.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

/** What is changed of everybody at once; nothing of it may move one byte. Ages stay within the same class of law. */
const FLIPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'name, and what a name tells of sex and origin': { first_name: `'Fatoumata'`, last_name: `'Nguyen-Diallo'` },
  contact: { email: `'autre' || id || '@example.org'`, phone: `'03 53 01 99 99'`, account_id: 'NULL' },
  'family: a guardian': { guardian_email: `'parent@example.org'`, guardian_consent_at: 'now()' },
  'birth date within the same class of law': { birth_date: 'birth_date - 100' },
  'address as such': { insee: `'59350'`, commune_name: `'Ailleurs'`, employment_zone: `'9999'` },
  'end of collège, of somebody older than 16': { college_completed: 'NOT college_completed' },
  'registration as a job seeker, of apprentices under 26': { job_seeker: 'NOT job_seeker' },
  'an age limit, of somebody under 30': { apprenticeship_age_limit: '99', age_exception_agreed_at: 'now()' },
  'where the file came from': { source: `'partner'`, source_ref: `'x' || id`, invented: 'NOT invented', version: 'version + 7', created_at: `now() - interval '2 years'`, updated_at: 'now()' },
};
/** Who takes part and in which region: not how. */
const WHO = ['id', 'status', 'opted_out', 'department'];

describe('never an input, from the database to lists, answers and rounds', () => {
  let scene: MatchingScene;

  beforeAll(async () => {
    scene = await matchingScene();
    const random = new SeededRandom(8);
    const around = [LILLE, ROUBAIX, ARRAS];
    for (let n = 0; n < 8; n++) await anOffer(scene.rooms.store, { ...random.pick(around), occupationCode: random.pick(['D1102', 'D1104']), minimumLevel: random.pick([0, 3, 4]) });
    for (let n = 0; n < 16; n++) await aCandidate(scene.rooms.store, { ...random.pick(around), maxKm: random.between(5, 60), wishes: random.pick([['D1102'], ['D1104', 'D1102']]), level: random.pick([0, 3, 4]) });
  }, 30_000);
  afterAll(() => scene.rooms.close());

  const rows = (text: string): Promise<unknown[]> => scene.rooms.store.query(text);
  const standing = async (): Promise<unknown> => ({
    lists: await rows(`SELECT to_jsonb(list_entry) - 'run_id' AS row FROM list_entry ORDER BY candidate_id, offer_id`),
    worth: await rows(`SELECT to_jsonb(candidate_outcome) - 'run_id' AS row FROM candidate_outcome ORDER BY candidate_id`),
    shortlists: await rows('SELECT to_jsonb(candidate_shortlist) AS row FROM candidate_shortlist ORDER BY candidate_id'),
    without: await rows(`SELECT to_jsonb(without_list) - 'run_id' AS row FROM without_list ORDER BY side, subject_id`),
  });

  /** Everything computed afresh: a full run, the answer to one change, a final round, what would change. */
  async function everything(): Promise<unknown> {
    for (const table of ['list_entry', 'candidate_outcome', 'candidate_shortlist', 'without_list', 'match_state', 'matching_dirty']) await scene.rooms.store.query(`DELETE FROM ${table}`);
    await scene.runs.run('32', true);
    const full = await standing();
    await scene.runs.changed('offer', [scene.lille.id]);
    expect(await scene.runs.run()).toMatchObject({ kind: 'incremental' });
    const { result } = await scene.rooms.get(MatchRoundsService).draw({ kind: 'offers', receiverIds: [scene.lille.id, scene.roubaix.id], candidateIds: null });
    return { full, answered: await standing(), round: result, whatIf: await scene.rooms.get(WhatIfService).ofCandidate(scene.camille.id) };
  }

  it('every column of a candidate is read by matching, or flipped here, or says who takes part', async () => {
    const columns = (await rows(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'candidate'`)) as { name: string }[];
    const flipped = Object.values(FLIPS).flatMap((change) => Object.keys(change));
    const unknown = columns.map(({ name }) => name).filter((name) => !flipped.includes(name) && !WHO.includes(name) && !new RegExp(`\\b${name}\\b`).test(CANDIDATES_SQL));
    expect(unknown).toEqual([]);
  });

  it('everything is computed the same twice', async () => {
    const once = (await everything()) as { full: { lists: unknown[] } };
    expect(once.full.lists.length).toBeGreaterThan(30);
    expect(await everything()).toEqual(once);
  });

  it.each(Object.entries(FLIPS))('%s: not one byte of lists, answers and rounds differs', async (_, change) => {
    const before = await everything();
    const changes = Object.entries(change).map(([column, value]) => `${column} = ${value}`);
    await scene.rooms.store.query(`UPDATE candidate SET ${changes.join(', ')}`);
    expect(await everything()).toEqual(before);
  });

  it('what is an input does make a difference', async () => {
    const before = await everything();
    await scene.rooms.store.query('UPDATE candidate SET max_km = 5');
    expect(await everything()).not.toEqual(before);
  });
});
