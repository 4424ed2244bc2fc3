import type { Market } from '../columns/market.js';
import { POINTS, TRAVEL_ENTRIES, bothSides } from '../kernel/point-tables.js';
import { WAY_BITS, type PreparedCandidate } from '../kernel/prepared-candidate.js';

/** Worth of a session out of reach, of place or of level: below any other, and still comparable. */
const OUT_OF_REACH = -100_000;

/**
 * Chooses the session for a pair: the one that brings most points for level, rhythm and length to both sides, and for the way to
 * the site in proportion to the days spent there; at equal points the nearest start. Out of reach only where all are.
 * What depends on the candidate alone is worked out once for each session, what depends on the offer alone once for the market.
 */
export class SessionChooser {
  private readonly chosen: Int32Array;
  private readonly chosenFor: Int32Array;
  private readonly worthOfSession: Int32Array;
  private readonly worthFor: Int32Array;

  constructor(
    private readonly market: Market,
    private readonly prepared: PreparedCandidate,
  ) {
    const groups = market.training.example.length;
    this.chosen = new Int32Array(groups);
    this.chosenFor = new Int32Array(groups).fill(-1);
    this.worthOfSession = new Int32Array(market.sessions.count);
    this.worthFor = new Int32Array(market.sessions.count).fill(-1);
  }

  /** Row of the best session for candidate `i` (who is prepared) and offer `j`; 0 when there is none, or none is needed. */
  choose(i: number, j: number): number {
    const group = this.market.training.group[j]!;
    if (group === -1) return 0;
    if (this.chosenFor[group] !== i) {
      this.chosenFor[group] = i;
      this.chosen[group] = this.best(i, group);
    }
    return this.chosen[group]!;
  }

  private best(i: number, group: number): number {
    const { sessions: { starts, values }, worth, example } = this.market.training;
    const { worthOfSession, worthFor } = this;
    const diploma = this.market.sessions.level;
    const levelPoints = POINTS.level;
    const levelRow = this.prepared.levelBase + this.market.offers.minimumRow[example[group]!]!;
    const end = starts[group + 1]!;
    let best = 0;
    let bestWorth = -0x7fffffff;
    for (let at = starts[group]!; at < end; at++) {
      const s = values[at]!;
      if (worthFor[s] !== i) this.weigh(i, s);
      const packed = levelPoints[levelRow + diploma[s]!]!;
      const total = worthOfSession[s]! + worth[at]! + 60 * ((packed >> 8) + (packed & 255));
      if (total <= bestWorth) continue;
      bestWorth = total;
      best = s;
    }
    return best;
  }

  /** What session `s` is worth to candidate `i` with any offer: the way, and the rhythm they asked for, in sixtieths of points. */
  private weigh(i: number, s: number): void {
    const { candidates, sessions } = this.market;
    const { wayToSite, rhythmBase } = this.prepared;
    const way = wayToSite[sessions.site[s]!]!;
    const isOutOfReach = way > WAY_BITS || sessions.level[s]! > candidates.highestDiploma[i]!;
    const travel = bothSides(POINTS.travel[Math.min(TRAVEL_ENTRIES - 1, way & WAY_BITS)]!);
    const rhythm = POINTS.rhythm[rhythmBase + sessions.rhythm[s]!]! >> 8;
    this.worthFor[s] = i;
    this.worthOfSession[s] = sessions.share[s]! * travel + 60 * rhythm + (isOutOfReach ? OUT_OF_REACH : 0);
  }
}
