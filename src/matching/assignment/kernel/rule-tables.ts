import { CONTRACT_KINDS, needsTraining, type ContractKind } from '../../../shared/contract-kind.js';
import { isSaid, type SaidKind } from '../../facts/said.js';
import { ruleBit } from '../../rules/rule-table.js';
import { LENGTH_CLASS } from '../columns/offer-columns.js';

/** What is true of a candidate on a day, as bits. */
export const DAY_BITS = {
  tooYoungForApprenticeship: 1,
  tooOldForApprenticeship: 2,
  outsideProfessionalisation: 4,
  minor: 8,
  /** Under 26 and without a diploma. */
  priority: 16,
  jobSeeker: 32,
  over29: 64,
  longBeforeAvailable: 128,
} as const;

const has = (bits: number, bit: keyof typeof DAY_BITS): boolean => (bits & DAY_BITS[bit]) !== 0;
const bitIf = (condition: boolean, code: string): number => (condition ? ruleBit(code) : 0);

/** Bits of the rules that speak, by numbers that the kernel makes of its columns. */
export const RULE_TABLES = {
  /** [legal class of the offer][bits of the day], 256 a row. */
  dates: Int32Array.from({ length: 64 * 256 }, (_, at) => dateRules(at >> 8, at & 255)),
  /** [kind][1 no session + 2 the training begins too late + 4 too early], 8 a row. */
  training: Int32Array.from({ length: CONTRACT_KINDS.length * 8 }, (_, at) => trainingRules(CONTRACT_KINDS[at >> 3]!, at & 7)),
  /** [bits of what was said] */
  said: Int32Array.from({ length: 128 }, (_, said) => saidRules(said)),
} as const;

function dateRules(legalClass: number, bits: number): number {
  const kind = CONTRACT_KINDS[legalClass & 3]!;
  const isApprenticeship = kind === 'apprenticeship';
  return (
    bitIf(isApprenticeship && has(bits, 'tooYoungForApprenticeship'), 'law.age_under_minimum')
    | bitIf(isApprenticeship && has(bits, 'tooOldForApprenticeship'), 'law.age_over_limit')
    | bitIf(isApprenticeship && has(bits, 'over29'), 'law.age_exception')
    | bitIf(kind === 'professionalisation' && has(bits, 'outsideProfessionalisation'), 'law.professionalisation_age')
    | bitIf(has(bits, 'minor') && (legalClass & 4) !== 0, 'law.minor_night_work')
    | bitIf(has(bits, 'minor') && (legalClass & 8) !== 0, 'law.minor_regulated_work')
    | lengthRules(legalClass >> 4, has(bits, 'priority'), has(bits, 'jobSeeker'))
    | bitIf(has(bits, 'longBeforeAvailable'), 'start.before_available')
  );
}

function lengthRules(lengthClass: number, isPriority: boolean, isJobSeeker: boolean): number {
  if (lengthClass === LENGTH_CLASS.never) return ruleBit('law.professionalisation_length');
  if (lengthClass === LENGTH_CLASS.always || isPriority) return 0;
  const isAllowed = lengthClass === LENGTH_CLASS.byAgreement || isJobSeeker;
  return ruleBit(isAllowed ? 'law.professionalisation_longer' : 'law.professionalisation_length');
}

function trainingRules(kind: ContractKind, found: number): number {
  if (!needsTraining(kind)) return 0;
  if ((found & 1) !== 0) return ruleBit('session.none');
  if (kind === 'professionalisation') return bitIf(found !== 0, 'session.out_of_window');
  return bitIf((found & 2) !== 0, 'law.training_starts_too_late') | bitIf((found & 4) !== 0, 'law.training_starts_too_early');
}

function saidRules(said: number): number {
  const codes: readonly [SaidKind, string][] = [['ban', 'said.banned'], ['rejected', 'said.rejected'], ['refusal', 'said.refused'], ['signed', 'said.signed']];
  return codes.reduce((mask, [kind, code]) => mask | bitIf(isSaid(said, kind), code), 0);
}

/** Bits of the rules that the kernel tests one by one. */
export const BIT = {
  unrelated: ruleBit('occupation.unrelated'),
  beyondLimit: ruleBit('travel.beyond_limit'),
  tooLong: ruleBit('travel.too_long'),
  licence: ruleBit('licence.required'),
  siteOutOfReach: ruleBit('session.out_of_reach'),
  levelOutOfReach: ruleBit('level.out_of_reach'),
  notWished: ruleBit('contract.not_wished'),
  belowMinimum: ruleBit('level.below_minimum'),
} as const;
