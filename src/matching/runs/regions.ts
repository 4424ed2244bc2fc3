import type { EntityManager } from 'typeorm';
import { groupBy } from '../../shared/group-by.js';
import type { DirtySubject } from './dirty-set.js';
import { REGION } from './region.js';

/** In SQL: the region of a row that knows its department; the home region where the department is not known. */
export function regionIn(department: string): string {
  return `coalesce((SELECT region FROM department WHERE code = ${department}), '${REGION}')`;
}

/** Whose lists a subject may touch: those of where it lies now, and of where it stands in lists since before it moved. */
const REGIONS_OF: Readonly<Record<Exclude<DirtySubject, 'all'>, string>> = {
  candidate: `
    SELECT id, ${regionIn('department')} AS region FROM candidate WHERE id = ANY ($1)
    UNION SELECT candidate_id, region FROM candidate_outcome WHERE candidate_id = ANY ($1)
    UNION SELECT subject_id, region FROM without_list WHERE side = 'candidate' AND subject_id = ANY ($1)`,
  offer: `
    SELECT id, ${regionIn('department')} AS region FROM offer WHERE id = ANY ($1)
    UNION SELECT offer_id, ${regionIn('candidate.department')} FROM pair_fact JOIN candidate ON candidate.id = candidate_id WHERE kind = 'pin' AND offer_id = ANY ($1)
    UNION SELECT offer_id, region FROM list_entry JOIN candidate_outcome USING (candidate_id) WHERE offer_id = ANY ($1)
    UNION SELECT subject_id, region FROM without_list WHERE side = 'offer' AND subject_id = ANY ($1)`,
  session: `
    SELECT s.id, ${regionIn('site.department')} AS region
      FROM training_session s JOIN programme p ON p.id = s.programme_id JOIN training_site site ON site.id = p.site_id WHERE s.id = ANY ($1)`,
  programme: `
    SELECT p.id, ${regionIn('site.department')} AS region FROM programme p JOIN training_site site ON site.id = p.site_id WHERE p.id = ANY ($1)`,
};

/** The subjects that each region must hear of; those that are nowhere (erased meanwhile) are the home region's. */
export async function byRegion(manager: EntityManager, subject: DirtySubject, ids: readonly number[]): Promise<Map<string, number[]>> {
  const rows = subject === 'all' ? [] : await manager.query<{ id: number; region: string }[]>(REGIONS_OF[subject], [ids]);
  const placed = new Set(rows.map(({ id }) => id));
  const nowhere = ids.filter((id) => !placed.has(id)).map((id) => ({ id, region: REGION }));
  const regions = groupBy([...rows, ...nowhere], ({ region }) => region);
  return new Map([...regions].map(([region, own]) => [region, own.map(({ id }) => id)]));
}

/** Regions where somebody looks or an offer is open, those with lists that may have to go, and the home region. */
export async function regionsToMatch(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ region: string }[]>(
    `SELECT DISTINCT region FROM (
       SELECT ${regionIn('department')} AS region FROM (SELECT DISTINCT department FROM candidate WHERE status = 'active' AND NOT opted_out) looking
       UNION SELECT ${regionIn('department')} FROM (SELECT DISTINCT department FROM offer WHERE status = 'open' AND matchable) opened
       UNION SELECT region FROM candidate_outcome UNION SELECT region FROM without_list UNION SELECT '${REGION}'
     ) known ORDER BY region`,
  );
  return rows.map(({ region }) => region);
}
