import { minutesByStep, stepOf } from '../../../reference/travel/travel-time.js';
import { MAX_MINUTES_TO_SITE } from '../../rules/limits.js';
import { RELATIONS } from '../../rules/related-occupations.js';
import { SKILLS_COUNTED } from '../../scoring/skills.js';
import { LEVEL_ROW, modesOf, RHYTHM_ROW, SKILL_ROW } from '../columns/codes.js';
import type { OfferColumns } from '../columns/offer-columns.js';
import { wishesOf, type Market } from '../columns/market.js';
import { DayTable } from './day-table.js';
import { POINTS, relationNumber } from './point-tables.js';
import { BIT } from './rule-tables.js';

/** Minutes of a way to a site; a site out of reach has the bit above them set too. */
export const WAY_BITS = 0x7fff;
const OUT_OF_REACH = WAY_BITS + 1;

/** Rows of the table of skills and branch: not usual, unknown, usual. */
const BRANCH = { unusual: 0, unknown: SKILL_ROW * SKILL_ROW, usual: 2 * SKILL_ROW * SKILL_ROW } as const;

/**
 * Tables of one candidate, made anew for each in the same memory: with them, what a pair costs is a few look-ups by column of the offer.
 */
export class PreparedCandidate {
  /** By trade: 0 unrelated, else the number of the relation. One entry more, for trades not in the table. */
  readonly relation: Uint8Array;
  /** By activity: row of the table of skills and branch. */
  readonly branchRow: Uint8Array;
  /** By site: minutes, with `OUT_OF_REACH`. */
  readonly wayToSite: Uint16Array;
  /** By offer: skills asked that the candidate has, as far as they count. */
  readonly skillsMet: Uint8Array;
  /** By offer: bits of what was said. */
  readonly said: Uint8Array;
  /** By terms: rules that speak of them and of this candidate, and points for the licence. */
  readonly termsRules: Int32Array;
  readonly termsPoints: Uint8Array;
  readonly days: DayTable;
  levelBase = 0;
  rhythmBase = 0;
  /** By step of 250 m. */
  minutes: Uint16Array = new Uint16Array(0);
  /** Trades with a relation, in the order they were found. */
  readonly related: Int32Array;
  relatedCount = 0;
  private row = -1;
  private readonly minutesOfModes: Uint16Array[] = [];

  constructor(private readonly market: Market) {
    const { reference, sessions, offers } = market;
    this.relation = new Uint8Array(reference.related.codes.length + 1);
    this.related = new Int32Array(reference.related.codes.length);
    this.branchRow = new Uint8Array(reference.branches.activities.length + 1);
    this.wayToSite = new Uint16Array(sessions.sites.count);
    this.skillsMet = new Uint8Array(offers.count);
    this.said = new Uint8Array(offers.count);
    this.termsRules = new Int32Array(offers.termsTable.count);
    this.termsPoints = new Uint8Array(offers.termsTable.count);
    this.days = dayTableOf(offers);
  }

  /** Makes the tables those of candidate `i`. */
  prepare(i: number): void {
    if (this.row !== -1) this.clear();
    this.row = i;
    const { candidates } = this.market;
    this.minutes = this.minutesOf(candidates.modes[i]!);
    this.levelBase = (candidates.targetLevel[i]! * LEVEL_ROW + candidates.level[i]!) * LEVEL_ROW * LEVEL_ROW;
    this.rhythmBase = candidates.rhythm[i]! * RHYTHM_ROW * RHYTHM_ROW;
    this.days.prepare(candidates, i);
    this.setWishes(i);
    this.setTerms(i);
    this.setWays(i);
    this.markSkills(i, 1);
    this.markSaid(i, 1);
  }

  private minutesOf(modes: number): Uint16Array {
    return (this.minutesOfModes[modes] ??= minutesByStep(modesOf(modes)));
  }

  private clear(): void {
    for (let at = 0; at < this.relatedCount; at++) this.relation[this.related[at]!] = 0;
    this.relatedCount = 0;
    this.markSkills(this.row, 0);
    this.markSaid(this.row, 0);
  }

  private setWishes(i: number): void {
    const { related, branches } = this.market.reference;
    const wishes = wishesOf(this.market.candidates, i);
    wishes.forEach((wish, at) => {
      for (const { index, relation } of related.of(wish)) this.relate(index, relationNumber(RELATIONS.indexOf(relation), at + 1));
    });
    const activities = wishes.map((wish) => branches.of(related.codes[wish]!));
    this.branchRow.fill(activities.every((list) => list.length === 0) ? BRANCH.unknown : BRANCH.unusual);
    for (const list of activities) for (const activity of list) this.branchRow[activity] = BRANCH.usual;
    this.branchRow[0] = BRANCH.unknown;
  }

  private relate(trade: number, number: number): void {
    const known = this.relation[trade]!;
    if (known === 0) this.related[this.relatedCount++] = trade;
    if (known === 0 || number < known) this.relation[trade] = number;
  }

  private setTerms(i: number): void {
    const { candidates, offers: { termsTable } } = this.market;
    const { count, kind, licenceRequired, minimumLevel, ownRules } = termsTable;
    const kinds = candidates.kinds[i]!, licence = candidates.licence[i]!, level = candidates.level[i]!;
    for (let n = 0; n < count; n++) {
      const required = licenceRequired[n]!;
      this.termsPoints[n] = POINTS.licence[licence * 2 + required]!;
      this.termsRules[n] = ownRules[n]! | ((kinds & (1 << kind[n]!)) === 0 ? BIT.notWished : 0) | (required > licence ? BIT.licence : 0) | (level < minimumLevel[n]! ? BIT.belowMinimum : 0);
    }
  }

  private setWays(i: number): void {
    const { candidates, sessions } = this.market;
    const { x, y, count } = sessions.sites;
    const limit = candidates.squaredSiteLimit[i]!;
    this.wayToSite[0] = 0;
    for (let site = 1; site < count; site++) {
      const dx = x[site]! - candidates.x[i]!;
      const dy = y[site]! - candidates.y[i]!;
      const squared = dx * dx + dy * dy;
      const minutes = this.minutes[stepOf(Math.sqrt(squared))]!;
      this.wayToSite[site] = minutes | (squared > limit || minutes > MAX_MINUTES_TO_SITE ? OUT_OF_REACH : 0);
    }
  }

  /** Counts (1) or forgets (0) what the candidate's skills meet. */
  private markSkills(i: number, by: 0 | 1): void {
    const { starts, values } = this.market.candidates.skills;
    const offers = this.market.offersBySkill;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const skill = values[at]!;
      const end = offers.starts[skill + 1] ?? 0;
      for (let of = offers.starts[skill] ?? 0; of < end; of++) {
        const j = offers.values[of]!;
        this.skillsMet[j] = by === 0 ? 0 : Math.min(SKILLS_COUNTED, this.skillsMet[j]! + 1);
      }
    }
  }

  private markSaid(i: number, by: 0 | 1): void {
    const { starts, offers, bits } = this.market.said;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) this.said[offers[at]!] = by === 0 ? 0 : bits[at]!;
  }
}

function dayTableOf(offers: OfferColumns): DayTable {
  const days = offers.day.reduce((last, day) => Math.max(last, day + 1), 0);
  return new DayTable(offers.count === 0 ? 0 : offers.start[0]! - offers.day[0]!, days);
}
