import type { EntityManager } from 'typeorm';

export interface WithoutSubject {
  side: 'candidate' | 'offer';
  id: number;
  reason: string;
}

/** Of whom the rows speak; null: of the whole region. */
export interface WithoutScope {
  candidateIds: readonly number[];
  offerIds: readonly number[];
}

/** Makes the table of those without a list that of `fresh`, within the scope, writing only what differs. */
export async function publishWithout(manager: EntityManager, fresh: readonly WithoutSubject[], { runId, region }: { runId: number; region: string }, scope: WithoutScope | null): Promise<void> {
  const columns = [fresh.map(({ side }) => side), fresh.map(({ id }) => id), fresh.map(({ reason }) => reason)];
  await manager.query(
    `DELETE FROM without_list standing
      WHERE (($3::int[] IS NULL AND region = $5) OR (side = 'candidate' AND subject_id = ANY ($3)) OR (side = 'offer' AND subject_id = ANY ($4)))
        AND NOT EXISTS (SELECT 1 FROM unnest($1::text[], $2::int[]) AS fresh(side, id) WHERE fresh.side = standing.side AND fresh.id = standing.subject_id)`,
    [columns[0], columns[1], scope?.candidateIds ?? null, scope?.offerIds ?? null, region],
  );
  await manager.query(
    `INSERT INTO without_list (side, subject_id, reason, run_id, region) SELECT side, id, reason, $4, $5 FROM unnest($1::text[], $2::int[], $3::text[]) AS fresh(side, id, reason)
     ON CONFLICT (side, subject_id) DO UPDATE SET reason = EXCLUDED.reason, run_id = EXCLUDED.run_id, region = EXCLUDED.region
      WHERE (without_list.reason, without_list.region) <> (EXCLUDED.reason, EXCLUDED.region)`,
    [...columns, runId, region],
  );
}
