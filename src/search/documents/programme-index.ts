import type { IndexDefinition } from '../engines/search-engine.js';

/** Training: one document a programme at a site, with its coming sessions. */
export const PROGRAMME_INDEX = {
  name: 'programmes',
  version: 1,
  keys: {
    level: { many: false },
    sector: { many: true },
    department: { many: false },
    scheme: { many: false },
    zone: { many: false },
    rhythm: { many: false },
    certification: { many: false },
  },
  facets: ['level', 'sector', 'department', 'scheme'],
  /** Day of the next session with a place (or of the next one), places free in coming sessions, months. */
  numbers: ['nextStart', 'freePlaces', 'duration'],
  freshness: 'freePlaces',
  sorts: { start: { number: 'nextStart', descending: false }, places: { number: 'freePlaces', descending: true } },
} as const satisfies IndexDefinition;
