import { referenceTables, type ReferenceTables } from '../reference/reference-tables.js';
import { businessKinds } from './businesses.js';
import { addDemoPeople } from './demo-people.js';
import { Diplomas } from './diplomas.js';
import { SCALES } from './distributions.js';
import { generateCandidates } from './generate-candidates.js';
import { generateEstablishments } from './generate-establishments.js';
import { generateOffers } from './generate-offers.js';
import { generateTraining } from './generate-training.js';
import { Land } from './land.js';
import type { DemoArguments, RegionRows } from './region-rows.js';
import { SkillTable } from './skill-table.js';
import { WishDraw } from './wish-draw.js';

/**
 * Invents a whole region: companies, training, offers, candidates and one account a role, as plain rows.
 * Pure: the same seed, scale and day give the same rows on every machine. About two seconds at `region`.
 */
export function generateRegion({ seed, scale, today }: DemoArguments, tables: ReferenceTables = referenceTables()): RegionRows {
  const size = SCALES[scale];
  const land = new Land(tables, size.gathered);
  const diplomas = new Diplomas(tables);
  const skills = new SkillTable(tables);
  const businesses = generateEstablishments(size.establishments, businessKinds(tables), land, seed, today);
  const offers = generateOffers(size.offers, { businesses, diplomas, skills, seed, today });
  const training = generateTraining({ tables, diplomas, offers, programmes: size.programmes, seed, today });
  const wishes = new WishDraw(offers, diplomas);
  const candidates = generateCandidates(size.candidates, { land, wishes, skills, seed, today });
  const market = { establishments: businesses.map(({ row }) => row), ...training, offers, candidates };
  return { ...market, ...addDemoPeople(market, today) };
}
