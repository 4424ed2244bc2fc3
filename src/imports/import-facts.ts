import type { BranchFact, CertificationFact, OccupationFact } from '../reference/reference-tables.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { FoundOccupation } from './facts/occupation-from-title.js';
import type { PlaceLookup } from './facts/place-lookup.js';

/** All that mapping a record needs to know besides the record: the day, the rule on places, and the reference tables. */
export interface ImportFacts {
  today: CalendarDate;
  /** Places outside the region are let in. */
  anyRegion: boolean;
  places: PlaceLookup;
  occupation(code: string): OccupationFact | undefined;
  certification(rncp: string): CertificationFact | undefined;
  branch(idcc: string): BranchFact | undefined;
  /** The trade a title names, or null. */
  occupationOf(title: string): FoundOccupation | null;
}
