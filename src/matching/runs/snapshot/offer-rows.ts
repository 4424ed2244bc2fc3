import type { OfferFacts } from '../../facts/offer-facts.js';
import { REGION } from '../region.js';
import { texts, words, type Row } from './stream-rows.js';

/**
 * Open, complete offers with their establishment. $1: today; $2: ids, or null for all; $3: trades, or null for all; $4: south, north, west,
 * east of a box in degrees, or null; $5: those too that are not open now (for explanations); $6: ids besides those trades and that box;
 * $7: region, or null for all; what an adviser pinned for somebody of the region comes wherever it is.
 */
export const OFFERS_SQL = `
  SELECT o.id, o.occupation_code, coalesce(o.occupation_confidence, 1), o.latitude, o.longitude, o.starts_on::text, o.contract_kind,
         CASE WHEN o.contract_kind = 'permanent' THEN NULL ELSE o.duration_months END, o.rncp, o.target_level, coalesce(o.minimum_level, 0), o.seats - o.seats_taken,
         e.masters, array_to_string(e.apprentices_until, ' '), e.repeating_apprentices,
         CASE WHEN o.contract_kind = 'apprenticeship' THEN (
           SELECT coalesce(sum(other.seats - other.seats_taken), 0)::int FROM offer other
            WHERE other.establishment_id = o.establishment_id AND other.id <> o.id AND other.contract_kind = 'apprenticeship' AND other.status IN ('open', 'pending')
              AND other.expires_on >= $1) ELSE 0 END,
         o.rhythm, o.licence_required, o.night_work, o.regulated_work, array_to_string(o.skills, E'\\x1f'),
         CASE WHEN e.naf_edition = 'rev2' THEN e.naf END, e.answer_rate
    FROM offer o JOIN establishment e ON e.id = o.establishment_id LEFT JOIN department d ON d.code = o.department
   WHERE o.matchable AND ($2::int[] IS NULL OR o.id = ANY ($2))
     AND (o.id = ANY ($6) OR (
       ($3::text[] IS NULL OR o.occupation_code = ANY ($3))
       AND ($4::float8[] IS NULL OR (o.latitude BETWEEN ($4::float8[])[1] AND ($4::float8[])[2] AND o.longitude BETWEEN ($4::float8[])[3] AND ($4::float8[])[4]))))
     AND ($5 OR (o.status = 'open' AND o.expires_on >= $1 AND o.starts_on >= $1))
     AND ($7::text IS NULL OR coalesce(d.region, '${REGION}') = $7 OR o.id IN (
       SELECT pin.offer_id FROM pair_fact pin JOIN candidate ON candidate.id = pin.candidate_id LEFT JOIN department ON department.code = candidate.department
        WHERE pin.kind = 'pin' AND coalesce(department.region, '${REGION}') = $7))
   ORDER BY o.id`;

export function offerOf(row: Row): OfferFacts {
  const [id, occupationCode, occupationConfidence, latitude, longitude, startsOn, contractKind, months, rncp, targetLevel, minimumLevel, seats] = row;
  const [masters, apprenticesUntil, repeatingApprentices, otherOpenSeats, rhythm, licenceRequired, nightWork, regulatedWork, skills, naf, answerRate] = row.slice(12);
  return {
    id, occupationCode, occupationConfidence, place: { latitude, longitude }, startsOn, contractKind, months, rncp, targetLevel, minimumLevel, seats,
    seatFacts: { masters, apprenticesUntil: words(apprenticesUntil), repeatingApprentices, otherOpenSeats },
    rhythm, licenceRequired, nightWork, regulatedWork, skills: texts(skills), naf, answerRate,
  } as OfferFacts;
}
