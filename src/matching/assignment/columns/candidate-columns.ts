import { apprenticeshipWindow } from '../../../law/apprenticeship-age.js';
import { birthdayOf } from '../../../law/day-window.js';
import { majorityDay } from '../../../law/minors.js';
import { professionalisationWindow } from '../../../law/professionalisation-age.js';
import { toEpochDay } from '../../../shared/calendar-date.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { highestDiplomaFrom } from '../../rules/highest-diploma.js';
import { squaredFirmLimit, squaredSiteLimit } from '../../rules/limits.js';
import { flatOrNowhere, kindNumber, modeBits, NO_LEVEL, rhythmNumber } from './codes.js';
import { raggedOf, type Ragged } from './ragged.js';
import type { Vocabulary } from './vocabulary.js';

export const MAX_WISHES = 5;

/** Candidates by column; row `i` is one candidate. Days are epoch days, places whole metres on the flat map. */
export interface CandidateColumns {
  count: number;
  id: Int32Array;
  x: Float32Array;
  y: Float32Array;
  /** 1 when the place is known. */
  placed: Uint8Array;
  squaredFirmLimit: Float64Array;
  squaredSiteLimit: Float64Array;
  modes: Uint8Array;
  level: Uint8Array;
  highestDiploma: Uint8Array;
  targetLevel: Uint8Array;
  available: Int32Array;
  apprenticeFirst: Int32Array;
  apprenticeLast: Int32Array;
  professionalFirst: Int32Array;
  professionalLast: Int32Array;
  /** Birthdays that rules of law ask for: 18, 26, 30. */
  majority: Int32Array;
  birthday26: Int32Array;
  birthday30: Int32Array;
  jobSeeker: Uint8Array;
  licence: Uint8Array;
  rhythm: Uint8Array;
  kinds: Uint8Array;
  /** Places in the table of trades, five a row, −1 where there is none. */
  wishes: Int16Array;
  skills: Ragged;
}

/** The columns of these candidates, in their order. Codes of trades that are not in the reference are no wishes. */
export function candidateColumns(facts: readonly CandidateFacts[], reference: MarketReference, skills: Vocabulary): CandidateColumns {
  const columns = emptyColumns(facts.length);
  const rows: number[][] = [];
  facts.forEach((candidate, i) => {
    setIdentity(columns, i, candidate);
    setLaw(columns, i, candidate);
    candidate.wishes.slice(0, MAX_WISHES).forEach((code, at) => (columns.wishes[i * MAX_WISHES + at] = reference.related.indexOf(code)));
    rows.push(skills.numbersOf(candidate.skills));
  });
  return { ...columns, skills: raggedOf(rows) };
}

function emptyColumns(count: number): CandidateColumns {
  const days = (): Int32Array => new Int32Array(count);
  const bytes = (): Uint8Array => new Uint8Array(count);
  return {
    count, id: new Int32Array(count), x: new Float32Array(count), y: new Float32Array(count), placed: bytes(),
    squaredFirmLimit: new Float64Array(count), squaredSiteLimit: new Float64Array(count),
    modes: bytes(), level: bytes(), highestDiploma: bytes(), targetLevel: bytes(), available: days(),
    apprenticeFirst: days(), apprenticeLast: days(), professionalFirst: days(), professionalLast: days(), majority: days(), birthday26: days(), birthday30: days(),
    jobSeeker: bytes(), licence: bytes(), rhythm: bytes(), kinds: bytes(), wishes: new Int16Array(count * MAX_WISHES).fill(-1), skills: raggedOf([]),
  };
}

function setIdentity(columns: CandidateColumns, i: number, candidate: CandidateFacts): void {
  const { x, y } = flatOrNowhere(candidate.place, -1);
  columns.id[i] = candidate.id;
  columns.x[i] = x;
  columns.y[i] = y;
  columns.placed[i] = Number(x > -1e7);
  columns.squaredFirmLimit[i] = squaredFirmLimit(candidate.maxKm);
  columns.squaredSiteLimit[i] = squaredSiteLimit(candidate.maxKm);
  columns.modes[i] = modeBits(candidate.travelModes);
  columns.level[i] = candidate.level;
  columns.highestDiploma[i] = highestDiplomaFrom(candidate.level);
  columns.targetLevel[i] = candidate.targetLevel ?? NO_LEVEL;
  columns.available[i] = toEpochDay(candidate.availableFrom);
  columns.licence[i] = Number(candidate.licence);
  columns.rhythm[i] = rhythmNumber(candidate.rhythm);
  columns.kinds[i] = candidate.contractKinds.reduce((bits, kind) => bits | (1 << kindNumber(kind)), 0);
}

function setLaw(columns: CandidateColumns, i: number, candidate: CandidateFacts): void {
  const apprentice = apprenticeshipWindow(candidate);
  const professional = professionalisationWindow(candidate.birthDate, candidate.jobSeeker);
  columns.apprenticeFirst[i] = apprentice.first;
  columns.apprenticeLast[i] = apprentice.last;
  columns.professionalFirst[i] = professional.first;
  columns.professionalLast[i] = professional.last;
  columns.majority[i] = majorityDay(candidate.birthDate);
  columns.birthday26[i] = birthdayOf(candidate.birthDate, 26);
  columns.birthday30[i] = birthdayOf(candidate.birthDate, 30);
  columns.jobSeeker[i] = Number(candidate.jobSeeker);
}
