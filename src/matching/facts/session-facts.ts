import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Point } from '../../shared/geo.js';
import type { Level } from '../../shared/level.js';
import type { Rhythm } from '../../shared/rhythm.js';

/** All that matching reads of an open training session, its programme and its site. */
export interface SessionFacts {
  id: number;
  siteId: number;
  place: Point | null;
  rncp: string;
  level: Level;
  occupationCodes: readonly string[];
  rhythm: Rhythm;
  months: number;
  startsOn: CalendarDate;
  freePlaces: number;
}
