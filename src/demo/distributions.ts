import type { CandidateStatus } from '../candidates/candidate.entity.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { Level } from '../shared/level.js';
import type { DemoScale } from './region-rows.js';

/**
 * Every number the invented region is drawn from, in one place. Tables are `[value, weight]`; weights need not sum to 1.
 * They are plausible, not measured, except where a source is named.
 */
export const SCALES: Readonly<Record<DemoScale, { establishments: number; offers: number; candidates: number; programmes: number; gathered: number }>> = {
  small: { establishments: 400, offers: 200, candidates: 250, programmes: 420, gathered: 0.75 },
  region: { establishments: 42_000, offers: 10_000, candidates: 12_000, programmes: 1_700, gathered: 0 },
  large: { establishments: 200_000, offers: 50_000, candidates: 100_000, programmes: 2_600, gathered: 0 },
};
/** So few people and offers would not meet over a whole region: this share of the small one (`gathered`) stands around Valenciennes. */
export const GATHERED_AROUND = { latitude: 50.3589, longitude: 3.5157, km: 18 } as const;

/** Businesses per thousand, by the IDCC of `naf_by_branch.csv`; a branch not listed has none in this region (no ski lifts; households employ, but are no shops). */
export const BUSINESSES_BY_BRANCH: Readonly<Record<string, number>> = {
  '0184': 12, '0614': 4, '0733': 12, '0759': 12, '0843': 88, '0915': 2, '0953': 9, '0959': 12, '0992': 30, '0993': 12, '1000': 28, '1043': 30, '1147': 95, '1267': 9,
  '1286': 10, '1404': 13, '1408': 3, '1412': 40, '1483': 72, '1499': 9, '1504': 6, '1512': 8, '1527': 80, '1589': 2, '1605': 3, '1611': 6, '1619': 48, '1621': 2,
  '1875': 9, '2564': 7, '1921': 9, '1951': 11, '1978': 42, '1982': 14, '1996': 54, '2098': 42, '2205': 22, '2219': 16, '2272': 4, '2332': 26, '2596': 122, '2978': 1,
  '3013': 6, '3032': 56, '3127': 44,
};

/** Smallest commune where such a business is usual; below it, it is twenty times rarer. */
export const USUAL_FROM_POPULATION: Readonly<Record<string, number>> = {
  '0733': 5_000, '0959': 6_000, '1000': 12_000, '1043': 8_000, '1147': 1_200, '1483': 3_000, '1512': 10_000, '1527': 3_000, '1619': 2_000, '1921': 8_000, '1982': 5_000,
  '1996': 1_500, '2098': 4_000, '2205': 2_500, '2332': 3_000, '3013': 5_000, '0843': 600, '0992': 900, '2596': 500, '3032': 900, '1978': 1_000, '1404': 0, '2272': 0,
};
export const RARER_BELOW = 0.05;

/** How much more a branch takes apprentices than its hirings say; 1 where not listed. */
export const APPRENTICESHIP_BY_BRANCH: Readonly<Record<string, number>> = {
  '0843': 1.7, '1267': 1.5, '0992': 1.6, '0953': 1.5, '2596': 1, '3032': 1.3, '1996': 1.4, '1619': 1.3, '1978': 1.3, '1412': 1.2, '1875': 1.6, '2564': 1.6, '0993': 1.2, '1404': 1.6,
  '3127': 0.6, '2098': 0.35, '1483': 0.7, '2219': 0.4, '1621': 0.3, '1512': 0.6, '1611': 0.4, '1043': 0.5,
};
/** Hirings (2021, La Bonne Boîte) are flattened by this power, so that large branches do not fill the list alone. */
export const HIRINGS_POWER = 0.7;

