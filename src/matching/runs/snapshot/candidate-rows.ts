import type { CandidateFacts } from '../../facts/candidate-facts.js';
import { REGION } from '../region.js';
import { texts, words, type Row } from './stream-rows.js';

/**
 * Candidates as matching reads them: no name, no contact, no address. An age limit above 29 counts only with the person's consent.
 * $1: ids, or null for all; $2: those too who do not look for proposals now (for explanations); $3: region, or null for all.
 */
export const CANDIDATES_SQL = `
  SELECT id, birth_date::text, college_completed, CASE WHEN age_exception_agreed_at IS NULL THEN 29 ELSE apprenticeship_age_limit END, job_seeker,
         latitude, longitude, array_to_string(travel_modes, ' '), max_km, licence, level, target_level, array_to_string(wishes, ' '),
         array_to_string(contract_kinds, ' '), available_from::text, rhythm, array_to_string(skills, E'\\x1f')
    FROM candidate LEFT JOIN department ON department.code = candidate.department
   WHERE ($1::int[] IS NULL OR id = ANY ($1)) AND ($2 OR (status = 'active' AND NOT opted_out)) AND ($3::text IS NULL OR coalesce(department.region, '${REGION}') = $3)
   ORDER BY id`;

export function candidateOf(row: Row): CandidateFacts {
  const [id, birthDate, collegeCompleted, ageLimit, jobSeeker, latitude, longitude, modes, maxKm, licence, level, targetLevel, wishes, kinds, availableFrom, rhythm, skills] = row;
  return {
    id, birthDate, collegeCompleted, ageLimit, jobSeeker, place: { latitude, longitude }, travelModes: words(modes), maxKm, licence, level, targetLevel,
    wishes: words(wishes), contractKinds: words(kinds), availableFrom, rhythm, skills: texts(skills),
  } as CandidateFacts;
}
