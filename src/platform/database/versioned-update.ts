import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { staleVersion } from '../../shared/domain-error.js';

/** Anything a person may edit carries these. */
export interface Versioned extends ObjectLiteral {
  id: number;
  version: number;
}

/**
 * Writes `changes` only if the row still has `version`, and raises it by one.
 * Throws `version.stale` when somebody else was faster; `what` names the record in that sentence ("Cette offre").
 */
export async function updateVersioned<T extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<T>,
  key: { id: number; version: number },
  changes: Partial<T>,
  what: string,
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(target)
    .set({ ...changes, version: () => 'version + 1', updatedAt: () => 'now()' } as never)
    .where('id = :id AND version = :version', key)
    .execute();
  if (result.affected !== 1) throw staleVersion(what);
}
