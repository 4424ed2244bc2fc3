import type { Relation } from '../rules/related-occupations.js';
import type { Criterion } from './criterion.js';

/** The employer looks at the trade, not at the order of wishes. */
const EMPLOYER: Readonly<Record<Relation, number>> = { same: 100, sibling: 70, near: 40 };
const CANDIDATE: Readonly<Record<Relation, readonly number[]>> = {
  same: [100, 93, 87, 80, 73],
  sibling: [70, 66, 61, 56, 51],
  near: [45, 42, 39, 36, 33],
};

/** Degrees of a relation to the wish at this place (1–5): a nearer relation always counts for more than an earlier wish. */
export function occupationDegrees(relation: Relation | null, wish: number): { candidate: number; employer: number } {
  if (relation === null) return { candidate: 0, employer: 0 };
  return { candidate: CANDIDATE[relation][wish - 1] ?? 0, employer: EMPLOYER[relation] };
}

export const occupation: Criterion = {
  name: 'occupation',
  candidate: (pair) => occupationDegrees(pair.relation, pair.wish).candidate,
  employer: (pair) => occupationDegrees(pair.relation, pair.wish).employer,
};
