import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import { stems } from '../../shared/french-stem.js';
import type { Level } from '../../shared/level.js';
import type { Place } from '../../shared/place.js';
import { foldText } from '../../shared/text.js';
import type { CandidateCard } from '../candidate-search.schema.js';
import type { SearchDocument } from '../engines/search-engine.js';
import type { StoredCard } from '../ranked-page.js';

/** What is read of a candidate for the index: never a name, a contact or a birth date. */
export interface CandidateRow extends Place {
  id: number;
  wishes: readonly string[];
  level: Level;
  targetLevel: Level | null;
  contractKinds: readonly ContractKind[];
  licence: boolean;
  skills: readonly string[];
  availableFrom: CalendarDate;
  maxKm: number;
  updatedOn: CalendarDate;
  invented: boolean;
}

/** What the reference tables add. */
export interface CandidateFacts {
  occupationLabel(code: string): string | null;
}

export interface StoredCandidateCard extends CandidateCard, StoredCard {}

/** A candidate as a document. Pure: the same row gives the same document. */
export function candidateDocument(row: CandidateRow, facts: CandidateFacts): SearchDocument {
  const wishes = row.wishes.map((code) => ({ code, label: facts.occupationLabel(code) ?? code }));
  const title = wishes.map(({ label }) => label).join(', ');
  return {
    id: row.id,
    occupations: row.wishes,
    point: { latitude: row.latitude, longitude: row.longitude },
    texts: { title, name: '', body: [...row.skills, row.communeName].join('. ') },
    keys: {
      level: String(row.level), contract: row.contractKinds, licence: row.licence ? 'yes' : 'no', department: row.department, zone: row.employmentZone, territory: [row.department, row.employmentZone],
    },
    numbers: { availableFrom: toEpochDay(row.availableFrom), updated: toEpochDay(row.updatedOn) },
    card: { ...candidateCard(row), wishes, occupations: row.wishes, titleStems: stems(foldText(title)), nameStems: '' } satisfies StoredCandidateCard,
  };
}

function candidateCard(row: CandidateRow): Omit<CandidateCard, 'wishes'> {
  return {
    id: row.id, level: row.level, targetLevel: row.targetLevel, contractKinds: [...row.contractKinds], licence: row.licence, availableFrom: row.availableFrom, maxKm: row.maxKm,
    communeName: row.communeName, insee: row.insee, department: row.department, latitude: row.latitude, longitude: row.longitude, updatedOn: row.updatedOn, invented: row.invented,
  };
}
