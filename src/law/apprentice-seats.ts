import type { CalendarDate } from '../shared/calendar-date.js';
import { finding, type Finding } from './finding.js';

/** Apprentices that one master may accompany at a time, beside one who repeats (R6223-6). */
export const APPRENTICES_PER_MASTER = 2;

export interface SeatFacts {
  /** Apprentice masters of the establishment. */
  masters: number;
  /** Last day of each apprenticeship contract now running there. */
  apprenticesUntil: readonly CalendarDate[];
  /** Of these apprentices, those who repeat their year after failing: each master may have one of them on top. */
  repeatingApprentices: number;
  /** Seats still free on the establishment's other open apprenticeship offers. */
  otherOpenSeats: number;
}

/** Apprentices whose contract still runs on the day the new one starts (its last day included). */
export function stillUnderContract(apprenticesUntil: readonly CalendarDate[], startsOn: CalendarDate): number {
  return apprenticesUntil.reduce((count, until) => (until >= startsOn ? count + 1 : count), 0);
}

/** Seats that R6223-6 leaves, never below 0. Plain numbers: `underContract` counts those still there at the start. */
export function seatsLeft(masters: number, underContract: number, repeating: number, otherOpenSeats: number): number {
  const onTop = Math.min(repeating, masters, underContract);
  return Math.max(0, APPRENTICES_PER_MASTER * masters + onTop - underContract - otherOpenSeats);
}

/** Seats that the establishment may offer for a start on `startsOn`. */
export function seatsAllowed(facts: SeatFacts, startsOn: CalendarDate): number {
  return seatsLeft(facts.masters, stillUnderContract(facts.apprenticesUntil, startsOn), facts.repeatingApprentices, facts.otherOpenSeats);
}

/** Seats that count: those declared, as far as the law allows them. */
export function effectiveSeats(declared: number, facts: SeatFacts, startsOn: CalendarDate): number {
  return Math.min(declared, seatsAllowed(facts, startsOn));
}

/** What the law says when no seat at all is left; null when one is. */
export function seats(declared: number, facts: SeatFacts, startsOn: CalendarDate): Finding | null {
  return effectiveSeats(declared, facts, startsOn) > 0 ? null : finding('law.no_seat');
}
