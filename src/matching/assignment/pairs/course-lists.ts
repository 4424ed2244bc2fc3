import { LEVEL_ROW } from '../columns/codes.js';
import { POINT_STEP } from '../columns/courses.js';
import type { Market } from '../columns/market.js';
import { POINTS, TRAVEL_ENTRIES, bothSides } from '../kernel/point-tables.js';
import { WAY_BITS, type PreparedCandidate } from '../kernel/prepared-candidate.js';

const REACH = WAY_BITS;
const LONGEST = TRAVEL_ENTRIES - 1;
const STEP = POINT_STEP;

/**
 * For the candidate at hand, a family of offers and the level they ask: the courses in reach, of place and of level, best first by all that
 * does not depend on the single offer. Each list is made when it is first asked for; its memory is used again for the next candidate.
 */
export class CourseLists {
  /** By group: its list. List `l` stands at places `first[l]` to `end[l]` − 1 of `course` and `worth`, once `make` has made it. */
  readonly listOf: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Places of courses in their family, and what they are worth to candidate and employer, times `POINT_STEP`. */
  readonly course: Int32Array;
  readonly worth: Int32Array;
  private readonly madeFor: Int32Array;
  /** By family, at the places of its examples: the courses in reach and their worth without the level, in sixtieths of points. */
  private readonly near: Int32Array;
  private readonly nearWorth: Int32Array;
  private readonly nearEnd: Int32Array;
  private readonly nearFor: Int32Array;

  constructor(
    private readonly market: Market,
    private readonly prepared: PreparedCandidate,
  ) {
    const { family, minimumLevel, examples } = market.training.courses;
    const families = examples.starts.length - 1;
    const lists = families * LEVEL_ROW;
    this.listOf = family.map((number, group) => number * LEVEL_ROW + minimumLevel[group]!);
    this.first = Int32Array.from({ length: lists }, (_, list) => placeOf(examples.starts, list));
    this.end = new Int32Array(lists);
    this.madeFor = new Int32Array(lists).fill(-1);
    this.course = new Int32Array(examples.values.length * LEVEL_ROW);
    this.worth = new Int32Array(examples.values.length * LEVEL_ROW);
    this.near = new Int32Array(examples.values.length);
    this.nearWorth = new Int32Array(examples.values.length);
    this.nearEnd = new Int32Array(families);
    this.nearFor = new Int32Array(families).fill(-1);
  }

  /** Makes the list for candidate `i`, who is prepared, unless it is theirs already. */
  make(i: number, list: number): void {
    if (this.madeFor[list] === i) return;
    this.madeFor[list] = i;
    const { near, nearWorth, nearEnd, market: { sessions: { level }, training: { courses: { examples: { starts, values } } } } } = this;
    const family = Math.floor(list / LEVEL_ROW);
    const levelRow = this.prepared.levelBase + (list - family * LEVEL_ROW) * LEVEL_ROW;
    if (this.nearFor[family] !== i) this.find(i, family);
    const points = POINTS.level, from = starts[family]!, first = this.first[list]!, end = nearEnd[family]!;
    let to = first;
    for (let at = from; at < end; at++) {
      const packed = points[levelRow + level[values[from + near[at]!]!]!]!;
      this.insert(first, to++, near[at]!, (nearWorth[at]! + 60 * ((packed >> 8) + (packed & 255))) * STEP);
    }
    this.end[list] = to;
  }

  /** Points of a session for level, rhythm asked and way, with any offer that asks this level, in sixtieths. */
  worthOf(s: number, minimumLevel: number): number {
    return this.worthAlone(s) + 60 * bothSides(POINTS.level[this.prepared.levelBase + minimumLevel * LEVEL_ROW + this.market.sessions.level[s]!]!);
  }

  /** The courses of a family that are in reach. */
  private find(i: number, family: number): void {
    const { near, nearWorth, prepared: { wayToSite }, market: { candidates, sessions: { site, level }, training: { courses: { examples: { starts, values } } } } } = this;
    const highest = candidates.highestDiploma[i]!;
    const from = starts[family]!, end = starts[family + 1]!;
    let to = from;
    for (let at = from; at < end; at++) {
      const s = values[at]!;
      if (wayToSite[site[s]!]! > REACH || level[s]! > highest) continue;
      near[to] = at - from;
      nearWorth[to++] = this.worthAlone(s);
    }
    this.nearFor[family] = i;
    this.nearEnd[family] = to;
  }

  private worthAlone(s: number): number {
    const { sessions } = this.market;
    const { wayToSite, rhythmBase } = this.prepared;
    const travel = bothSides(POINTS.travel[Math.min(LONGEST, wayToSite[sessions.site[s]!]! & REACH)]!);
    const rhythm = POINTS.rhythm[rhythmBase + sessions.rhythm[s]!]! >> 8;
    return sessions.share[s]! * travel + 60 * rhythm;
  }

  private insert(from: number, at: number, course: number, worth: number): void {
    const { worth: worths, course: courses } = this;
    let place = at;
    while (place > from && worths[place - 1]! < worth) {
      worths[place] = worths[place - 1]!;
      courses[place] = courses[place - 1]!;
      place--;
    }
    worths[place] = worth;
    courses[place] = course;
  }
}

/** Each family has room for its courses once for each level. */
function placeOf(starts: Int32Array, list: number): number {
  const family = Math.floor(list / LEVEL_ROW);
  return starts[family]! * LEVEL_ROW + (list - family * LEVEL_ROW) * (starts[family + 1]! - starts[family]!);
}
