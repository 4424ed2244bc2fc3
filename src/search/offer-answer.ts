import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import { stem } from '../shared/french-stem.js';
import type { StoredOfferCard } from './documents/offer-document.js';
import type { Retrieved, RetrievedHit, SearchEngine, Tier } from './engines/search-engine.js';
import { facetValues } from './facet-values.js';
import type { OfferQuestion } from './offer-question.js';
import { windowOf } from './offer-question.js';
import type { HitTier, OfferFacet, OfferHit, OfferPoint, OfferSearchAnswer, UnderstoodView } from './offer-search.schema.js';
import { pointsOf, rank, type Points, type Rankable, type RankingQuestion } from './ranking/rank.js';
import type { ReferenceFacts } from './reference-facts.js';
import { LEVEL_LABELS } from './understanding/levels.js';
import type { Lexicon } from './understanding/lexicon.js';

interface RankableOffer extends Rankable {
  card: StoredOfferCard;
}

const HIT_TIER: Readonly<Record<Tier, HitTier>> = { askedWithWords: 'asked', asked: 'asked', near: 'near', words: 'other', similar: 'other' };

/** Ranks what an engine found and says it in the words of the answer. */
export function offerAnswer(question: OfferQuestion, retrieved: Retrieved, engine: SearchEngine['name'], today: CalendarDate, lexicon: Lexicon, facts: ReferenceFacts): OfferSearchAnswer {
  const { query } = question;
  const { tiers } = retrieved;
  return {
    understood: understoodView(question, lexicon),
    hits: pageOfHits(question, retrieved.hits, today),
    ...(query.points ? { points: retrieved.hits.flatMap(pointOf) } : {}),
    total: retrieved.total,
    tiers: { asked: tiers.askedWithWords + tiers.asked, near: tiers.near, other: tiers.words + tiers.similar },
    facets: facetViews(question, retrieved, facts),
    page: query.page, pageSize: query.pageSize, sort: query.sort, engine,
  };
}

function pageOfHits(question: OfferQuestion, hits: readonly RetrievedHit[], today: CalendarDate): OfferHit[] {
  const { query } = question;
  const asked = rankingQuestion(question);
  const day = toEpochDay(today);
  const offers = hits.map((hit) => rankable(hit, day));
  if (query.sort !== 'relevance') return offers.map((offer) => hitView(offer, pointsOf(offer, asked)));
  const { from } = windowOf(query);
  return rank(offers, asked).slice(from, from + query.pageSize).map(({ item, points }) => hitView(item, points));
}

function pointOf({ card }: RetrievedHit): OfferPoint[] {
  const { id, title, communeName, latitude, longitude } = card as StoredOfferCard;
  return latitude === null || longitude === null ? [] : [{ id, title, communeName, latitude, longitude }];
}

function rankingQuestion({ understanding, near }: OfferQuestion): RankingQuestion {
  return {
    confidence: new Map(understanding.occupations.map(({ code, confidence }) => [code, confidence])),
    nearness: new Map(near.map(({ code, nearness }) => [code, nearness])),
    tradeStems: understanding.tradeWords.map(stem),
    wordStems: understanding.words.map(stem),
  };
}

function rankable({ id, tier, distanceKm, card }: RetrievedHit, day: number): RankableOffer {
  const offer = card as StoredOfferCard;
  return {
    id, tier, distanceKm, card: offer,
    occupations: offer.occupations,
    titleStems: new Set(offer.titleStems.split(' ')),
    nameStems: new Set(offer.nameStems.split(' ')),
    ageDays: day - toEpochDay(offer.publishedOn),
    applicantsPerSeat: offer.applicants / Math.max(1, offer.seatsLeft),
  };
}

function hitView({ card, tier, distanceKm }: RankableOffer, points: Points): OfferHit {
  const { titleStems: _title, nameStems: _name, occupations: _trades, ...shown } = card;
  return { ...shown, tier: HIT_TIER[tier], distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10, points: { ...points } };
}

function facetViews({ query, understanding, levelApplies, place }: OfferQuestion, retrieved: Retrieved, facts: ReferenceFacts): OfferSearchAnswer['facets'] {
  const selected: Record<OfferFacet, readonly string[]> = {
    contract: query.contract,
    level: levelApplies ? [String(understanding.level)] : query.level.map(String),
    start: query.start, sector: query.sector, licence: query.licence,
    department: query.department.length === 0 && place?.kind === 'department' ? [place.department] : query.department,
  };
  return Object.fromEntries(Object.entries(retrieved.facets).map(([facet, counts]) => [facet, facetValues(facet as OfferFacet, counts, selected[facet as OfferFacet], facts)]));
}

function understoodView(question: OfferQuestion, lexicon: Lexicon): UnderstoodView {
  const { query, understanding, near, levelApplies } = question;
  const level = levelApplies ? understanding.level : null;
  return {
    text: query.text,
    exact: query.exact,
    occupations: understanding.occupations,
    near: near.map(({ code }) => ({ code, label: lexicon.occupation(code)?.label ?? code })),
    place: placeView(question),
    level: level === null ? null : { level, label: LEVEL_LABELS[level] },
    words: understanding.words,
  };
}

function placeView({ place, placeFrom, radiusKm, radiusChosen }: OfferQuestion): UnderstoodView['place'] {
  if (place === null) return null;
  const shared = { from: placeFrom, radiusKm, radiusChosen };
  if (place.kind === 'point') return { kind: 'point', label: 'Autour de ce point', insee: null, department: null, ...place.point, ...shared };
  if (place.kind === 'department') return { kind: 'department', label: place.label, insee: null, department: place.department, latitude: null, longitude: null, ...shared };
  const { insee, name, department, latitude, longitude, postalCodes } = place.commune;
  return { kind: 'commune', label: `${name} (${postalCodes[0] ?? department})`, insee, department, latitude, longitude, ...shared };
}
