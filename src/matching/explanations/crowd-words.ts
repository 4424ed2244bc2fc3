import { counted } from './plain-words.js';

/** How many compete for an offer: who applied, in how many lists of the last run it stands, and the seats it has left. */
export interface Crowd {
  applicants: number;
  lists: number;
  seats: number;
}

/** How pressing it is, for a colour; full where no seat is left to press for. */
export type Pressure = 'calm' | 'busy' | 'crowded' | 'full';

/** For each seat: up to so many applicants and lists it is calm; beyond the second numbers, crowded. */
const CALM = { applicants: 3, lists: 5 };
const CROWDED = { applicants: 8, lists: 12 };

/**
 * The one way to say it, on an offer's page, on a card, in a proposal, on the desk: `1 place, 2 candidatures, proposée à 5 personnes`.
 * Of a full offer nothing else matters: its contracts are signed, whoever still applies.
 */
export function crowdWords({ applicants, lists, seats }: Crowd): string {
  if (seats <= 0) return 'complète';
  const applied = applicants === 0 ? 'aucune candidature' : counted(applicants, 'candidature');
  const parts = [counted(seats, 'place'), applied, lists === 0 ? null : `proposée à ${counted(lists, 'personne')}`];
  return parts.filter((part) => part !== null).join(', ');
}

export function crowdPressure({ applicants, lists, seats }: Crowd): Pressure {
  if (seats <= 0) return 'full';
  const isWithin = (most: { applicants: number; lists: number }): boolean => applicants <= most.applicants * seats && lists <= most.lists * seats;
  if (isWithin(CALM)) return 'calm';
  return isWithin(CROWDED) ? 'busy' : 'crowded';
}

/** From these chances on we call them good, or possible. */
const GOOD = 0.3;
const POSSIBLE = 0.12;

export type Chance = 'good' | 'possible' | 'disputed';

/**
 * How good the chances are if one applies: acceptable (`p`, 0–255), a seat left when one's turn comes (A, 0–1) and a place in the
 * session (B, 0–1), multiplied as the model of the lists does.
 */
export function chanceOfPlace(p: number, seatChance: number, placeChance: number): Chance {
  const chance = (p / 255) * seatChance * placeChance;
  if (chance >= GOOD) return 'good';
  return chance >= POSSIBLE ? 'possible' : 'disputed';
}
