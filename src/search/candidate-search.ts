import type { Viewer } from '../accounts/viewer.js';
import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { CandidateSearchAnswer, CandidateSearchQuery } from './candidate-search.schema.js';
import type { StoredCandidateCard } from './documents/candidate-document.js';
import { facetViews } from './facet-values.js';
import { departmentsOf, levelsOf, rangeOf, type Filters, type Question } from './question.js';
import { rankedPage, roundedKm } from './ranked-page.js';
import type { ReferenceFacts } from './reference-facts.js';
import type { Found } from './run-search.js';
import { searchErrors } from './search.errors.js';
import type { Lexicon } from './understanding/lexicon.js';
import { HIT_TIER, tiersView, understoodView } from './understood-view.js';

/** A territory that nobody lives in: an adviser without any finds nobody. */
const NOWHERE = ['-'];

/** Territories that a viewer may search; empty for all of them. Throws `search.candidates_forbidden` for whoever is no adviser. */
export function territoriesOf(viewer: Viewer): readonly string[] {
  if (viewer.role === 'administrator') return [];
  if (viewer.role !== 'adviser') throw searchErrors.candidatesForbidden();
  return viewer.territories.length > 0 ? viewer.territories : NOWHERE;
}

/** What a search of candidates filters by, within these territories. */
export function candidateFilters(question: Question<CandidateSearchQuery>, territories: readonly string[]): Filters {
  const { query } = question;
  const until = query.availableUntil === undefined ? undefined : toEpochDay(query.availableUntil);
  return {
    keys: { level: levelsOf(question), contract: query.contract, licence: query.licence, department: departmentsOf(question, query.department), zone: query.zone, territory: territories },
    ranges: { availableFrom: rangeOf(undefined, until) },
    occupations: query.occupation,
  };
}

/** Ranks the candidates that an engine found: by wish and distance, those who were active lately first. */
export function candidateAnswer({ question, retrieved, engine }: Found<CandidateSearchQuery>, today: CalendarDate, lexicon: Lexicon, facts: ReferenceFacts): CandidateSearchAnswer {
  const { query } = question;
  const day = toEpochDay(today);
  const page = rankedPage<StoredCandidateCard>(question, retrieved.hits, ({ updatedOn }) => ({ ageDays: day - toEpochDay(updatedOn), applicantsPerSeat: 0 }));
  return {
    understood: understoodView(question, lexicon),
    hits: page.map(({ card: { titleStems: _title, nameStems: _name, occupations: _trades, ...shown }, hit, points }) => ({ ...shown, tier: HIT_TIER[hit.tier], distanceKm: roundedKm(hit.distanceKm), points: { ...points } })),
    total: retrieved.total,
    tiers: tiersView(retrieved.tiers),
    facets: facetViews(retrieved.facets, candidateFilters(question, []).keys, facts),
    page: query.page, pageSize: query.pageSize, sort: query.sort, engine,
  };
}
