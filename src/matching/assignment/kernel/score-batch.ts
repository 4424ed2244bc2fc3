import { STEPS, STEPS_PER_METRE } from '../../../reference/travel/travel-time.js';
import { DAYS_BEFORE_AVAILABLE, MAX_MINUTES_TO_FIRM } from '../../rules/limits.js';
import { CONTRACT_OFFSET, CONTRACT_ROW, DETAIL_ROW, LEVEL_ROW, SHARES, SKILL_ROW, START_OFFSET, TRAVEL_ENTRIES, pointTables } from './point-tables.js';
import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import type { PreparedCandidate } from './prepared-candidate.js';
import { BIT, RULE_TABLES } from './rule-tables.js';

const POINTS = pointTables();

/**
 * THE KERNEL: rules and both scores of pairs of candidate `i` whose session is already chosen. The run, the measure of all pairs and
 * the explanation of one pair all come through here. It equals the table of rules and the files of criteria, bit for bit (tested);
 * a comparison of whole numbers `a < b` is the sign of `a − b`, spread by `>> 31` over the bits of the rule, so that nothing branches.
 */
export function scoreBatch(market: Market, prepared: PreparedCandidate, i: number, batch: Batch): void {
  const { candidates, offers: o, sessions: t } = market;
  const { occupation, x, y, start, kind, months, lengthClass, work, licenceRequired, minimumLevel, windowFirst, windowLast } = o;
  const { skillsAsked, activity, rhythm, answerRate, ownRules, inForce } = o;
  const { site, start: sessionStart, level: sessionLevel, rhythm: sessionRhythm, months: sessionMonths, ownRules: sessionRules } = t;
  const { relation, branch, wayToSite, skillsMet, said, windowFirst: ageFirst, windowLast: ageLast, notWished, minutes } = prepared;
  const { early, late, exception, noSession, trainingLate, trainingEarly, work: workRules, length, said: saidRules } = RULE_TABLES;
  const { offers, sessions, rules, points, details, count } = batch;
  const cx = candidates.x[i]!, cy = candidates.y[i]!, limit = candidates.squaredFirmLimit[i]!, available = candidates.available[i]!;
  const majority = candidates.majority[i]!, birthday26 = candidates.birthday26[i]!, birthday30 = candidates.birthday30[i]!;
  const level = candidates.level[i]!, highest = candidates.highestDiploma[i]!, licence = candidates.licence[i]!, seeker = candidates.jobSeeker[i]!;
  const withoutDiploma = level < 3 ? 2 : 0;
  const levelBase = (candidates.targetLevel[i]! * LEVEL_ROW + level) * LEVEL_ROW * LEVEL_ROW, rhythmBase = candidates.rhythm[i]! * 25;

  for (let n = 0; n < count; n++) {
    const j = offers[n]!, s = sessions[n]!, k = kind[j]!, day = start[j]!, required = licenceRequired[j]!, asked = minimumLevel[j]!;
    const sayings = said[j]!, near = relation[occupation[j]!]!, diploma = sessionLevel[s]!, training = sessionRhythm[s]!, begins = sessionStart[s]!;
    const dx = x[j]! - cx, dy = y[j]! - cy, squared = dx * dx + dy * dy;
    const firm = minutes[Math.min(STEPS - 1, (Math.sqrt(squared) * STEPS_PER_METRE) | 0)]!, way = wayToSite[site[s]!]!, share = SHARES[training]!;
    const average = Math.min(TRAVEL_ENTRIES - 1, ((firm * (60 - share) + (way & 0x7fff) * share) / 60) | 0);
    const wait = day - available;

    rules[n] = inForce[j]! & (
      ownRules[j]! | sessionRules[s]! | notWished[k]! | saidRules[sayings]!
      | (((day - ageFirst[k]!) >> 31) & early[k]!)
      | (((ageLast[k]! - day) >> 31) & late[k]!)
      | (((birthday30 - 1 - day) >> 31) & exception[k]!)
      | length[(lengthClass[j]! << 2) | (((day - birthday26) >> 31) & withoutDiploma) | seeker]!
      | (((day - majority) >> 31) & workRules[work[j]!]!)
      | (((near - 1) >> 31) & BIT.unrelated)
      | (squared > limit ? BIT.beyondLimit : 0)
      | (((MAX_MINUTES_TO_FIRM - firm) >> 31) & BIT.tooLong)
      | (((licence - required) >> 31) & BIT.licence)
      | (((s - 1) >> 31) & noSession[k]!)
      | ((-s >> 31) & ((((windowLast[j]! - begins) >> 31) & trainingLate[k]!) | (((begins - windowFirst[j]!) >> 31) & trainingEarly[k]!)))
      | (((0x7fff - way) >> 31) & BIT.siteOutOfReach)
      | (((highest - diploma) >> 31) & BIT.levelOutOfReach)
      | (((wait + DAYS_BEFORE_AVAILABLE) >> 31) & BIT.beforeAvailable)
      | (((level - asked) >> 31) & BIT.belowMinimum)
    );

    const forOccupation = POINTS.occupation[near]!, forTravel = POINTS.travel[average]!, forLevel = POINTS.level[levelBase + asked * LEVEL_ROW + diploma]!;
    const forStart = POINTS.start[Math.max(0, Math.min(2 * START_OFFSET, wait + START_OFFSET))]!;
    const forSkills = POINTS.skills[(branch[activity[j]!]! * SKILL_ROW + skillsAsked[j]!) * SKILL_ROW + skillsMet[j]!]!;
    const forInterest = POINTS.interest[sayings & 3]!, forRhythm = POINTS.rhythm[rhythmBase + rhythm[j]! * 5 + training]!;
    const forContract = POINTS.contract[k * CONTRACT_ROW + months[j]! - sessionMonths[s]! + CONTRACT_OFFSET]!;
    const forLicence = POINTS.licence[licence * 2 + required]!, forAnswers = POINTS.answers[answerRate[j]!]!;
    points[n] = forOccupation + forTravel + forLevel + forStart + forSkills + forInterest + forRhythm + forContract + forLicence + forAnswers;
    if (details !== null) {
      const at = n * DETAIL_ROW;
      details[at] = forOccupation; details[at + 1] = forTravel; details[at + 2] = forLevel; details[at + 3] = forStart; details[at + 4] = forSkills;
      details[at + 5] = forInterest; details[at + 6] = forRhythm; details[at + 7] = forContract; details[at + 8] = forLicence; details[at + 9] = forAnswers;
    }
  }
}
