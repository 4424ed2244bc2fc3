import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { StoredProgrammeCard } from './documents/programme-document.js';
import { facetViews } from './facet-values.js';
import type { ProgrammeSearchAnswer, ProgrammeSearchQuery } from './programme-search.schema.js';
import { departmentsOf, levelsOf, rangeOf, type Filters, type Question } from './question.js';
import { rankedPage, roundedKm } from './ranked-page.js';
import type { ReferenceFacts } from './reference-facts.js';
import type { Found } from './run-search.js';
import type { Lexicon } from './understanding/lexicon.js';
import { HIT_TIER, tiersView, understoodView } from './understood-view.js';

/** As if so many applied for a place: a programme without a free place stands behind those with one. */
const FULL = 12;

const dayOf = (date: CalendarDate | undefined): number | undefined => (date === undefined ? undefined : toEpochDay(date));

/** What a search of training filters by. */
export function programmeFilters(question: Question<ProgrammeSearchQuery>): Filters {
  const { query } = question;
  return {
    keys: {
      level: levelsOf(question), sector: query.sector, department: departmentsOf(question, query.department), scheme: query.scheme, zone: query.zone, rhythm: query.rhythm, certification: query.certification,
    },
    ranges: { nextStart: rangeOf(dayOf(query.startFrom), dayOf(query.startUntil)), freePlaces: rangeOf(query.withPlaces ? 1 : undefined, undefined) },
    occupations: query.occupation,
  };
}

/** Ranks the programmes that an engine found: by trade, words and distance, those that begin soon and have places first. */
export function programmeAnswer({ question, retrieved, engine }: Found<ProgrammeSearchQuery>, today: CalendarDate, lexicon: Lexicon, facts: ReferenceFacts): ProgrammeSearchAnswer {
  const { query } = question;
  const day = toEpochDay(today);
  const page = rankedPage<StoredProgrammeCard>(question, retrieved.hits, ({ nextStart, freePlaces }) => ({
    ageDays: nextStart === null ? 365 : Math.max(0, toEpochDay(nextStart) - day),
    applicantsPerSeat: freePlaces > 0 ? 0 : FULL,
  }));
  return {
    understood: understoodView(question, lexicon),
    hits: page.map(({ card: { titleStems: _title, nameStems: _name, occupations: _trades, ...shown }, hit, points }) => ({ ...shown, tier: HIT_TIER[hit.tier], distanceKm: roundedKm(hit.distanceKm), points: { ...points } })),
    total: retrieved.total,
    tiers: tiersView(retrieved.tiers),
    facets: facetViews(retrieved.facets, programmeFilters(question).keys, facts),
    page: query.page, pageSize: query.pageSize, sort: query.sort, engine,
  };
}
