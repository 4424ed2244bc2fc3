import { addDays, type CalendarDate } from '../shared/calendar-date.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import type { BusinessKind } from './businesses.js';
import { LANDMARKS, NAMES_BY_NAF } from './company-names.js';
import {
  ANSWER_RATE, APPRENTICESHIP_ENDS, APPRENTICESHIP_YEARS_AHEAD, HAS_MASTER, HEADCOUNT, REPEATING, SEAT_TAKEN, SECOND_MASTER_FROM_FOUR, THIRD_MASTER_FROM_TEN,
} from './distributions.js';
import { ofPlace } from './french-places.js';
import { inventedSiret } from './invented-siret.js';
import type { Land } from './land.js';
import { FIRST_NAMES, LAST_NAMES, STREETS } from './people-names.js';
import type { EstablishmentRow } from './region-rows.js';
import { inside, streamOf } from './streams.js';
import { Weighted } from './weighted.js';

const headcounts = Weighted.of(HEADCOUNT);
const ends = Weighted.of(APPRENTICESHIP_ENDS);
const yearsAhead = Weighted.of(APPRENTICESHIP_YEARS_AHEAD);

export interface Business {
  row: EstablishmentRow;
  kind: BusinessKind;
}

/** Invented businesses, spread by population and by kind. */
export function generateEstablishments(count: number, kinds: readonly BusinessKind[], land: Land, seed: number, today: CalendarDate): Business[] {
  const random = streamOf(seed, 'establishments');
  const draw = new Weighted(kinds, (kind) => kind.share);
  return Array.from({ length: count }, (_, index) => {
    const kind = draw.pick(random);
    return { kind, row: establishment(index, kind, land, random, seed, today) };
  });
}

function establishment(index: number, kind: BusinessKind, land: Land, random: SeededRandom, seed: number, today: CalendarDate): EstablishmentRow {
  const place = land.placeIn(land.commune(kind.usualFrom, random), random);
  const owner = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const headcount = inside(headcounts.pick(random), random);
  const masters = mastersFor(headcount, random);
  return {
    id: index + 1,
    siret: inventedSiret(index, seed),
    name: businessName(kind.naf, place.communeName, owner, random),
    naf: kind.naf,
    nafEdition: 'rev2',
    idcc: kind.idcc,
    address: `${random.between(1, 180)} ${random.pick(STREETS)}`,
    ...place,
    headcount,
    masters,
    apprenticesUntil: runningContracts(masters, today, random),
    repeatingApprentices: masters > 0 && random.chance(REPEATING) ? 1 : 0,
    contactName: owner,
    contactEmail: `contact.${index + 1}@example.org`,
    contactPhone: phone(random),
    answerRate: answerRate(random),
    verifiedAt: new Date(`${addDays(today, -random.between(20, 700))}T09:00:00Z`),
    verifiedBy: null,
    invented: true,
    source: 'demo',
  };
}

/** A number of the range kept for fiction: 03 53 01 xx xx. */
export function phone(random: SeededRandom): string {
  const digits = String(random.between(0, 9_999)).padStart(4, '0');
  return `03 53 01 ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

function businessName(naf: string, commune: string, owner: string, random: SeededRandom): string {
  const [firstName, lastName] = [owner.slice(0, owner.indexOf(' ')), owner.slice(owner.indexOf(' ') + 1)];
  return random
    .pick(NAMES_BY_NAF[naf] ?? ['Ets {nom}'])
    .replace('{nom2}', random.pick(LAST_NAMES))
    .replace('{nom}', lastName)
    .replace('de {prénom}', /^[AEIOUYÉ]/.test(firstName) ? `d’${firstName}` : `de ${firstName}`)
    .replace('{prénom}', firstName)
    .replace('{lieu}', random.pick(LANDMARKS))
    .replace('{commune}', ofPlace(commune));
}

function mastersFor(headcount: number, random: SeededRandom): number {
  const rank = headcount <= 3 ? headcount - 1 : headcount <= 5 ? 3 : 4;
  if (!random.chance(HAS_MASTER[rank] as number)) return 0;
  if (headcount >= 10 && random.chance(THIRD_MASTER_FROM_TEN)) return 3;
  return headcount >= 4 && random.chance(SECOND_MASTER_FROM_FOUR) ? 2 : 1;
}

/** Last days of the contracts now running; never more than two a master. */
function runningContracts(masters: number, today: CalendarDate, random: SeededRandom): CalendarDate[] {
  const contracts: CalendarDate[] = [];
  for (let seat = 0; seat < 2 * masters; seat++) {
    if (!random.chance(SEAT_TAKEN)) continue;
    const monthDay = ends.pick(random);
    const year = Number(today.slice(0, 4)) + (today.slice(5) < monthDay ? 0 : 1) + yearsAhead.pick(random);
    contracts.push(`${year}-${monthDay}`);
  }
  return contracts.sort();
}

function answerRate(random: SeededRandom): number | null {
  if (!random.chance(ANSWER_RATE.known)) return null;
  const high = Math.max(random.next(), random.next());
  return Math.round(ANSWER_RATE.low + high * (ANSWER_RATE.high - ANSWER_RATE.low));
}
