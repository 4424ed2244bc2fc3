import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import { stems } from '../../shared/french-stem.js';
import type { Level } from '../../shared/level.js';
import type { Place } from '../../shared/place.js';
import type { Rhythm } from '../../shared/rhythm.js';
import { foldText } from '../../shared/text.js';
import type { SearchDocument } from '../engines/search-engine.js';
import type { ProgrammeCard } from '../programme-search.schema.js';
import type { StoredCard } from '../ranked-page.js';

/** A programme with its site, its centre and its coming open sessions, earliest first. */
export interface ProgrammeRow extends Place {
  id: number;
  rncp: string;
  title: string;
  level: Level;
  occupationCodes: readonly string[];
  durationMonths: number;
  rhythm: Rhythm;
  regionalScheme: boolean;
  invented: boolean;
  centreName: string;
  address: string;
  sessions: readonly { id: number; startsOn: CalendarDate; free: number }[];
}

/** What the reference tables add. */
export interface ProgrammeFacts {
  occupationLabel(code: string): string | null;
  sectorsOf(code: string): readonly string[];
}

export interface StoredProgrammeCard extends ProgrammeCard, StoredCard {}

/** A programme as a document. Pure: the same row gives the same document. */
export function programmeDocument(row: ProgrammeRow, facts: ProgrammeFacts): SearchDocument {
  const next = row.sessions.find(({ free }) => free > 0) ?? row.sessions[0];
  const freePlaces = row.sessions.reduce((sum, { free }) => sum + free, 0);
  return {
    id: row.id,
    occupations: row.occupationCodes,
    point: { latitude: row.latitude, longitude: row.longitude },
    texts: { title: row.title, name: row.centreName, body: [...row.occupationCodes.map((code) => facts.occupationLabel(code)), row.communeName, row.address].filter(Boolean).join('. ') },
    keys: {
      level: String(row.level),
      sector: [...new Set(row.occupationCodes.flatMap((code) => facts.sectorsOf(code)))],
      department: row.department,
      scheme: row.regionalScheme ? 'regional' : 'other',
      zone: row.employmentZone,
      rhythm: row.rhythm,
      certification: row.rncp,
    },
    numbers: { nextStart: next === undefined ? null : toEpochDay(next.startsOn), freePlaces, duration: row.durationMonths },
    card: programmeCard(row, next?.startsOn ?? null, freePlaces),
  };
}

function programmeCard(row: ProgrammeRow, nextStart: CalendarDate | null, freePlaces: number): StoredProgrammeCard {
  return {
    id: row.id, title: row.title, rncp: row.rncp, level: row.level, centreName: row.centreName, address: row.address, communeName: row.communeName, insee: row.insee, department: row.department,
    latitude: row.latitude, longitude: row.longitude, durationMonths: row.durationMonths, rhythm: row.rhythm, regionalScheme: row.regionalScheme, sessions: [...row.sessions], nextStart, freePlaces,
    invented: row.invented, occupations: row.occupationCodes, titleStems: stems(foldText(row.title)), nameStems: stems(foldText(row.centreName)),
  };
}
