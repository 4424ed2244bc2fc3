import { toFlat } from '../../../reference/travel/flat-map.js';
import { isPlausiblePoint, type Point } from '../../../shared/geo.js';
import { RHYTHM_NAMES, type Rhythm } from '../../../shared/rhythm.js';
import type { ContractKind } from '../../../shared/contract-kind.js';
import { CONTRACT_KINDS } from '../../../shared/contract-kind.js';
import { SKILLS_COUNTED } from '../../scoring/skills.js';
import { TRAVEL_MODES, type TravelMode } from '../../../shared/travel-mode.js';

/** Metres at which a place that is not known is put: beyond every limit, and still a number. */
export const NOWHERE = 10_000_000;
/** Months of a contract without an end, in a byte. */
export const NO_END = 200;
/** No level wished for: a number that is not a level. */
export const NO_LEVEL = 1;

/** Steps between rows of the tables of points. */
export const LEVEL_ROW = 9;
export const RHYTHM_ROW = 5;
export const SKILL_ROW = SKILLS_COUNTED + 1;
/** A training may be this many months longer than the contract. */
export const CONTRACT_OFFSET = 36;
export const CONTRACT_ROW = CONTRACT_OFFSET + NO_END + 1;

/** 0 for none, 1–4 in the order of the table of rhythms. */
export function rhythmNumber(rhythm: Rhythm | null): number {
  return rhythm === null ? 0 : RHYTHM_NAMES.indexOf(rhythm) + 1;
}

export function kindNumber(kind: ContractKind): number {
  return CONTRACT_KINDS.indexOf(kind);
}

/** One bit a mode. */
export function modeBits(modes: readonly TravelMode[]): number {
  return modes.reduce((bits, mode) => bits | (1 << TRAVEL_MODES.indexOf(mode)), 0);
}

export function modesOf(bits: number): TravelMode[] {
  return TRAVEL_MODES.filter((_, place) => (bits & (1 << place)) !== 0);
}

/** Whole metres on the flat map; nowhere when the place is unknown. `sign` keeps unknown candidates and unknown firms apart. */
export function flatOrNowhere(place: Point | null, sign: 1 | -1): { x: number; y: number } {
  return place !== null && isPlausiblePoint(place) ? toFlat(place) : { x: sign * NOWHERE, y: sign * NOWHERE };
}
