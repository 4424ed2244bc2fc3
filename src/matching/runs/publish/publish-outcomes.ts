import type { EntityManager } from 'typeorm';

/** What one candidate's list is worth, as in `candidate_outcome`. */
export interface OutcomeRow {
  candidateId: number;
  omega: number;
  missed: number;
  chance: number;
  plainChance: number;
  lastScore: number;
}

const VALUES = ['omega', 'missed', 'chance', 'plain_chance', 'last_score'] as const;

const REMOVE = `
  DELETE FROM candidate_outcome standing
   WHERE CASE WHEN $2::int[] IS NULL THEN region = $3 ELSE candidate_id = ANY ($2) END AND NOT (candidate_id = ANY ($1))`;

const ADD = `
  INSERT INTO candidate_outcome AS standing (candidate_id, ${VALUES.join(', ')}, region, run_id)
  SELECT fresh.*, $7, $8 FROM unnest($1::int[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::float8[]) AS fresh
  ON CONFLICT (candidate_id) DO UPDATE SET (${VALUES.join(', ')}, region, run_id) = (${VALUES.map((name) => `EXCLUDED.${name}`).join(', ')}, EXCLUDED.region, EXCLUDED.run_id)
   WHERE (${VALUES.map((name) => `standing.${name}`).join(', ')}, standing.region) IS DISTINCT FROM (${VALUES.map((name) => `EXCLUDED.${name}`).join(', ')}, EXCLUDED.region)`;

/** Makes what lists are worth that of `fresh`, writing only what differs. `candidateIds`: of whom the rows speak; null: of the whole region. */
export async function publishOutcomes(manager: EntityManager, fresh: readonly OutcomeRow[], { runId, region }: { runId: number; region: string }, candidateIds: readonly number[] | null): Promise<void> {
  const ids = fresh.map(({ candidateId }) => candidateId);
  await manager.query(REMOVE, [ids, candidateIds, region]);
  const columns = (['omega', 'missed', 'chance', 'plainChance', 'lastScore'] as const).map((name) => fresh.map((row) => row[name]));
  await manager.query(ADD, [ids, ...columns, region, runId]);
}
