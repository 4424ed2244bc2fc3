import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { ensureDemoRegion } from '../../../src/demo/ensure-demo.js';
import { marketOf } from '../../../src/matching/assignment/columns/market.js';
import { listRows } from '../../../src/matching/assignment/lists/list-rows.js';
import type { StandingShortlist } from '../../../src/matching/assignment/answers/shortlists.js';
import type { Standing, StandingList } from '../../../src/matching/assignment/answers/standing.js';
import { executeRun, type RunOutcome } from '../../../src/matching/runs/execute-run.js';
import { markDirty, readDirty, type Dirty, type DirtySubject } from '../../../src/matching/runs/dirty-set.js';
import { PartReader } from '../../../src/matching/runs/incremental/part-reader.js';
import { TouchedCandidates } from '../../../src/matching/runs/incremental/touched-candidates.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { REGION } from '../../../src/matching/runs/region.js';
import { readSnapshot } from '../../../src/matching/runs/snapshot/read-snapshot.js';
import { SeededRandom } from '../../../src/shared/seeded-random.js';
import { answerOnEverything, countFromScratch, standingAfter, type AnswerOnEverything, type StandingChoices } from '../../support/standing-lists.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const TODAY = '2026-11-24';

/** Of whoever was answered: rank by wish alone, by candidate and offer. */
function wishRanksOf({ request: { market }, generated, answers }: AnswerOnEverything): Record<string, number> {
  return Object.fromEntries([...listRows(market, generated, answers.lists, answers)].map(({ candidateId, offerId, wishRank }) => [`${candidateId} ${offerId}`, wishRank]));
}

