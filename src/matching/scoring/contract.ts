import { needsTraining, type ContractKind } from '../../shared/contract-kind.js';
import type { Criterion } from './criterion.js';

/** A contract that alternates should last as long as its training; another is worth more the longer it lasts, up to a year. */
export function contractDegree(kind: ContractKind, months: number | null, trainingMonths: number): number {
  if (months === null) return 100;
  if (needsTraining(kind)) return Math.max(0, 100 - 15 * Math.max(0, trainingMonths - months));
  return kind === 'permanent' ? 100 : Math.min(100, 40 + 5 * months);
}

export const contract: Criterion = {
  name: 'contract',
  candidate: (pair) => contractDegree(pair.contractKind, pair.months, pair.trainingMonths),
  employer: () => 0,
};
