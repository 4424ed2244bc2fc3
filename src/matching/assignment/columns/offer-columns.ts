import { effectiveSeats } from '../../../law/apprentice-seats.js';
import { isApprenticeshipLength, PROFESSIONALISATION_MONTHS } from '../../../law/contract-length.js';
import { trainingStartWindow } from '../../../law/training-start.js';
import { toEpochDay } from '../../../shared/calendar-date.js';
import type { MarketReference } from '../../facts/market-reference.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import { SURE_OCCUPATION } from '../../rules/limits.js';
import { ruleBit, rulesInForce } from '../../rules/rule-table.js';
import { countSkills } from '../../scoring/skills.js';
import { flatOrNowhere, kindNumber, NO_END, NO_RATE, rhythmNumber } from './codes.js';
import { raggedOf, type Ragged } from './ragged.js';
import type { Vocabulary } from './vocabulary.js';

/** How long a professionalisation contract is, for the rule that depends on who signs it. */
export const LENGTH_CLASS = { always: 0, byAgreement: 1, priority: 2, never: 3 } as const;

/** Offers by column; row `j` is one offer. */
export interface OfferColumns {
  count: number;
  id: Int32Array;
  /** Place in the table of trades. */
  occupation: Uint16Array;
  x: Float32Array;
  y: Float32Array;
  start: Int32Array;
  kind: Uint8Array;
  months: Uint8Array;
  lengthClass: Uint8Array;
  /** Bits: 1 night work, 2 work regulated for minors. */
  work: Uint8Array;
  licenceRequired: Uint8Array;
  minimumLevel: Uint8Array;
  /** First and last day on which the training may begin. */
  windowFirst: Int32Array;
  windowLast: Int32Array;
  /** Skills asked that count, 0–4. */
  skillsAsked: Uint8Array;
  /** Number of the activity, 0 when unknown. */
  activity: Uint16Array;
  rhythm: Uint8Array;
  answerRate: Uint8Array;
  /** Rules that speak of the offer whoever comes, and rules in force on its start. */
  ownRules: Int32Array;
  inForce: Int32Array;
  /** Seats that count: declared, and allowed by law for an apprenticeship. */
  seats: Int16Array;
  skills: Ragged;
}

export function offerColumns(facts: readonly OfferFacts[], reference: MarketReference, skills: Vocabulary): OfferColumns {
  const columns = emptyColumns(facts.length);
  const rows: number[][] = [];
  facts.forEach((offer, j) => {
    setWork(columns, j, offer, reference);
    setContract(columns, j, offer);
    const numbers = skills.numbersOf(offer.skills);
    columns.skillsAsked[j] = countSkills(numbers.length, 0).asked;
    rows.push(numbers);
  });
  return { ...columns, skills: raggedOf(rows) };
}

function emptyColumns(count: number): OfferColumns {
  const bytes = (): Uint8Array => new Uint8Array(count);
  const whole = (): Int32Array => new Int32Array(count);
  return {
    count, id: whole(), occupation: new Uint16Array(count), x: new Float32Array(count), y: new Float32Array(count), start: whole(), kind: bytes(), months: bytes(),
    lengthClass: bytes(), work: bytes(), licenceRequired: bytes(), minimumLevel: bytes(), windowFirst: whole(), windowLast: whole(), skillsAsked: bytes(),
    activity: new Uint16Array(count), rhythm: bytes(), answerRate: bytes(), ownRules: whole(), inForce: whole(), seats: new Int16Array(count), skills: raggedOf([]),
  };
}

function setWork(columns: OfferColumns, j: number, offer: OfferFacts, reference: MarketReference): void {
  const { x, y } = flatOrNowhere(offer.place, 1);
  const occupation = reference.related.indexOf(offer.occupationCode);
  columns.id[j] = offer.id;
  // One past the table: a trade that nobody's wish is related to.
  columns.occupation[j] = occupation === -1 ? reference.related.codes.length : occupation;
  columns.x[j] = x;
  columns.y[j] = y;
  columns.work[j] = Number(offer.nightWork) | (Number(offer.regulatedWork) << 1);
  columns.licenceRequired[j] = Number(offer.licenceRequired);
  columns.minimumLevel[j] = offer.minimumLevel;
  columns.activity[j] = reference.branches.numberOf(offer.naf);
  columns.answerRate[j] = offer.answerRate ?? NO_RATE;
}

function setContract(columns: OfferColumns, j: number, offer: OfferFacts): void {
  const window = trainingStartWindow(offer.startsOn);
  columns.start[j] = toEpochDay(offer.startsOn);
  columns.kind[j] = kindNumber(offer.contractKind);
  columns.months[j] = offer.months === null ? NO_END : Math.min(offer.months, NO_END - 1);
  columns.lengthClass[j] = lengthClass(offer);
  columns.windowFirst[j] = window.first;
  columns.windowLast[j] = window.last;
  columns.rhythm[j] = rhythmNumber(offer.rhythm);
  columns.seats[j] = seatsOf(offer);
  columns.ownRules[j] = ownRules(offer);
  columns.inForce[j] = rulesInForce(offer.startsOn);
}

/** Seats an offer really has: what it declares and has left, as far as the law allows an apprenticeship. */
export function seatsOf(offer: OfferFacts): number {
  const declared = Math.max(0, offer.seats);
  return offer.contractKind === 'apprenticeship' ? Math.max(0, effectiveSeats(declared, offer.seatFacts, offer.startsOn)) : declared;
}

function lengthClass({ contractKind, months }: OfferFacts): number {
  if (contractKind !== 'professionalisation' || months === null) return LENGTH_CLASS.always;
  const { min, max, byAgreement, priority } = PROFESSIONALISATION_MONTHS;
  if (months < min || months > priority) return LENGTH_CLASS.never;
  if (months <= max) return LENGTH_CLASS.always;
  return months <= byAgreement ? LENGTH_CLASS.byAgreement : LENGTH_CLASS.priority;
}

function ownRules(offer: OfferFacts): number {
  const isApprenticeship = offer.contractKind === 'apprenticeship';
  let mask = 0;
  if (isApprenticeship && offer.months !== null && !isApprenticeshipLength(offer.months)) mask |= ruleBit('law.length_out_of_range');
  if (isApprenticeship && seatsOf(offer) <= 0) mask |= ruleBit('law.no_seat');
  if (offer.seats <= 0) mask |= ruleBit('offer.full');
  if (offer.occupationConfidence < SURE_OCCUPATION) mask |= ruleBit('occupation.uncertain');
  return mask;
}
