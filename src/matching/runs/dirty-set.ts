import type { EntityManager } from 'typeorm';

/** `all`: everything, whatever else changed. */
export type DirtySubject = 'candidate' | 'offer' | 'session' | 'programme' | 'all';

/** Something changed since the lists were last true. */
export interface Dirty {
  subject: DirtySubject;
  id: number;
  /** Raised each time it changes again, so that a run forgets only what it saw. */
  seq: number;
}

export async function markDirty(manager: EntityManager, region: string, subject: DirtySubject, ids: readonly number[]): Promise<void> {
  await manager.query(
    `INSERT INTO matching_dirty (region, subject, subject_id) SELECT DISTINCT $1, $2, id FROM unnest($3::int[]) AS given(id)
     ON CONFLICT (region, subject, subject_id) DO UPDATE SET seq = DEFAULT`,
    [region, subject, ids],
  );
}

export function readDirty(manager: EntityManager, region: string): Promise<Dirty[]> {
  return manager.query('SELECT subject, subject_id AS id, seq FROM matching_dirty WHERE region = $1 ORDER BY seq', [region]);
}

/** Forgets what a run saw; what changed again meanwhile stays. */
export async function forgetDirty(manager: EntityManager, region: string, seen: readonly Dirty[]): Promise<void> {
  await manager.query(
    `DELETE FROM matching_dirty USING unnest($2::text[], $3::int[], $4::bigint[]) AS seen(subject, id, seq)
      WHERE region = $1 AND matching_dirty.subject = seen.subject AND subject_id = seen.id AND matching_dirty.seq = seen.seq`,
    [region, seen.map(({ subject }) => subject), seen.map(({ id }) => id), seen.map(({ seq }) => seq)],
  );
}
