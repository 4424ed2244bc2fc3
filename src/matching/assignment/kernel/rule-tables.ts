import { CONTRACT_KINDS, needsTraining, type ContractKind } from '../../../shared/contract-kind.js';
import { isSaid, SAID_BITS, type SaidKind } from '../../facts/said.js';
import { ruleBit } from '../../rules/rule-table.js';
import { LENGTH_CLASS } from '../columns/offer-columns.js';

const byKind = (mask: (kind: ContractKind) => number): Int32Array => Int32Array.from(CONTRACT_KINDS, mask);
const onlyFor = (kind: ContractKind, code: string) => (given: ContractKind): number => (given === kind ? ruleBit(code) : 0);

/** Bits that speak when a test of numbers fails, by kind of contract or by class: what the kernel masks its comparisons with. */
export const RULE_TABLES = {
  /** A start before the first day of the person's window, or after the last. */
  early: byKind((kind) => onlyFor('apprenticeship', 'law.age_under_minimum')(kind) | onlyFor('professionalisation', 'law.professionalisation_age')(kind)),
  late: byKind((kind) => onlyFor('apprenticeship', 'law.age_over_limit')(kind) | onlyFor('professionalisation', 'law.professionalisation_age')(kind)),
  exception: byKind(onlyFor('apprenticeship', 'law.age_exception')),
  noSession: byKind((kind) => (needsTraining(kind) ? ruleBit('session.none') : 0)),
  trainingLate: byKind((kind) => onlyFor('apprenticeship', 'law.training_starts_too_late')(kind) | onlyFor('professionalisation', 'session.out_of_window')(kind)),
  trainingEarly: byKind((kind) => onlyFor('apprenticeship', 'law.training_starts_too_early')(kind) | onlyFor('professionalisation', 'session.out_of_window')(kind)),
  /** [night + 2 · regulated], for a minor. */
  work: Int32Array.from({ length: 4 }, (_, work) => ((work & 1) !== 0 ? ruleBit('law.minor_night_work') : 0) | ((work & 2) !== 0 ? ruleBit('law.minor_regulated_work') : 0)),
  /** [class of length][2 · young without a diploma + registered as a job seeker] */
  length: Int32Array.from({ length: 16 }, (_, at) => lengthMask(at >> 2, (at & 2) !== 0, (at & 1) !== 0)),
  said: Int32Array.from({ length: 128 }, (_, said) => saidMask(said)),
} as const;

function lengthMask(lengthClass: number, youngWithoutDiploma: boolean, jobSeeker: boolean): number {
  if (lengthClass === LENGTH_CLASS.never) return ruleBit('law.professionalisation_length');
  if (lengthClass === LENGTH_CLASS.always || youngWithoutDiploma) return 0;
  const isAllowed = lengthClass === LENGTH_CLASS.byAgreement || jobSeeker;
  return ruleBit(isAllowed ? 'law.professionalisation_longer' : 'law.professionalisation_length');
}

function saidMask(said: number): number {
  const codes: readonly [SaidKind, string][] = [['ban', 'said.banned'], ['rejected', 'said.rejected'], ['refusal', 'said.refused'], ['signed', 'said.signed']];
  return codes.reduce((mask, [kind, code]) => (isSaid(said & (2 * SAID_BITS.shown - 1), kind) ? mask | ruleBit(code) : mask), 0);
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
  beforeAvailable: ruleBit('start.before_available'),
  belowMinimum: ruleBit('level.below_minimum'),
} as const;
