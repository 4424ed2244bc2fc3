/**
 * Points of the ranking, all in one table. The trade comes first, always: a hit of a near trade never stands before one of a trade asked for,
 * since what the other lines bring together (at most 115) is less than the steps between the tiers.
 */
export const RANKING_WEIGHTS = {
  /** Where the hit comes from. */
  tier: { askedWithWords: 300, asked: 300, near: 150, words: 20, similar: 0 },
  /** Of several trades meant, the surest. */
  confidence: 24,
  /** Of near trades, the nearest. */
  nearness: 20,
  /** All typed words in the title; a share for some of them. */
  title: 8,
  /** Words that named no trade, found in the company's name; elsewhere in the text they bring the smaller share. */
  name: 12,
  elsewhere: 5,
  /** At the place itself; half at `halfDistanceKm`, then falling with the square: the next commune is fine, an hour away is not. */
  distance: 40,
  halfDistanceKm: 12,
  /** Published today; half after `halfAgeDays`. */
  freshness: 4,
  halfAgeDays: 30,
  /** Nobody has applied; half at `halfApplicants` a seat. */
  load: 6,
  halfApplicants: 4,
} as const;
