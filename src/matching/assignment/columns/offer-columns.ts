import { effectiveSeats } from '../../../law/apprentice-seats.js';
import { isApprenticeshipLength, PROFESSIONALISATION_MONTHS } from '../../../law/contract-length.js';
import { trainingStartWindow } from '../../../law/training-start.js';
import { toEpochDay, type CalendarDate } from '../../../shared/calendar-date.js';
import type { MarketReference } from '../../facts/market-reference.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import { SURE_OCCUPATION } from '../../rules/limits.js';
import { ruleBit, rulesInForce } from '../../rules/rule-table.js';
import { answersDegree } from '../../scoring/answers.js';
import { countSkills } from '../../scoring/skills.js';
import { pointsFor } from '../../scoring/weights.js';
import { CONTRACT_OFFSET, CONTRACT_ROW, flatOrNowhere, kindNumber, LEVEL_ROW, NO_END, rhythmNumber, RHYTHM_ROW, SKILL_ROW } from './codes.js';
import { raggedOf, type Ragged } from './ragged.js';
import type { Vocabulary } from './vocabulary.js';

/** How long a professionalisation contract is, for the rule that depends on who signs it. */
export const LENGTH_CLASS = { always: 0, byAgreement: 1, priority: 2, never: 3 } as const;

/** Offers by column; row `j` is one offer. Columns named "row" are places in a table of points, already multiplied. */
export interface OfferColumns {
  count: number;
  id: Int32Array;
  /** Place in the table of trades. */
  occupation: Uint16Array;
  x: Float32Array;
  y: Float32Array;
  start: Int32Array;
  /** Days from the first start of the market. */
  day: Uint16Array;
  kind: Uint8Array;
  /** What rules of law ask of the day: kind + 4 · night work + 8 · work regulated for minors + 16 · class of length. */
  legalClass: Uint8Array;
  /** Number of the terms that many offers share, and what they are. */
  terms: Uint16Array;
  termsTable: TermsTable;
  /** First and last day on which the training may begin. */
  windowFirst: Int32Array;
  windowLast: Int32Array;
  skillsRow: Uint8Array;
  /** Number of the activity, 0 when unknown. */
  activity: Uint16Array;
  minimumRow: Uint8Array;
  rhythmRow: Uint8Array;
  contractRow: Uint16Array;
  /** Points for answering candidates. */
  answers: Uint8Array;
  /** Rules in force on the start. */
  inForce: Int32Array;
  /** Seats that count: declared, and allowed by law for an apprenticeship. */
  seats: Int16Array;
  skills: Ragged;
}

/** Terms that depend on no day and no place: few, so that what they mean to a candidate is worked out once for all their offers. */
export interface TermsTable {
  count: number;
  kind: Uint8Array;
  licenceRequired: Uint8Array;
  minimumLevel: Uint8Array;
  /** Rules that speak of the offer whoever comes. */
  ownRules: Int32Array;
}

export function offerColumns(facts: readonly OfferFacts[], reference: MarketReference, skills: Vocabulary): OfferColumns {
  const terms = new TermsNumbers();
  const columns = emptyColumns(facts.length);
  const days = startDays(facts);
  const firstDay = [...days.values()].reduce((first, { start }) => Math.min(first, start), Infinity);
  const rows: number[][] = [];
  facts.forEach((offer, j) => {
    setPlace(columns, j, offer, reference);
    setContract(columns, j, offer, days.get(offer.startsOn)!, firstDay);
    columns.terms[j] = terms.numberOf(offer);
    const numbers = skills.numbersOf(offer.skills);
    columns.skillsRow[j] = countSkills(numbers.length, 0).asked * SKILL_ROW;
    rows.push(numbers);
  });
  return { ...columns, termsTable: terms.table(), skills: raggedOf(rows) };
}

function emptyColumns(count: number): OfferColumns {
  const bytes = (): Uint8Array => new Uint8Array(count);
  const words = (): Uint16Array => new Uint16Array(count);
  const whole = (): Int32Array => new Int32Array(count);
  return {
    count, id: whole(), occupation: words(), x: new Float32Array(count), y: new Float32Array(count), start: whole(), day: words(), kind: bytes(), legalClass: bytes(),
    terms: words(), termsTable: new TermsNumbers().table(), windowFirst: whole(), windowLast: whole(), skillsRow: bytes(), activity: words(), minimumRow: bytes(),
    rhythmRow: bytes(), contractRow: words(), answers: bytes(), inForce: whole(), seats: new Int16Array(count), skills: raggedOf([]),
  };
}

function setPlace(columns: OfferColumns, j: number, offer: OfferFacts, reference: MarketReference): void {
  const { x, y } = flatOrNowhere(offer.place, 1);
  const occupation = reference.related.indexOf(offer.occupationCode);
  columns.id[j] = offer.id;
  // One past the table: a trade that nobody's wish is related to.
  columns.occupation[j] = occupation === -1 ? reference.related.codes.length : occupation;
  columns.x[j] = x;
  columns.y[j] = y;
  columns.activity[j] = reference.branches.numberOf(offer.naf);
  columns.answers[j] = pointsFor('employer', 'answers', answersDegree(offer.answerRate));
}

function setContract(columns: OfferColumns, j: number, offer: OfferFacts, { start, window, inForce }: StartDay, firstDay: number): void {
  const kind = kindNumber(offer.contractKind);
  const months = offer.months === null ? NO_END : Math.min(offer.months, NO_END - 1);
  columns.start[j] = start;
  columns.day[j] = start - firstDay;
  columns.kind[j] = kind;
  columns.legalClass[j] = kind | (Number(offer.nightWork) << 2) | (Number(offer.regulatedWork) << 3) | (lengthClass(offer) << 4);
  columns.windowFirst[j] = window.first;
  columns.windowLast[j] = window.last;
  columns.minimumRow[j] = offer.minimumLevel * LEVEL_ROW;
  columns.rhythmRow[j] = rhythmNumber(offer.rhythm) * RHYTHM_ROW;
  columns.contractRow[j] = kind * CONTRACT_ROW + CONTRACT_OFFSET + months;
  columns.seats[j] = seatsOf(offer);
  columns.inForce[j] = inForce;
}

/** What the calendar says of a first day of contracts. */
interface StartDay {
  start: number;
  window: { first: number; last: number };
  inForce: number;
}

/** Many offers begin on the same day: each is looked up once. */
function startDays(facts: readonly OfferFacts[]): Map<CalendarDate, StartDay> {
  const days = new Map<CalendarDate, StartDay>();
  for (const { startsOn } of facts) if (!days.has(startsOn)) days.set(startsOn, { start: toEpochDay(startsOn), window: trainingStartWindow(startsOn), inForce: rulesInForce(startsOn) });
  return days;
}

/** Numbers terms as they come. */
class TermsNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly rows: { kind: number; licenceRequired: number; minimumLevel: number; ownRules: number }[] = [];

  numberOf(offer: OfferFacts): number {
    const row = { kind: kindNumber(offer.contractKind), licenceRequired: Number(offer.licenceRequired), minimumLevel: offer.minimumLevel, ownRules: ownRules(offer) };
    const key = `${row.kind} ${row.licenceRequired} ${row.minimumLevel} ${row.ownRules}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }

  table(): TermsTable {
    const { rows } = this;
    return {
      count: rows.length, kind: Uint8Array.from(rows, (row) => row.kind), licenceRequired: Uint8Array.from(rows, (row) => row.licenceRequired),
      minimumLevel: Uint8Array.from(rows, (row) => row.minimumLevel), ownRules: Int32Array.from(rows, (row) => row.ownRules),
    };
  }
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
