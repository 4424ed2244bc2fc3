import { LEVELS, type Level } from '../../shared/level.js';
import type { Criterion } from './criterion.js';

/** The level one usually has on entering the training for each diploma. */
const ENTRY: Readonly<Record<Level, Level>> = { 0: 0, 3: 0, 4: 0, 5: 4, 6: 5, 7: 6, 8: 7 };

const rungs = (from: Level, to: Level): number => LEVELS.indexOf(to) - LEVELS.indexOf(from);

/** How near the diploma prepared is to the one wished for; met when nothing is wished, or nothing is prepared. */
export function levelWishDegree(targetLevel: Level | null, certificationLevel: Level): number {
  if (targetLevel === null || certificationLevel === 0) return 100;
  return Math.max(0, 100 - 45 * Math.abs(rungs(targetLevel, certificationLevel)));
}

/** Falls with each rung below what the employer asks, below the usual entry, and above the diploma prepared. */
export function levelFitDegree(level: Level, minimumLevel: Level, certificationLevel: Level): number {
  const below = Math.max(0, rungs(level, minimumLevel));
  const early = Math.max(0, rungs(level, ENTRY[certificationLevel]));
  const above = certificationLevel === 0 ? 0 : Math.max(0, rungs(certificationLevel, level));
  return Math.max(0, 100 - 40 * below - 30 * early - 15 * above);
}

export const level: Criterion = {
  name: 'level',
  candidate: (pair) => levelWishDegree(pair.targetLevel, pair.certificationLevel),
  employer: (pair) => levelFitDegree(pair.level, pair.minimumLevel, pair.certificationLevel),
};