/** Employees: 3.2 on average in the OPCO EP's businesses of the region (134,000 in 42,000). Ranges, drawn evenly inside. */
export const HEADCOUNT: readonly (readonly [readonly [number, number], number])[] = [[[1, 1], 37], [[2, 2], 25], [[3, 3], 14], [[4, 5], 12], [[6, 9], 8], [[10, 19], 3], [[20, 49], 1]];
/** Chance of at least one apprentice master, by headcount (1, 2, 3, 4–5, more). */
export const HAS_MASTER = [0.35, 0.5, 0.62, 0.75, 0.85] as const;
export const SECOND_MASTER_FROM_FOUR = 0.4;
export const THIRD_MASTER_FROM_TEN = 0.5;
/** Chance that each seat of a master (two each) is taken by a contract now running: about 12,000 apprentices in 42,000 businesses. */
export const SEAT_TAKEN = 0.25;
export const REPEATING = 0.02;
/** Ends of running contracts: months and days, then how many school years ahead. */
export const APPRENTICESHIP_ENDS: readonly (readonly [string, number])[] = [['08-31', 62], ['07-05', 18], ['06-30', 10], ['01-31', 4], ['10-15', 6]];
export const APPRENTICESHIP_YEARS_AHEAD: readonly (readonly [number, number])[] = [[0, 62], [1, 38]];
/** Share of businesses whose answers have been measured, and their rates (0–100): beta-like, between these. */
export const ANSWER_RATE = { known: 0.55, low: 35, high: 98 } as const;

export const CONTRACT_KINDS_OFFERED: readonly (readonly [ContractKind, number])[] = [['apprenticeship', 78], ['professionalisation', 10], ['fixed_term', 5], ['permanent', 7]];
export const SEATS_OFFERED: readonly (readonly [number, number])[] = [[1, 84], [2, 13], [3, 3]];
/** Most offers of one business are one; so many at most. */
export const OFFERS_PER_BUSINESS = 4;
/** A certification further down a trade's list is chosen so much less often than the one before. */
export const NEXT_CERTIFICATION = 0.55;
/** Share of alternance offers that name their diploma by its RNCP; others give only the level. */
export const NAMES_DIPLOMA = 0.7;
/** Chance that the employer asks for the level just below the diploma prepared. */
export const ASKS_LEVEL = 0.55;

/** Starts: the season around 1 September, or soon. Season in days from 1 September (from, to). */
export const STARTS_IN_SEASON = 0.68;
export const SEASON_STARTS: readonly (readonly [readonly [number, number], number])[] = [[[0, 0], 34], [[-7, -1], 16], [[1, 14], 22], [[15, 29], 10], [[-46, -8], 8], [[30, 60], 10]];
/** "Soon": days from today. */
export const SOON_STARTS = { from: 10, to: 150 } as const;
/** The school start one looks at is this year's until mid-September (month-day), then the next one. */
export const SEASON_CLOSES = '09-15';

/** Days since publication, and share of offers once extended by a month. */
export const PUBLISHED_DAYS_AGO = { from: 0, to: 54 } as const;
export const EXTENDED = 0.2;

/** Slips of the keyboard, and ways to write a title. */
export const TITLE_WITH_SLIP = 0.05;
export const TEXT_WITH_SLIP = 0.12;

