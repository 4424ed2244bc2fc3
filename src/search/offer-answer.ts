import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { StoredOfferCard } from './documents/offer-document.js';
import type { RetrievedHit } from './engines/search-engine.js';
import { facetViews } from './facet-values.js';
import { offerFilters } from './offer-filters.js';
import type { OfferHit, OfferPoint, OfferSearchAnswer, OfferSearchQuery } from './offer-search.schema.js';
import { rankedPage, roundedKm, type PagedHit } from './ranked-page.js';
import type { ReferenceFacts } from './reference-facts.js';
import type { Found } from './run-search.js';
import type { Lexicon } from './understanding/lexicon.js';
import { HIT_TIER, tiersView, understoodView } from './understood-view.js';

/** Ranks the offers that an engine found and says it in the words of the answer. */
export function offerAnswer({ question, retrieved, engine }: Found<OfferSearchQuery>, today: CalendarDate, lexicon: Lexicon, facts: ReferenceFacts): OfferSearchAnswer {
  const { query } = question;
  const day = toEpochDay(today);
  const page = rankedPage<StoredOfferCard>(question, retrieved.hits, ({ publishedDay, applicants, seatsLeft }) => ({
    ageDays: day - publishedDay,
    applicantsPerSeat: applicants / Math.max(1, seatsLeft),
  }));
  return {
    understood: understoodView(question, lexicon),
    hits: page.map(hitView),
    ...(query.points ? { points: retrieved.hits.flatMap(mapPoint) } : {}),
    total: retrieved.total,
    tiers: tiersView(retrieved.tiers),
    facets: facetViews(retrieved.facets, offerFilters(question, today).keys, facts),
    page: query.page, pageSize: query.pageSize, sort: query.sort, engine,
  };
}

function hitView({ card, hit, points }: PagedHit<StoredOfferCard>): OfferHit {
  const { titleStems: _title, nameStems: _name, occupations: _trades, publishedDay: _day, ...shown } = card;
  return { ...shown, tier: HIT_TIER[hit.tier], distanceKm: roundedKm(hit.distanceKm), points: { ...points } };
}

function mapPoint({ card }: RetrievedHit): OfferPoint[] {
  const { id, title, communeName, latitude, longitude } = card as StoredOfferCard;
  return latitude === null || longitude === null ? [] : [{ id, title, communeName, latitude, longitude }];
}
