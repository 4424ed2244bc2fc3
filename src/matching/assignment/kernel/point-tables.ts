import { CONTRACT_KINDS } from '../../../shared/contract-kind.js';
import { LEVELS, type Level } from '../../../shared/level.js';
import { RHYTHM_NAMES, type Rhythm } from '../../../shared/rhythm.js';
import { RELATIONS } from '../../rules/related-occupations.js';
import { contractDegree } from '../../scoring/contract.js';
import { CRITERION_NAMES, type CriterionName } from '../../scoring/criteria.js';
import { interestDegree } from '../../scoring/interest.js';
import { levelFitDegree, levelWishDegree } from '../../scoring/level.js';
import { licenceDegree } from '../../scoring/licence.js';
import { occupationDegrees } from '../../scoring/occupation.js';
import { rhythmDegree } from '../../scoring/rhythm.js';
import { skillsDegrees } from '../../scoring/skills.js';
import { startDegrees } from '../../scoring/start.js';
import { travelDegrees } from '../../scoring/travel.js';
import { pointsFor } from '../../scoring/weights.js';
import { isSaid } from '../../facts/said.js';
import { MAX_WISHES } from '../columns/candidate-columns.js';
import { CONTRACT_OFFSET, CONTRACT_ROW, LEVEL_ROW, NO_LEVEL, RHYTHM_ROW, SKILL_ROW } from '../columns/codes.js';

/** Longest average way in the table; beyond, the points no longer change. */
export const TRAVEL_ENTRIES = 256;
/** Days from being available to the start, from −START_OFFSET to START_OFFSET. */
export const START_OFFSET = 4000;

/**
 * Points of both sides in one number: the candidate's times 256, plus the employer's. A side sums to 100 at most, so sums never mix.
 * One table a criterion (answers are a column of the offer), made once from the criterion's own file; the kernel only looks up.
 */
export interface PointTables {
  occupation: Uint16Array;
  travel: Uint16Array;
  /** [target level][level][minimum level][level of the diploma], nine each. */
  level: Uint16Array;
  start: Uint16Array;
  /** [branch 0 no, 1 unknown, 2 usual][asked][met] */
  skills: Uint16Array;
  /** [favourite + 2 · refusal] */
  interest: Uint16Array;
  /** [candidate's][offer's][training's], five each. */
  rhythm: Uint16Array;
  contract: Uint16Array;
  /** [licence · 2 + required] */
  licence: Uint16Array;
}

/** Points of both sides together. */
export function bothSides(packed: number): number {
  return (packed >> 8) + (packed & 255);
}

function pack(name: CriterionName, candidateDegree: number, employerDegree: number): number {
  return pointsFor('candidate', name, candidateDegree) * 256 + pointsFor('employer', name, employerDegree);
}

const tableOf = (length: number, entry: (at: number) => number): Uint16Array => Uint16Array.from({ length }, (_, at) => entry(at));
const rhythmOf = (number: number): Rhythm | null => RHYTHM_NAMES[number - 1] ?? null;
const isLevel = (value: number): value is Level => (LEVELS as readonly number[]).includes(value);

function pointTables(): PointTables {
  return { occupation: occupationTable(), travel: travelTable(), level: levelTable(), start: startTable(), ...smallTables(), contract: contractTable() };
}

/** 0: unrelated; then relation by relation, wish by wish, so that a smaller number is nearer. */
export function relationNumber(relationPlace: number, wish: number): number {
  return 1 + relationPlace * MAX_WISHES + (wish - 1);
}

function occupationTable(): Uint16Array {
  return tableOf(1 + RELATIONS.length * MAX_WISHES, (number) => {
    const relation = number === 0 ? null : RELATIONS[Math.floor((number - 1) / MAX_WISHES)]!;
    const { candidate, employer } = occupationDegrees(relation, ((number - 1) % MAX_WISHES) + 1);
    return pack('occupation', candidate, employer);
  });
}

function travelTable(): Uint16Array {
  return tableOf(TRAVEL_ENTRIES, (minutes) => pack('travel', travelDegrees(minutes).candidate, travelDegrees(minutes).employer));
}

function levelTable(): Uint16Array {
  return tableOf(LEVEL_ROW ** 4, (at) => {
    const [target, own, minimum, certification] = [3, 2, 1, 0].map((power) => Math.floor(at / LEVEL_ROW ** power) % LEVEL_ROW) as [number, number, number, number];
    if (!isLevel(own) || !isLevel(minimum) || !isLevel(certification)) return 0;
    const wished = target === NO_LEVEL || !isLevel(target) ? null : target;
    return pack('level', levelWishDegree(wished, certification), levelFitDegree(own, minimum, certification));
  });
}

function startTable(): Uint16Array {
  return tableOf(2 * START_OFFSET + 1, (at) => pack('start', startDegrees(at - START_OFFSET).candidate, startDegrees(at - START_OFFSET).employer));
}

function contractTable(): Uint16Array {
  return tableOf(CONTRACT_KINDS.length * CONTRACT_ROW, (at) => {
    const kind = CONTRACT_KINDS[Math.floor(at / CONTRACT_ROW)]!;
    const longer = (at % CONTRACT_ROW) - CONTRACT_OFFSET;
    const degree = longer > 0 ? contractDegree(kind, longer, 0) : contractDegree(kind, CONTRACT_OFFSET, CONTRACT_OFFSET - longer);
    return pack('contract', degree, 0);
  });
}

function smallTables(): Pick<PointTables, 'skills' | 'interest' | 'rhythm' | 'licence'> {
  const branches = [false, null, true] as const;
  return {
    skills: tableOf(3 * SKILL_ROW * SKILL_ROW, (at) => {
      const asked = Math.floor(at / SKILL_ROW) % SKILL_ROW;
      const { candidate, employer } = skillsDegrees(asked, at % SKILL_ROW, branches[Math.floor(at / SKILL_ROW ** 2)]!);
      return pack('skills', candidate, employer);
    }),
    interest: tableOf(4, (said) => pack('interest', interestDegree(isSaid(said, 'refusal') ? 'refusal' : isSaid(said, 'favourite') ? 'favourite' : null), 0)),
    rhythm: tableOf(RHYTHM_ROW ** 3, (at) => {
      const [own, offered, training] = [2, 1, 0].map((power) => rhythmOf(Math.floor(at / RHYTHM_ROW ** power) % RHYTHM_ROW)) as [Rhythm | null, Rhythm | null, Rhythm | null];
      return pack('rhythm', rhythmDegree(own, training), rhythmDegree(offered, training));
    }),
    licence: tableOf(4, (at) => pack('licence', 0, licenceDegree(at >= 2, at % 2 === 1))),
  };
}

/** Where each criterion stands in a row of details: the stored order. */
export const DETAIL = { row: CRITERION_NAMES.length, ...(Object.fromEntries(CRITERION_NAMES.map((name, at) => [name, at])) as Record<CriterionName, number>) };

export const POINTS: PointTables = pointTables();