describe('a run of what changed, in an invented region', () => {
  let database: TestDatabase;
  let runner: QueryRunner;
  let client: PoolClient;
  const random = new SeededRandom(9);

  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureDemoRegion(database.dataSource, { seed: 3, scale: 'small', today: TODAY }, () => undefined);
    await run(true);
    runner = database.dataSource.createQueryRunner();
    client = (await runner.connect()) as PoolClient;
  });
  afterAll(async () => {
    await runner.release();
    await database.drop();
  });

  const run = (full = false): Promise<RunOutcome> => executeRun({ url: database.url, region: REGION, today: TODAY, full });
  const query = <T>(text: string, values: unknown[] = []): Promise<T[]> => database.dataSource.query<T[]>(text, values);
  const someId = async (text: string): Promise<number> => random.pick(await query<{ id: number }>(`${text} ORDER BY id`)).id;

  /** All that stands, as it is stored. */
  async function stored(): Promise<StandingChoices> {
    const { standing } = new PartReader({ client, today: TODAY, region: REGION, reference: processReference() });
    const ids = async (table: string): Promise<number[]> => (await query<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
    const [candidates, offers] = [await ids('candidate'), await ids('offer')];
    return { entries: await standing.entries(offers), lists: await standing.lists(candidates, candidates), sessions: await standing.sessions(await ids('training_session')), shortlists: await standing.shortlists(candidates) };
  }

  /** What should stand once these changes are answered, worked out on the whole region in memory. */
  async function expected(dirty: readonly Dirty[]): Promise<StandingChoices & { wishRanks: Record<string, number> }> {
    const ids = (subject: DirtySubject): number[] => dirty.filter((one) => one.subject === subject).map(({ id }) => id);
    const siblings = await query<{ id: number }>('SELECT id FROM offer WHERE establishment_id IN (SELECT establishment_id FROM offer WHERE id = ANY ($1))', [ids('offer')]);
    const reader = new PartReader({ client, today: TODAY, region: REGION, reference: processReference() });
    const ofSessions = await new TouchedCandidates(reader).find(dirty.filter(({ subject }) => subject === 'session'));
    const market = marketOf(await readSnapshot(client, TODAY, { region: REGION }), processReference());
    const changed = { offers: new Set(siblings.map(({ id }) => id)), candidates: new Set([...ids('candidate'), ...ofSessions.candidateIds]) };
    const before = await stored();
    const answer = answerOnEverything(market, before, changed);
    return { ...standingAfter(before, answer), wishRanks: wishRanksOf(answer) };
  }

  const plain = ({ entries }: Standing): unknown[] => entries.map(({ candidateId, offerId, sessionId, rank, u, p }) => [candidateId, rank, offerId, sessionId, u, p].join(' ')).sort();
  const numbers = (lists: Standing['lists'], own: (value: number) => unknown): Record<number, unknown[]> =>
    Object.fromEntries([...lists].map(([id, { omega, missed, chance, lastScore, length }]) => [id, [...[omega, missed, chance, lastScore].map(own), length]]));

  /** In how many lists each offer stands, by rising id. */
  const counters = async (): Promise<Map<number, number>> => new Map((await query<{ id: number; lists: number }>('SELECT id, lists FROM offer ORDER BY id')).map(({ id, lists }) => [id, lists]));
  /** The offers whose counters changed, as the last run says it to those who copy them. */
  async function saidOffers(): Promise<number[] | null> {
    const [last] = await query<{ ids: number[] | null }>("SELECT payload->'offerIds' AS ids FROM outbox_event WHERE kind = 'lists.published' ORDER BY sequence DESC LIMIT 1");
    return last!.ids?.toSorted((a, b) => a - b) ?? null;
  }

  async function sameAsFromScratch(): Promise<StandingChoices> {
    const should = await expected(await readDirty(runner.manager, REGION));
    const before = await counters();
    expect(await run()).toMatchObject({ state: 'done', kind: 'incremental' });
    const after = await counters();
    expect(await saidOffers()).toEqual([...after.keys()].filter((id) => after.get(id) !== before.get(id)));
    const is = await stored();
    expect(plain(is)).toEqual(plain(should));
    const ranks = await query<{ pair: string; rank: number }>("SELECT candidate_id || ' ' || offer_id AS pair, wish_rank AS rank FROM list_entry");
    expect(Object.fromEntries(ranks.map(({ pair, rank }) => [pair, rank]))).toMatchObject(should.wishRanks);
    expect(numbers(is.lists, (value) => value)).toEqual(numbers(should.lists, (value) => expect.closeTo(value, 9)));
    expect(is.shortlists).toEqual(should.shortlists);
    for (const [id, { taken, worth }] of is.sessions) expect([id, taken, worth]).toEqual([id, expect.closeTo(should.sessions.get(id)!.taken, 9), expect.closeTo(should.sessions.get(id)!.worth, 9)]);
    return is;
  }

  const dirty = (subject: DirtySubject, ...ids: number[]): Promise<void> => markDirty(database.dataSource.manager, REGION, subject, ids);
  const OPEN = "SELECT id FROM offer WHERE status = 'open'";

  const CHANGES: [string, () => Promise<void>][] = [
    ['an offer with other seats', async () => {
      const id = await someId(`${OPEN} AND lists > 5`);
      await query('UPDATE offer SET seats = seats + 2 WHERE id = $1', [id]);
      await dirty('offer', id);
    }],
    ['an offer that closes', async () => {
      const id = await someId(`${OPEN} AND lists > 5`);
      await query("UPDATE offer SET status = 'closed' WHERE id = $1", [id]);
      await dirty('offer', id);
    }],
    ['an offer that opens again', async () => {
      const id = await someId("SELECT id FROM offer WHERE status = 'closed'");
      await query("UPDATE offer SET status = 'open' WHERE id = $1", [id]);
      await dirty('offer', id);
    }],
    ['an offer of another trade', async () => {
      const [id, other] = [await someId(OPEN), await someId(OPEN)];
      await query('UPDATE offer SET occupation_code = o.occupation_code, title = o.title FROM offer o WHERE offer.id = $1 AND o.id = $2', [id, other]);
      await dirty('offer', id);
    }],
    ['a candidate who wishes for something else', async () => {
      const [id, other] = [await someId('SELECT id FROM candidate'), await someId('SELECT id FROM candidate')];
      await query('UPDATE candidate SET wishes = o.wishes, max_km = 40 FROM candidate o WHERE candidate.id = $1 AND o.id = $2', [id, other]);
      await dirty('candidate', id);
    }],
    ['a candidate who leaves', async () => {
      const id = await someId("SELECT id FROM candidate WHERE status = 'active' AND id IN (SELECT candidate_id FROM list_entry)");
      await query("UPDATE candidate SET status = 'paused' WHERE id = $1", [id]);
      await dirty('candidate', id);
    }],
    ['a candidate who comes back', async () => {
      const id = await someId("SELECT id FROM candidate WHERE status = 'paused'");
      await query("UPDATE candidate SET status = 'active' WHERE id = $1", [id]);
      await dirty('candidate', id);
    }],
    ['a pin and a ban', async () => {
      const [one, other] = [await someId('SELECT DISTINCT candidate_id AS id FROM list_entry'), await someId('SELECT DISTINCT candidate_id AS id FROM list_entry')];
      await query("INSERT INTO pair_fact (candidate_id, offer_id, kind) VALUES ($1, $2, 'pin')", [one, await someId(OPEN)]);
      await query("INSERT INTO pair_fact (candidate_id, offer_id, kind) SELECT candidate_id, offer_id, 'ban' FROM list_entry WHERE candidate_id = $1 AND rank = 1", [other]);
      await dirty('candidate', one, other);
    }],
    ['a session with a place less', async () => {
      const id = await someId('SELECT DISTINCT session_id AS id FROM list_entry JOIN training_session s ON s.id = session_id WHERE s.places - s.places_taken > 1');
      await query('UPDATE training_session SET places_taken = places_taken + 1 WHERE id = $1', [id]);
      await dirty('session', id);
    }],
    ['a session that fills up', async () => {
      const id = await someId('SELECT DISTINCT session_id AS id FROM list_entry WHERE session_id IS NOT NULL');
      await query('UPDATE training_session SET places_taken = places WHERE id = $1', [id]);
      await dirty('session', id);
    }],
    ['a session with places again', async () => {
      const id = await someId('SELECT id FROM training_session WHERE places_taken = places AND places > 0');
      await query('UPDATE training_session SET places_taken = 0 WHERE id = $1', [id]);
      await dirty('session', id);
    }],
  ];

  it.each(CHANGES)('%s: the same as worked out from scratch on the whole region', async (_, change) => {
    await change();
    await sameAsFromScratch();
  });

  it('somebody for whom little of their shortlist is left chooses from all that is in reach', async () => {
    const listed = new Set((await stored()).entries.map(({ candidateId }) => candidateId));
    const [[id, { offerIds: before }]] = [...(await stored()).shortlists].filter(([own]) => listed.has(own)).sort(([a, one], [b, other]) => other.feasible - one.feasible || a - b) as [[number, StandingShortlist]];
    const gone = (await query<{ id: number }>(
      `SELECT id FROM offer WHERE status = 'open' AND NOT (id = ANY ($2)) AND establishment_id IN (SELECT establishment_id FROM offer WHERE id = ANY ($1)) ORDER BY id`,
      [before.slice(2), before.slice(0, 2)],
    )).map((offer) => offer.id);
    await query("UPDATE offer SET status = 'closed' WHERE id = ANY ($1)", [gone]);
    await dirty('offer', ...gone);
    const { shortlists } = await sameAsFromScratch();
    expect(shortlists.get(id)!.offerIds.filter((offerId) => !before.includes(offerId)).length).toBeGreaterThan(10);
    await query("UPDATE offer SET status = 'open' WHERE id = ANY ($1)", [gone]);
    await dirty('offer', ...gone);
    await sameAsFromScratch();
  });

  it('whoever has no shortlist yet gets one', async () => {
    const [{ id, offerId }] = (await query<{ id: number; offerId: number }>('SELECT candidate_id AS id, offer_id AS "offerId" FROM list_entry ORDER BY 1, 2 LIMIT 1')) as [{ id: number; offerId: number }];
    const had = (await stored()).shortlists.get(id)!;
    await query('DELETE FROM candidate_shortlist WHERE candidate_id = $1', [id]);
    await query('UPDATE offer SET seats = seats + 1 WHERE id = $1', [offerId]);
    await dirty('offer', offerId);
    const { shortlists } = await sameAsFromScratch();
    expect(shortlists.get(id)!.feasible).toBeGreaterThanOrEqual(had.offerIds.length);
  });

  it('several at once, again and again', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 3; n++) await random.pick(CHANGES.filter(([name]) => !/session|again|back/.test(name)))[1]();
      await sameAsFromScratch();
    }
  });

  it('leaves counters, loads and chances as the lists have them', async () => {
    const is = await stored();
    const market = marketOf(await readSnapshot(client, TODAY, { region: REGION }), processReference());
    const counted = countFromScratch(market, is.entries, is.lists);
    // A session's new share counts at once for those on the offers in play, for the others from the next full run on.
    for (const [id, { chance }] of is.lists) expect(Math.abs(chance - counted.lists.get(id)!.chance)).toBeLessThan(0.02);
    const loads = new Map((await query<{ id: number; lists: number }>('SELECT id, lists FROM offer WHERE lists > 0')).map(({ id, lists }) => [id, lists]));
    const own = new Map<number, number>();
    for (const { offerId } of is.entries) own.set(offerId, (own.get(offerId) ?? 0) + 1);
    expect(loads).toEqual(own);
  });

  it('lies beside a run of everything, in which the others answer too', async () => {
    const placements = (lists: Iterable<StandingList>): number => [...lists].reduce((sum, { chance }) => sum + chance, 0);
    const before = await stored();
    await run(true);
    expect(await saidOffers()).toBeNull();
    const after = await stored();
    expect(Math.abs(placements(after.lists.values()) / placements(before.lists.values()) - 1)).toBeLessThan(0.03);
  });
});
