import { METHOD_VERSION } from '../assignment/lists/choose-lists.js';
import { RELATED_OCCUPATIONS_VERSION } from '../rules/related-occupations.js';
import { RULES_VERSION } from '../rules/rule-table.js';
import { CHANCES_VERSION } from '../scoring/chances.js';
import { WEIGHTS_VERSION } from '../scoring/weights.js';

/** What lists were made by, as written in each table; another version of any makes everything be matched anew. */
export const VERSIONS: Readonly<Record<string, string>> = {
  rules: RULES_VERSION, weights: WEIGHTS_VERSION, chances: CHANCES_VERSION, related: RELATED_OCCUPATIONS_VERSION, method: METHOD_VERSION,
};

/** Seed of whatever a run draws. */
export const SEED = 1;