export const STATUSES: readonly (readonly [CandidateStatus, number])[] = [['active', 1]];
/** Age bands, drawn evenly inside: young people first, then job seekers and employees who change trades. */
export const AGES: readonly (readonly [readonly [number, number], number])[] = [[[15, 15], 4], [[16, 17], 22], [[18, 20], 36], [[21, 25], 20], [[26, 29], 6], [[30, 45], 9], [[46, 58], 3]];
/** Highest level obtained, by the oldest age of the row. */
export const LEVEL_BY_AGE: readonly { upTo: number; levels: readonly (readonly [Level, number])[] }[] = [
  { upTo: 16, levels: [[0, 96], [3, 4]] },
  { upTo: 17, levels: [[0, 72], [3, 24], [4, 4]] },
  { upTo: 20, levels: [[0, 12], [3, 26], [4, 54], [5, 8]] },
  { upTo: 25, levels: [[0, 10], [3, 22], [4, 38], [5, 18], [6, 12]] },
  { upTo: 99, levels: [[0, 20], [3, 38], [4, 22], [5, 12], [6, 8]] },
];
/** Diploma wished for, in steps above what one has (0: none to 3, 3 to 4…); null: open. */
export const TARGET_STEP: readonly (readonly ['same' | 'next' | 'open', number])[] = [['next', 62], ['same', 20], ['open', 18]];
export const WISH_COUNT: readonly (readonly [number, number])[] = [[1, 22], [2, 28], [3, 28], [4, 14], [5, 8]];
/** Wishes gather on popular trades: the offers' weight times the trade's appeal, to this power (above 1). */
export const WISH_POWER = 1.1;
/** A further wish stays in the family of the first, or a neighbouring one. */
export const WISH_NEARBY = 0.6;
/** A trade without the diploma level wished for is chosen so much less. */
export const WISH_OTHER_LEVEL = 0.15;
/** Driving licence, by age (18, 19, 20–22, 23–25, older), more in the country. */
export const LICENCE_BY_AGE = [0.32, 0.48, 0.6, 0.7, 0.84] as const;
export const LICENCE_RURAL_FACTOR = 1.15;
/** Below this population a commune counts as rural. */
export const RURAL_BELOW = 2_000;
export const CAR_WITH_LICENCE = 0.78;
export const MODES = { transit: { urban: 0.85, rural: 0.45 }, bike: 0.4, moped: { urban: 0.05, rural: 0.28 } } as const;
/** How far one agrees to go, km: ranges by best mode, a little further in the country. */
export const MAX_KM = { car: [20, 50], transit: [12, 35], moped: [10, 20], bike: [6, 14], walk: [4, 10] } as const;
export const MAX_KM_RURAL_FACTOR = 1.15;
export const GUARDIAN_AGREED = 0.6;
export const JOB_SEEKER = { until25: 0.3, from26: 0.85 } as const;
/** Besides apprenticeship, young people take… */
export const ALSO_PROFESSIONALISATION = 0.45;
export const ALSO_JOBS = 0.12;
/** Available now, or at the next school start. */
export const AVAILABLE_NOW = 0.45;

/** Places in sessions for each seat offered in alternance; scarce trades have few. */
export const PLACES_PER_SEAT = 1.5;
export const PLACES_PER_SEAT_SCARCE = 0.45;
export const SCARCE_TRADES: readonly string[] = ['A1501', 'J1303', 'J1307', 'K1305', 'D1210', 'J1410', 'J1411', 'I1603', 'A1503'];
/** A session has between these many places, and this share is already taken. */
export const SESSION_PLACES = { from: 4, to: 24 } as const;
export const PLACES_TAKEN = 0.25;
/** Besides the September session: one soon, one later in autumn. */
export const SESSION_SOON = 0.45;
export const SESSION_LATER = 0.12;
/** Trades whose programmes belong to the regional scheme of health and social training. */
export const REGIONAL_SCHEME_TRADES: readonly string[] = ['K1302', 'K1305', 'J1301', 'J1302', 'J1303', 'K1301', 'J1501'];
/** Months of a diploma by its type (the beginning of the type's name), else 24. */
export const DIPLOMA_MONTHS: readonly (readonly [string, readonly number[]])[] = [
  ['Titre professionnel', [12]], ['Autre titre', [12, 24]], ['Autre certification', [12]], ['Mention complémentaire', [12]], ['Certificat de spécialisation', [12]], ['Licence professionnelle', [12]],
  ['Certificat d', [24, 24, 24, 12]], ['Baccalauréat', [24, 36]], ['Bachelor', [24, 36]], ['Brevet', [24]], ['Diplôme', [24]],
];
