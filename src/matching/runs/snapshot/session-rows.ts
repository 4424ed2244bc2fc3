import type { SessionFacts } from '../../facts/session-facts.js';
import { REGION } from '../region.js';
import { words, type Row } from './stream-rows.js';

/**
 * Open sessions with programme and site, from three months before today (a contract may begin that long after). $1: today; $2: trades that their
 * programmes serve, or null for all; $3: region, or null for all; $4: ids of sessions whose programmes come besides those trades.
 */
export const SESSIONS_SQL = `
  SELECT s.id, p.site_id, t.latitude, t.longitude, p.rncp, p.level, array_to_string(p.occupation_codes, ' '), p.rhythm, p.duration_months, s.starts_on::text,
         s.places - s.places_taken
    FROM training_session s JOIN programme p ON p.id = s.programme_id JOIN training_site t ON t.id = p.site_id LEFT JOIN department d ON d.code = t.department
   WHERE s.status = 'open' AND s.starts_on >= $1::date - interval '3 months' AND ($2::text[] IS NULL OR p.occupation_codes && $2 OR p.id IN (SELECT programme_id FROM training_session WHERE id = ANY ($4))) AND ($3::text IS NULL OR coalesce(d.region, '${REGION}') = $3)
   ORDER BY s.id`;

export function sessionOf(row: Row): SessionFacts {
  const [id, siteId, latitude, longitude, rncp, level, occupationCodes, rhythm, months, startsOn, freePlaces] = row;
  return { id, siteId, place: { latitude, longitude }, rncp, level, occupationCodes: words(occupationCodes), rhythm, months, startsOn, freePlaces } as SessionFacts;
}
