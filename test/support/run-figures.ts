/** What a full run of a region logs, as a page reads it. */
export const REGION_FIGURES: Readonly<Record<string, number>> = {
  day: 20_781, candidates: 12_000, offers: 10_000, sessions: 4_210, pairsVisited: 5_120_000, pairsFeasible: 2_100_000, pairsKept: 840_000, visitedShare: 0.043,
  placements: 7189.4, plainPlacements: 4560.2, presentedPlacements: 121.7, satisfaction: 5111, plainSatisfaction: 3533, coverage: 0.987, plainCoverage: 0.731, presentedCoverage: 0.02,
  gini: 0.19, plainGini: 0.64, presentedGini: 0.98, maxLoad: 39, plainMaxLoad: 441, presentedMaxLoad: 4, presentedPairs: 310, meanLength: 9.8, worseOff: 0.002, gap: 0.0081, steps: 25,
  candidatesWithout: 41, offersWithout: 130, 'without.candidate.reach.nothing': 30, 'without.candidate.travel.beyond_limit': 11, 'without.offer.offer.full': 130,
  'ms.read': 900, 'ms.columns': 120, 'ms.pairs': 4_300, 'ms.lists': 5_100, 'ms.publish': 2_200,
  ...histogram('load', [130, 20, 350, 2_600, 5_400, 1_500, 0, 0, 0]), ...histogram('plainLoad', [2_690, 1_450, 1_610, 1_400, 1_190, 990, 480, 130, 60]),
};

function histogram(name: string, counts: readonly number[]): Record<string, number> {
  return Object.fromEntries([0, 1, 3, 6, 10, 20, 50, 100, 200].map((from, at) => [`${name}.${from}`, counts[at] ?? 0]));
}
