import type { IndexDefinition } from '../engines/search-engine.js';

/** Candidates who are looking, for advisers only: no name, no contact, no birth date. */
export const CANDIDATE_INDEX = {
  name: 'candidates',
  version: 1,
  keys: {
    level: { many: false },
    contract: { many: true },
    licence: { many: false },
    department: { many: false },
    zone: { many: false },
    /** Department and employment zone: what an adviser's territories are among. */
    territory: { many: true },
  },
  facets: ['level', 'contract', 'licence', 'department'],
  numbers: ['availableFrom', 'updated'],
  freshness: 'updated',
  sorts: { available: { number: 'availableFrom', descending: false }, date: { number: 'updated', descending: true } },
} as const satisfies IndexDefinition;
