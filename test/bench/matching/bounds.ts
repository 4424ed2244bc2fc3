import type { Bounds } from '../bench-result.js';

/** What lists have to bring on the market that was drawn for this, given with `--market`. */
export const QUALITY_BOUNDS: Bounds = {
  placementsVsPlainSearch: { atLeast: 1.57 }, placementsVsCapacities: { atLeast: 1.21 }, satisfactionVsPlainSearch: { atLeast: 1.44 }, maxLoadVsPlainSearch: { atMost: 0.1 },
  gini: { atMost: 0.22 }, worseOff: { atMost: 0.005 }, feasibleWithoutList: { atMost: 0 }, gap: { atMost: 0.01 },
};

/** What matching a region may cost. */
export const TIME_BOUNDS: Bounds = {
  computeVsBruteForce: { atMost: 1.2 }, kernelVsSum: { atMost: 4 }, endToEndVsFloor: { atMost: 1.5 }, peakMemoryMb: { atMost: 500 }, incrementalVsFull: { atMost: 0.05 },
  vsQueryPerCandidate: { atLeast: 20 }, twoWorkersSpeedup: { atLeast: 1.5 },
};

export const GROWTH_BOUNDS: Bounds = { costPerCandidateLargeVsRegion: { atMost: 2.5 } };
