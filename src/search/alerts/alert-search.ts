import { Injectable } from '@nestjs/common';
import { ANONYMOUS } from '../../accounts/viewer.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import { Clock } from '../../shared/clock.js';
import type { Retrieval } from '../engines/search-engine.js';
import { offerAnswer } from '../offer-answer.js';
import { offerFilters } from '../offer-filters.js';
import type { OfferHit, OfferSearchAnswer, OfferSearchQuery } from '../offer-search.schema.js';
import { retrievalOf, type Question } from '../question.js';
import { referenceFacts, type ReferenceFacts } from '../reference-facts.js';
import { runSearch } from '../run-search.js';
import { SearchEngines } from '../search-engines.js';
import { SearchService } from '../search.service.js';
import { lexiconOf, type Lexicon } from '../understanding/lexicon.js';
import { understand } from '../understanding/understand.js';
import { readAsked, withoutChoices, writeAsked } from './asked-search.js';
import { searchLabel } from './search-label.js';

/** Offers asked for at first: as a rule all there are. */
const FIRST = 200;
/** Of a very wide search, so many at a time, up to so many. */
const MORE = 2_000;
const MOST = 20_000;

/** A search ready to be kept. */
export interface KeptSearch {
  asked: string;
  label: string;
}

/** Searching for alerts: the same understanding, engines and ranking as the page, and nothing wider than what was asked. */
@Injectable()
export class AlertSearch {
  private readonly lexicon: Lexicon;
  private readonly facts: ReferenceFacts;

  constructor(
    private readonly search: SearchService,
    private readonly engines: SearchEngines,
    private readonly clock: Clock,
    reference: ReferenceService,
  ) {
    this.lexicon = lexiconOf(reference.tables);
    this.facts = referenceFacts(reference.tables);
  }

  /** Asks the search once, to keep it as it was understood. Throws what the search itself refuses. */
  async toKeep(query: OfferSearchQuery): Promise<KeptSearch> {
    return this.kept(query, await this.search.searchOffers({ ...query, page: 1, pageSize: 1, sort: 'date', points: false }, ANONYMOUS));
  }

  /** The same from an answer that is there already. */
  kept(query: OfferSearchQuery, answer: OfferSearchAnswer): KeptSearch {
    const { level } = understand(this.lexicon, query.text, { exact: query.exact, ignore: query.ignore, trades: query.trade });
    const explicit = withoutChoices(query, answer, level);
    return { asked: writeAsked(explicit), label: searchLabel({ ...explicit, level: query.level }, answer.understood, this.facts) };
  }

  /**
   * What this search finds now that was published on `since` or later, the most fitting first (of more than 20,000 the newest): an offer
   * that came in late stands behind many that are fresher, so it is not enough to look at those. Neither near trades nor words that are
   * only similar: what arrives unasked has to be what was asked for. Null when this version no longer understands the search.
   */
  async published(asked: string, since: CalendarDate): Promise<OfferHit[] | null> {
    const query = readAsked(asked);
    if (query === null) return null;
    const hits = await this.newest(query, since);
    return hits.map((hit, at) => ({ hit, at, points: sum(hit.points) })).sort((a, b) => b.points - a.points || a.at - b.at).map(({ hit }) => hit);
  }

  /** The newest first, each once, also where the index changes between two pages. */
  private async newest(query: OfferSearchQuery, since: CalendarDate): Promise<OfferHit[]> {
    const first = await this.page(query, 1, FIRST, since);
    if (first.length < FIRST) return first;
    const hits = new Map<number, OfferHit>();
    for (let page = 1; page <= MOST / MORE; page++) {
      const more = await this.page(query, page, MORE, since);
      for (const hit of more) hits.set(hit.id, hit);
      if (more.length < MORE) break;
    }
    return [...hits.values()];
  }

  private async page(query: OfferSearchQuery, page: number, pageSize: number, since: CalendarDate): Promise<OfferHit[]> {
    const today = this.clock.today();
    const newest: OfferSearchQuery = { ...query, sort: 'date', page, pageSize };
    const found = await runSearch(this.engines, this.lexicon, 'offers', newest, (question) => strict(question, today, since));
    return offerAnswer(found, today, this.lexicon, this.facts).hits;
  }
}

function strict(question: Question<OfferSearchQuery>, today: CalendarDate, since: CalendarDate): Retrieval {
  const filters = offerFilters(question, today);
  const ranges = { ...filters.ranges, published: { min: toEpochDay(since) } };
  return { ...retrievalOf(question, { ...filters, ranges }, []), near: [], allowSimilar: false };
}

function sum(points: Readonly<Record<string, number>>): number {
  return Object.values(points).reduce((total, part) => total + part, 0);
}
