import type { Level } from '../../shared/level.js';

/** A bac professionnel begins after collège, a bachelor after the bac, a master after the licence. */
const HIGHEST: Readonly<Record<Level, Level>> = { 0: 4, 3: 4, 4: 6, 5: 6, 6: 7, 7: 8, 8: 8 };

/** The highest diploma one can begin to prepare at this level; what lies above is out of reach. */
export function highestDiplomaFrom(level: Level): Level {
  return HIGHEST[level];
}
