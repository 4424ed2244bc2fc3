import { CONSENT_TEXTS } from '../accounts/consent-texts.js';
import type { Role } from '../accounts/account.entity.js';
import { demoSearches } from './demo-searches.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { needsTraining } from '../shared/contract-kind.js';
import { addDays, type CalendarDate } from '../shared/calendar-date.js';
import { seasonOf } from './school-year.js';
import type { AccountRow, CandidateRow, OfferRow, RegionRows } from './region-rows.js';

/** The employment zone of Valenciennes, where the people of the demo live and work, and its department. */
export const DEMO_ZONE = { code: '3222', department: '59' } as const;

type Market = Pick<RegionRows, 'establishments' | 'sites' | 'programmes' | 'offers' | 'candidates'>;

/** One account a role, each tied to something worth looking at. Changes the candidate and the establishment they are tied to. */
export function addDemoPeople(market: Market, today: CalendarDate): Pick<RegionRows, 'accounts' | 'companyMembers' | 'centreMembers' | 'consents' | 'savedSearches'> {
  const accounts = DEMO_ACCOUNTS.map((account, index) => accountRow(index + 1, account));
  const at = new Date(`${addDays(today, -7)}T10:00:00Z`);
  const idOf = (role: Role): number => (accounts.find((account) => account.role === role) as AccountRow).id;
  const employer = demoOffer(market);
  const establishment = market.establishments[(employer.establishmentId as number) - 1] as (typeof market.establishments)[number];
  Object.assign(establishment, { contactName: nameOf('company'), contactEmail: emailOf('company') });
  becomeDemoCandidate(market.candidates[0] as CandidateRow, idOf('candidate'), { ...establishment, skills: employer.skills.slice(0, 2) }, today);
  const site = market.sites.find(({ id, employmentZone }) => employmentZone === DEMO_ZONE.code && market.programmes.some(({ siteId }) => siteId === id)) ?? market.sites[0];
  return {
    accounts,
    companyMembers: [{ accountId: idOf('company'), establishmentId: establishment.id, confirmedAt: at, confirmedBy: idOf('adviser') }],
    centreMembers: [{ accountId: idOf('training_centre'), centreId: site?.centreId ?? 1 }],
    consents: (['matching', 'alerts'] as const).map((purpose, index) => ({ id: index + 1, accountId: idOf('candidate'), purpose, textVersion: CONSENT_TEXTS[purpose].version, givenAt: at, withdrawnAt: null })),
    savedSearches: demoSearches(idOf('candidate'), establishment.communeName, market.offers.length, today),
  };
}

function accountRow(id: number, { role, email, displayName }: (typeof DEMO_ACCOUNTS)[number]): AccountRow {
  const territories = role === 'adviser' ? [DEMO_ZONE.code, DEMO_ZONE.department] : [];
  return { id, role, email, displayName, territories, branches: [], invented: true };
}

/** The offer whose company the demo shows: a bakery of the zone with open apprenticeships, else the nearest thing to it. */
function demoOffer({ offers, establishments }: Market): OfferRow {
  const offersOf = new Map<number, number>();
  for (const { establishmentId } of offers) offersOf.set(establishmentId as number, (offersOf.get(establishmentId as number) ?? 0) + 1);
  const score = (offer: OfferRow): number =>
    (offer.employmentZone === DEMO_ZONE.code ? 100 : offer.department === DEMO_ZONE.department ? 50 : 0) +
    (needsTraining(offer.contractKind) && offer.contractKind === 'apprenticeship' ? 40 : 0) +
    (offer.occupationCode === 'D1102' ? 20 : offer.occupationCode === 'D1104' || offer.occupationCode === 'D1106' ? 10 : 0) +
    5 * (offersOf.get(offer.establishmentId as number) as number) +
    (establishments[(offer.establishmentId as number) - 1]?.masters ?? 0);
  return offers.reduce((best, offer) => (score(offer) > score(best) ? offer : best));
}

/** Someone of 19 with a good profile, a few kilometres from the demo's company, who wants its trade. */
function becomeDemoCandidate(row: CandidateRow, accountId: number, near: Market['establishments'][number] & { skills: string[] }, today: CalendarDate): void {
  const { insee, communeName, department, employmentZone } = near;
  Object.assign(row, {
    accountId, firstName: 'Camille', lastName: 'Lefebvre', email: emailOf('candidate'), phone: '03 53 01 20 26', birthDate: addDays(`${Number(today.slice(0, 4)) - 19}-03-14`, 0),
    guardianConsentAt: null, guardianEmail: null, insee, communeName, department, employmentZone,
    latitude: round(near.latitude + 0.012), longitude: round(near.longitude + 0.017),
    level: 3, targetLevel: null, wishes: ['D1102', 'D1104', 'D1106'], contractKinds: ['apprenticeship'], availableFrom: availableFor(today), travelModes: ['walk', 'bike', 'transit', 'car'],
    maxKm: 30, licence: true, rhythm: null, skills: near.skills, jobSeeker: false, status: 'active',
  } satisfies Partial<CandidateRow>);
}

function availableFor(today: CalendarDate): CalendarDate {
  return seasonOf(today) > addDays(today, 60) ? addDays(today, 14) : today;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function emailOf(role: Role): string {
  return (DEMO_ACCOUNTS.find((account) => account.role === role) as (typeof DEMO_ACCOUNTS)[number]).email;
}

function nameOf(role: Role): string {
  return (DEMO_ACCOUNTS.find((account) => account.role === role) as (typeof DEMO_ACCOUNTS)[number]).displayName;
}
