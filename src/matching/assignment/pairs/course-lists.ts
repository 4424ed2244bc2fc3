import { LEVEL_ROW } from '../columns/codes.js';
import { POINT_STEP } from '../columns/courses.js';
import type { Market } from '../columns/market.js';
import { POINTS, TRAVEL_ENTRIES, bothSides } from '../kernel/point-tables.js';
import { WAY_BITS, type PreparedCandidate } from '../kernel/prepared-candidate.js';

/**
 * For the candidate at hand, a family of offers and the level they ask: the courses in reach, of place and of level, best first by all that
 * does not depend on the single offer. Each list is made when it is first asked for; its memory is used again for the next candidate.
 */
export class CourseLists {
  /** Places of courses in their family, and what they are worth to candidate and employer, times `POINT_STEP`. */
  readonly course: Int32Array;
  readonly worth: Int32Array;
  private readonly count: Int32Array;
  private readonly madeFor: Int32Array;
  /** By session: what it is worth with any offer, and for whom that was worked out. */
  private readonly worthOfSession: Int32Array;
  private readonly weighedFor: Int32Array;

  constructor(
    private readonly market: Market,
    private readonly prepared: PreparedCandidate,
  ) {
    const { examples } = market.training.courses;
    const lists = (examples.starts.length - 1) * LEVEL_ROW;
    this.course = new Int32Array(examples.values.length * LEVEL_ROW);
    this.worth = new Int32Array(examples.values.length * LEVEL_ROW);
    this.count = new Int32Array(lists);
    this.madeFor = new Int32Array(lists).fill(-1);
    this.worthOfSession = new Int32Array(market.sessions.count);
    this.weighedFor = new Int32Array(market.sessions.count).fill(-1);
  }

  /** Number of the list; it stands at places `from` to `to` − 1. */
  listFor(i: number, family: number, minimumLevel: number): number {
    const list = family * LEVEL_ROW + minimumLevel;
    if (this.madeFor[list] !== i) {
      this.madeFor[list] = i;
      this.make(i, list);
    }
    return list;
  }

  from(list: number): number {
    const { starts } = this.market.training.courses.examples;
    const family = Math.floor(list / LEVEL_ROW);
    const size = starts[family + 1]! - starts[family]!;
    return starts[family]! * LEVEL_ROW + (list - family * LEVEL_ROW) * size;
  }

  to(list: number): number {
    return this.from(list) + this.count[list]!;
  }

  /** Points of a session for level, rhythm asked and way, with any offer that asks this level, in sixtieths. */
  worthOf(i: number, s: number, minimumLevel: number): number {
    if (this.weighedFor[s] !== i) this.weigh(i, s);
    return this.worthOfSession[s]! + 60 * bothSides(POINTS.level[this.prepared.levelBase + minimumLevel * LEVEL_ROW + this.market.sessions.level[s]!]!);
  }

  private make(i: number, list: number): void {
    const { starts, values } = this.market.training.courses.examples;
    const family = Math.floor(list / LEVEL_ROW);
    const minimumLevel = list - family * LEVEL_ROW;
    const from = this.from(list);
    let to = from;
    for (let at = starts[family]!; at < starts[family + 1]!; at++) {
      if (this.isInReach(i, values[at]!)) this.insert(from, to++, at - starts[family]!, this.worthOf(i, values[at]!, minimumLevel) * POINT_STEP);
    }
    this.count[list] = to - from;
  }

  private isInReach(i: number, s: number): boolean {
    const { candidates, sessions } = this.market;
    return this.prepared.wayToSite[sessions.site[s]!]! <= WAY_BITS && sessions.level[s]! <= candidates.highestDiploma[i]!;
  }

  private insert(from: number, at: number, course: number, worth: number): void {
    let place = at;
    while (place > from && this.worth[place - 1]! < worth) {
      this.worth[place] = this.worth[place - 1]!;
      this.course[place] = this.course[place - 1]!;
      place--;
    }
    this.worth[place] = worth;
    this.course[place] = course;
  }

  private weigh(i: number, s: number): void {
    const { sessions } = this.market;
    const { wayToSite, rhythmBase } = this.prepared;
    const way = wayToSite[sessions.site[s]!]!;
    const travel = bothSides(POINTS.travel[Math.min(TRAVEL_ENTRIES - 1, way & WAY_BITS)]!);
    const rhythm = POINTS.rhythm[rhythmBase + sessions.rhythm[s]!]! >> 8;
    this.weighedFor[s] = i;
    this.worthOfSession[s] = sessions.share[s]! * travel + 60 * rhythm;
  }
}
