import type { SeatFacts } from '../../law/apprentice-seats.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import type { Point } from '../../shared/geo.js';
import type { Level } from '../../shared/level.js';
import type { Rhythm } from '../../shared/rhythm.js';

/** All that matching reads of an open offer and of its establishment. */
export interface OfferFacts {
  id: number;
  occupationCode: string;
  /** Below 1 when the trade was read from the title. */
  occupationConfidence: number;
  place: Point | null;
  startsOn: CalendarDate;
  contractKind: ContractKind;
  /** Null when permanent. */
  months: number | null;
  /** The diploma prepared, where the company names one. */
  rncp: string | null;
  targetLevel: Level | null;
  minimumLevel: Level;
  /** Declared and not yet taken. */
  seats: number;
  /** What limits the seats of an apprenticeship (R6223-6). */
  seatFacts: SeatFacts;
  rhythm: Rhythm | null;
  licenceRequired: boolean;
  nightWork: boolean;
  regulatedWork: boolean;
  skills: readonly string[];
  /** NAF rev. 2 of the establishment; null when unknown or of another edition. */
  naf: string | null;
  answerRate: number | null;
}
