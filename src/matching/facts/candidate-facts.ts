import type { CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import type { Point } from '../../shared/geo.js';
import type { Level } from '../../shared/level.js';
import type { Rhythm } from '../../shared/rhythm.js';
import type { TravelMode } from '../../shared/travel-mode.js';
import type { AgeLimit } from '../../law/apprenticeship-age.js';

/**
 * All that matching reads of a candidate. Birth date, collège, age limit and registration serve the rules of law alone;
 * the place serves travel alone. Name, sex, origin, nationality, family and health are not read.
 */
export interface CandidateFacts {
  id: number;
  birthDate: CalendarDate;
  collegeCompleted: boolean;
  ageLimit: AgeLimit;
  jobSeeker: boolean;
  /** Null when unknown or not plausible. */
  place: Point | null;
  travelModes: readonly TravelMode[];
  /** Kilometres as the crow flies that one agrees to travel. */
  maxKm: number;
  licence: boolean;
  level: Level;
  targetLevel: Level | null;
  /** ROME codes, most wanted first, five at most. */
  wishes: readonly string[];
  contractKinds: readonly ContractKind[];
  availableFrom: CalendarDate;
  rhythm: Rhythm | null;
  skills: readonly string[];
}
