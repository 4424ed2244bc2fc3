import type { IndexDefinition } from '../engines/search-engine.js';

/** Open offers: one place of work, so one document an offer. */
export const OFFER_INDEX = {
  name: 'offers',
  version: 2,
  keys: {
    contract: { many: false },
    level: { many: false },
    /** Month of the start, `2027-09`. */
    start: { many: false },
    sector: { many: true },
    department: { many: false },
    licence: { many: false },
    zone: { many: false },
    branch: { many: false },
    rhythm: { many: false },
  },
  facets: ['contract', 'level', 'start', 'sector', 'department', 'licence'],
  /** Days since 1970, months, people. */
  numbers: ['startsOn', 'duration', 'published', 'expires', 'applicants'],
  freshness: 'published',
  sorts: { date: { number: 'published', descending: true }, applicants: { number: 'applicants', descending: false } },
} as const satisfies IndexDefinition;
