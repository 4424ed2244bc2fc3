import { DAYS_BEFORE_AVAILABLE } from '../../rules/limits.js';
import type { CandidateColumns } from '../columns/candidate-columns.js';
import { POINTS, START_OFFSET } from './point-tables.js';
import { DAY_BITS } from './rule-tables.js';

/** For one candidate and every day on which a contract of the market may start: what is true of them then, and points for the date. */
export class DayTable {
  /** Bits of `DAY_BITS`, by day of the market. */
  readonly bits: Uint8Array;
  readonly points: Uint16Array;

  /** `firstDay`: epoch day of the market's day 0; `days`: how many there are. */
  constructor(
    private readonly firstDay: number,
    days: number,
  ) {
    this.bits = new Uint8Array(days);
    this.points = new Uint16Array(days);
  }

  prepare(candidates: CandidateColumns, i: number): void {
    const days = this.bits.length;
    const turns = turningDays(candidates, i).map((day) => Math.max(0, Math.min(days, day - this.firstDay)));
    let from = 0;
    for (const turn of [...turns, days].sort((a, b) => a - b)) {
      if (turn > from) this.bits.fill(dayBits(candidates, i, this.firstDay + from), from, turn);
      from = Math.max(from, turn);
    }
    // Beyond the table the points no longer change, so that a shifted window of it serves.
    const shift = Math.max(0, Math.min(POINTS.start.length - days, this.firstDay - candidates.available[i]! + START_OFFSET));
    this.points.set(POINTS.start.subarray(shift, shift + days));
  }
}

/** Epoch days from which something else is true of candidate `i`. */
function turningDays(c: CandidateColumns, i: number): number[] {
  return [
    c.apprenticeFirst[i]!, c.apprenticeLast[i]! + 1, c.professionalFirst[i]!, c.professionalLast[i]! + 1, c.majority[i]!, c.birthday26[i]!, c.birthday30[i]!,
    c.available[i]! - DAYS_BEFORE_AVAILABLE,
  ];
}

function dayBits(c: CandidateColumns, i: number, day: number): number {
  return (
    (day < c.apprenticeFirst[i]! ? DAY_BITS.tooYoungForApprenticeship : 0)
    | (day > c.apprenticeLast[i]! ? DAY_BITS.tooOldForApprenticeship : 0)
    | (day < c.professionalFirst[i]! || day > c.professionalLast[i]! ? DAY_BITS.outsideProfessionalisation : 0)
    | (day < c.majority[i]! ? DAY_BITS.minor : 0)
    | (day < c.birthday26[i]! && c.level[i]! < 3 ? DAY_BITS.priority : 0)
    | (c.jobSeeker[i]! === 1 ? DAY_BITS.jobSeeker : 0)
    | (day >= c.birthday30[i]! ? DAY_BITS.over29 : 0)
    | (day < c.available[i]! - DAYS_BEFORE_AVAILABLE ? DAY_BITS.longBeforeAvailable : 0)
  );
}
