import type { CompanySearchAnswer, CompanySearchQuery } from './company-search.schema.js';
import type { StoredCompanyCard } from './documents/company-document.js';
import { facetViews } from './facet-values.js';
import { departmentsOf, type Filters, type Question } from './question.js';
import { rankedPage, roundedKm } from './ranked-page.js';
import type { ReferenceFacts } from './reference-facts.js';
import type { Found } from './run-search.js';
import type { Lexicon } from './understanding/lexicon.js';
import { HIT_TIER, tiersView, understoodView } from './understood-view.js';

/** As if so many applied for a seat: companies without an open offer stand behind those with one. */
const NOT_HIRING = 8;

/** What a search of companies filters by. */
export function companyFilters(question: Question<CompanySearchQuery>): Filters {
  const { query } = question;
  return {
    keys: { department: departmentsOf(question, query.department), branch: query.branch, hiring: query.hiring, zone: query.zone, naf: query.naf },
    ranges: {},
    occupations: query.occupation,
  };
}

/** Ranks the companies that an engine found: by name, distance, and whether they recruit. */
export function companyAnswer({ question, retrieved, engine }: Found<CompanySearchQuery>, lexicon: Lexicon, facts: ReferenceFacts): CompanySearchAnswer {
  const { query } = question;
  const page = rankedPage<StoredCompanyCard>(question, retrieved.hits, ({ openOffers }) => ({ ageDays: 0, applicantsPerSeat: openOffers > 0 ? 0 : NOT_HIRING }));
  return {
    understood: understoodView(question, lexicon),
    hits: page.map(({ card: { titleStems: _title, nameStems: _name, occupations: _trades, ...shown }, hit, points }) => ({ ...shown, tier: HIT_TIER[hit.tier], distanceKm: roundedKm(hit.distanceKm), points: { ...points } })),
    total: retrieved.total,
    tiers: tiersView(retrieved.tiers),
    facets: facetViews(retrieved.facets, companyFilters(question).keys, facts),
    page: query.page, pageSize: query.pageSize, sort: query.sort, engine,
  };
}
