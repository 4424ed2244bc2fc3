import type { Market } from '../columns/market.js';
import type { Batch } from '../kernel/batch.js';
import type { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { CourseLists } from './course-lists.js';

/**
 * Chooses the session for a pair: the one that brings most points for level, rhythm and length to both sides, and for the way to
 * the site in proportion to the days spent there; at equal points the nearest start. Out of reach only where all are.
 * What depends on the candidate alone is worked out once for each course, what depends on the offer alone once for the market; the courses
 * in reach are looked at best first, and no further than one of them could still win.
 */
export class SessionChooser {
  private readonly chosen: Int32Array;
  private readonly chosenFor: Int32Array;
  private readonly lists: CourseLists;

  constructor(
    private readonly market: Market,
    prepared: PreparedCandidate,
  ) {
    const groups = market.training.courses.family.length;
    this.chosen = new Int32Array(groups);
    this.chosenFor = new Int32Array(groups).fill(-1);
    this.lists = new CourseLists(market, prepared);
  }

  /** Row of the best session for candidate `i` (who is prepared) and offer `j`; 0 when there is none, or none is needed. */
  choose(i: number, j: number): number {
    const group = this.market.training.group[j]!;
    return group === -1 ? 0 : this.ofGroup(i, group);
  }

  /** The same for all offers of a batch. */
  chooseAll(i: number, { count, offers, sessions }: Batch): void {
    const { group } = this.market.training;
    for (let n = 0; n < count; n++) {
      const own = group[offers[n]!]!;
      sessions[n] = own === -1 ? 0 : this.ofGroup(i, own);
    }
  }

  private ofGroup(i: number, group: number): number {
    if (this.chosenFor[group] !== i) {
      this.chosenFor[group] = i;
      this.chosen[group] = this.best(i, group);
    }
    return this.chosen[group]!;
  }

  private best(i: number, group: number): number {
    const { lists, market: { training: { courses: { rows, key, greatest, session } } } } = this;
    const row = rows[group]!, most = greatest[group]!, list = lists.listOf[group]!;
    lists.make(i, list);
    const { course, worth } = lists;
    const end = lists.end[list]!;
    let best = -1;
    let bestKey = -1;
    for (let at = lists.first[list]!; at < end && worth[at]! + most > bestKey; at++) {
      const total = worth[at]! + key[row + course[at]!]!;
      if (total <= bestKey) continue;
      bestKey = total;
      best = row + course[at]!;
    }
    return best === -1 ? this.bestOutOfReach(group) : session[best]!;
  }

  /** By the same points, where nothing is in reach: the rules then say why. */
  private bestOutOfReach(group: number): number {
    const { lists, market: { training: { sessions: { starts, values }, worth, courses } } } = this;
    let best = 0;
    let bestWorth = -1;
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const total = lists.worthOf(values[at]!, courses.minimumLevel[group]!) + worth[at]!;
      if (total <= bestWorth) continue;
      bestWorth = total;
      best = values[at]!;
    }
    return best;
  }
}
