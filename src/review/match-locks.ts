import type { EntityManager } from 'typeorm';
import { Match } from './match.entity.js';
import { reviewErrors } from './review.errors.js';

/**
 * Locks what an act on a pair may write, until the transaction ends. Every act takes its locks in this one order, before it reads what it decides on, so that
 * no two wait for each other: the candidate, the establishment, the offer, the record of the pair, the session; of several candidates, by rising id.
 */
export async function holdPair(manager: EntityManager, { candidateId, offerId }: Pick<Match, 'candidateId' | 'offerId'>): Promise<void> {
  await manager.query('SELECT id FROM candidate WHERE id = $1 FOR NO KEY UPDATE', [candidateId]);
  await manager.query('SELECT id FROM establishment WHERE id = (SELECT establishment_id FROM offer WHERE id = $1) FOR NO KEY UPDATE', [offerId]);
  await manager.query('SELECT id FROM offer WHERE id = $1 FOR NO KEY UPDATE', [offerId]);
}

/** The same from the record of the pair. Throws `match.not_found`. */
export async function holdMatch(manager: EntityManager, matchId: number): Promise<void> {
  const pair = await manager.findOne(Match, { select: { id: true, candidateId: true, offerId: true }, where: { id: matchId } });
  if (pair === null) throw reviewErrors.notFound();
  await holdPair(manager, pair);
}
