import { beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { createProfileSchema } from '../candidates/candidate.schema.js';
import { registerEstablishmentSchema } from '../companies/establishment.schema.js';
import { seatsAllowed } from '../law/apprentice-seats.js';
import { apprenticeshipLength, professionalisationLength } from '../law/contract-length.js';
import { postOfferSchema } from '../offers/offer.schema.js';
import { holdsAddress, holdsMarkup } from '../offers/offer-text.js';
import { referenceTables } from '../reference/reference-tables.js';
import { readAsked, writeAsked } from '../search/alerts/asked-search.js';
import { ageOn, addMonths } from '../shared/calendar-date.js';
import { needsTraining } from '../shared/contract-kind.js';
import { parseSiret } from '../shared/siret.js';
import { createCentreSchema, createProgrammeSchema, createSessionSchema, createSiteSchema } from '../training/training.schema.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { DEMO_ZONE } from './demo-people.js';
import { SCALES } from './distributions.js';
import { generateRegion } from './generate-region.js';
import { regionHash } from './region-hash.js';
import type { EstablishmentRow, OfferRow, RegionRows } from './region-rows.js';

const TODAY = '2026-11-24';
const share = <T>(rows: readonly T[], test: (row: T) => boolean): number => rows.filter(test).length / rows.length;

describe('an invented region', () => {
  let region: RegionRows;
  const employerOf = (offer: OfferRow): EstablishmentRow => region.establishments[(offer.establishmentId as number) - 1] as EstablishmentRow;
  beforeAll(() => void (region = generateRegion({ seed: 1, scale: 'small', today: TODAY })));

  it('is the same for the same seed, scale and day, and another for another', () => {
    const hash = regionHash(region);
    expect(regionHash(generateRegion({ seed: 1, scale: 'small', today: TODAY }))).toBe(hash);
    expect(regionHash(generateRegion({ seed: 2, scale: 'small', today: TODAY }))).not.toBe(hash);
    expect(regionHash(generateRegion({ seed: 1, scale: 'small', today: '2026-11-25' }))).not.toBe(hash);
  });

  it('has searches that are kept as the platform writes them', () => {
    expect(region.savedSearches.length).toBeGreaterThan(2);
    for (const { asked } of region.savedSearches) expect(writeAsked(readAsked(asked)!)).toBe(asked);
  });

  it('has the size of its scale', () => {
    const { establishments, offers, candidates } = region;
    expect({ establishments: establishments.length, offers: offers.length, candidates: candidates.length }).toEqual({
      establishments: SCALES.small.establishments, offers: SCALES.small.offers, candidates: SCALES.small.candidates,
    });
  });

  it('says everywhere that it is invented, and has no real person’s number or mail', () => {
    const { accounts, establishments, centres, programmes, offers, candidates } = region;
    for (const row of [accounts, establishments, centres, programmes, offers, candidates].flat()) expect(row.invented).toBe(true);
    for (const { email, phone } of candidates) expect([email, phone]).toEqual([expect.stringMatching(/@example\.org$/), expect.stringMatching(/^03 53 01 \d\d \d\d$/)]);
    for (const { contactEmail, contactPhone } of establishments) expect([contactEmail, contactPhone]).toEqual([expect.stringMatching(/@example\.org$/), expect.stringMatching(/^03 53 01 /)]);
  });

  it('gives each business a SIRET of its own that passes the key', () => {
    const sirets = region.establishments.map(({ siret }) => siret);
    expect(sirets.filter((siret) => parseSiret(siret) !== siret)).toEqual([]);
    expect(new Set(sirets).size).toBe(sirets.length);
  });

  it('offers only what the law allows', () => {
    for (const offer of region.offers) {
      const { contractKind, durationMonths, startsOn } = offer;
      expect((startsOn as string) > TODAY && (startsOn as string) <= addMonths(TODAY, 24)).toBe(true);
      if (contractKind === 'apprenticeship') expect(apprenticeshipLength(durationMonths as number)).toBeNull();
      if (contractKind === 'professionalisation') expect(professionalisationLength(durationMonths as number)).toBeNull();
      if (!needsTraining(contractKind)) continue;
      const { id, masters, apprenticesUntil, repeatingApprentices } = employerOf(offer);
      const others = region.offers.filter((other) => other !== offer && other.establishmentId === id && needsTraining(other.contractKind));
      const otherOpenSeats = others.reduce((sum, { seats }) => sum + seats, 0);
      expect(offer.seats).toBeLessThanOrEqual(seatsAllowed({ masters, apprenticesUntil, repeatingApprentices, otherOpenSeats }, startsOn as string));
    }
  });

  it('writes titles and texts that the site would accept, nearly all of them different', () => {
    for (const { title, description } of region.offers) {
      expect(title.length).toBeGreaterThanOrEqual(3);
      expect(title.length).toBeLessThanOrEqual(150);
      expect(description.length).toBeGreaterThanOrEqual(30);
      for (const text of [title, description]) expect([text, holdsAddress(text), holdsMarkup(text), /[{}]/.test(text)]).toEqual([text, false, false, false]);
    }
    expect(new Set(region.offers.map(({ description }) => description)).size).toBeGreaterThan(0.95 * region.offers.length);
  });

  it('names certifications that lead to the trade, at their own level', () => {
    const certifications = new Map(referenceTables().certifications.map((fact) => [fact.rncp, fact]));
    for (const { rncp, occupationCode, targetLevel } of region.offers.filter((offer) => offer.rncp !== null)) {
      const fact = certifications.get(rncp as string);
      expect(fact?.occupationCodes).toContain(occupationCode);
      expect([fact?.level, fact?.openToApprenticeship]).toEqual([targetLevel, true]);
    }
    for (const { rncp, level, occupationCodes } of region.programmes) expect(certifications.get(rncp)).toMatchObject({ level, occupationCodes, openToApprenticeship: true });
  });

  it('passes what the site asks of people who enter the same by hand', () => {
    const { establishments, offers, candidates, centres, sites, programmes, sessions } = region;
    const problems = [
      ...problemsOf(registerEstablishmentSchema, establishments),
      ...problemsOf(postOfferSchema, offers),
      ...problemsOf(createProfileSchema, candidates.map((row) => pick(row, Object.keys(createProfileSchema.shape)))),
      ...problemsOf(createCentreSchema, centres),
      ...problemsOf(createSiteSchema, sites),
      ...problemsOf(createProgrammeSchema, programmes),
      ...problemsOf(createSessionSchema, sessions),
    ];
    expect(problems).toEqual([]);
  });

  it.each(['2026-08-20', '2026-09-20', '2026-10-16', '2027-01-05', '2028-02-29', '2027-06-30'])('is plausible seen from %s too', (today) => {
    const seen = generateRegion({ seed: 3, scale: 'small', today });
    for (const { startsOn } of seen.offers) expect((startsOn as string) > today && (startsOn as string) <= addMonths(today, 24)).toBe(true);
    for (const { startsOn } of seen.sessions) expect(startsOn >= addMonths(today, -2) && startsOn <= addMonths(today, 24)).toBe(true);
    for (const { birthDate } of seen.candidates) expect(ageOn(birthDate, today)).toBeGreaterThanOrEqual(15);
    expect(share(seen.offers, ({ startsOn }) => /-(08|09|10)-/.test(startsOn as string))).toBeGreaterThan(0.35);
  });

  it('is open on its day', () => {
    for (const { publishedOn, expiresOn, status } of region.offers) expect([publishedOn <= TODAY, expiresOn >= TODAY, status]).toEqual([true, true, 'open']);
  });

  it('has candidates of 15 and over, who travel and wish for something', () => {
    for (const { birthDate, wishes, travelModes, licence, level, targetLevel } of region.candidates) {
      expect(ageOn(birthDate, TODAY)).toBeGreaterThanOrEqual(15);
      expect(wishes.length).toBeGreaterThanOrEqual(1);
      expect(new Set(wishes).size).toBe(wishes.length);
      if (travelModes.includes('car')) expect(licence).toBe(true);
      if (ageOn(birthDate, TODAY) < 18) expect(licence).toBe(false);
      if (targetLevel !== null) expect(targetLevel).toBeGreaterThanOrEqual(Math.min(level, 6));
    }
  });

  it('stays within its distributions', () => {
    const { offers, candidates, establishments, sessions } = region;
    expect(share(offers, ({ contractKind }) => contractKind === 'apprenticeship')).toBeGreaterThan(0.68);
    const september = share(offers, ({ startsOn }) => (startsOn as string) >= '2027-08-15' && (startsOn as string) < '2027-10-01');
    expect(september).toBeGreaterThan(0.45);
    expect(september).toBeLessThan(0.75);
    expect(share(candidates, ({ birthDate }) => ageOn(birthDate, TODAY) < 30)).toBeGreaterThan(0.8);
    const headcount = establishments.reduce((sum, row) => sum + row.headcount, 0) / establishments.length;
    expect(headcount).toBeGreaterThan(2.4);
    expect(headcount).toBeLessThan(4.2);
    expect(share(sessions, ({ startsOn }) => startsOn.startsWith('2027-09'))).toBeGreaterThan(0.5);
    const tenMostWished = topShare(candidates.flatMap(({ wishes }) => wishes), 5);
    expect(tenMostWished).toBeGreaterThan(topShare(offers.map(({ occupationCode }) => occupationCode as string), 5));
  });

  it('gives each role an account with something behind it', () => {
    const { accounts, companyMembers, offers, candidates, sites, centreMembers, programmes } = region;
    expect(accounts.map(({ role, email }) => ({ role, email }))).toEqual(DEMO_ACCOUNTS.map(({ role, email }) => ({ role, email })));
    const mine = offers.filter(({ establishmentId }) => establishmentId === companyMembers[0]?.establishmentId);
    expect(mine.length).toBeGreaterThan(0);
    expect(companyMembers[0]?.confirmedAt).not.toBeNull();
    expect(candidates[0]).toMatchObject({ accountId: 1, firstName: 'Camille', lastName: 'Lefebvre', department: DEMO_ZONE.department });
    const taught = sites.filter(({ centreId }) => centreId === centreMembers[0]?.centreId).flatMap(({ id }) => programmes.filter(({ siteId }) => siteId === id));
    expect(taught.length).toBeGreaterThan(0);
  });
});

function problemsOf(schema: z.ZodType, rows: readonly unknown[]): unknown[] {
  return rows.flatMap((row) => schema.safeParse(row).error?.issues.map(({ path, message }) => ({ path, message, row })) ?? []).slice(0, 3);
}

function pick(row: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));
}

function topShare(codes: readonly string[], count: number): number {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const top = [...counts.values()].sort((a, b) => b - a).slice(0, count);
  return top.reduce((sum, value) => sum + value, 0) / codes.length;
}
