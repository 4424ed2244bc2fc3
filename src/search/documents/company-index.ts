import type { IndexDefinition } from '../engines/search-engine.js';

/** Verified establishments, with the trades they recruit for. */
export const COMPANY_INDEX = {
  name: 'companies',
  version: 1,
  keys: { department: { many: false }, branch: { many: false }, hiring: { many: false }, zone: { many: false }, naf: { many: false } },
  facets: ['department', 'branch', 'hiring'],
  numbers: ['offers', 'headcount'],
  freshness: 'offers',
  sorts: { offers: { number: 'offers', descending: true } },
} as const satisfies IndexDefinition;
