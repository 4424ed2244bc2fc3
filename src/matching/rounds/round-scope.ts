import type { EntityManager } from 'typeorm';
import { scopeCondition } from '../../accounts/access/adviser-scope.js';
import type { Viewer } from '../../accounts/viewer.js';
import { Candidate } from '../../candidates/candidate.entity.js';
import { Offer } from '../../offers/offer.entity.js';
import type { RoundReport } from './round-report.js';

/** Candidates whom somebody may know by number; null: all of them. */
export type NamedCandidates = ReadonlySet<number> | null;

/** Of a round, an adviser knows by number who lives in their territories, and who has a place through an offer there; the others are only counted. */
export async function namedTo(manager: EntityManager, viewer: Viewer, { matches, unmatched }: RoundReport): Promise<NamedCandidates> {
  if (viewer.role === 'administrator') return null;
  const own = await idsInScope(manager, viewer, 'candidate', [...matches, ...unmatched].map(({ candidateId }) => candidateId));
  const offers = await idsInScope(manager, viewer, 'offer', matches.map(({ offerId }) => offerId));
  return new Set([...own, ...matches.flatMap(({ offerId, candidateId }) => (offers.has(offerId) ? [candidateId] : []))]);
}

async function idsInScope(manager: EntityManager, viewer: Viewer, side: 'candidate' | 'offer', ids: readonly number[]): Promise<ReadonlySet<number>> {
  const query = manager.createQueryBuilder(side === 'candidate' ? Candidate : Offer, side).select(`${side}.id`, 'id').where(`${side}.id = ANY(:ids)`, { ids });
  const scope = scopeCondition(viewer, side, side === 'offer');
  if (scope !== null) query.andWhere(scope.sql, scope.parameters);
  return new Set((await query.getRawMany<{ id: number }>()).map(({ id }) => id));
}
