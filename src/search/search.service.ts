import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { Clock } from '../shared/clock.js';
import { ReferenceService } from '../reference/reference.service.js';
import { askedPlace, pointOf } from './asked-place.js';
import { offerAnswer } from './offer-answer.js';
import { offerQuestion, relaxed, retrievalOf } from './offer-question.js';
import type { OfferSearchAnswer, OfferSearchQuery } from './offer-search.schema.js';
import { referenceFacts } from './reference-facts.js';
import { SearchEngines } from './search-engines.js';
import { searchErrors } from './search.errors.js';
import type { Suggestions } from './suggestion.schema.js';
import { lexiconOf, type Lexicon } from './understanding/lexicon.js';
import { suggestCommunes, suggestTrades } from './understanding/suggest.js';
import { understand } from './understanding/understand.js';

export interface SearchHealth {
  /** The engine that answers now. */
  engine: 'postgres' | 'meilisearch';
  /** PostgreSQL answers in Meilisearch's place. */
  degraded: boolean;
}

/** Searching: understand, retrieve, rank. */
@Injectable()
export class SearchService {
  private readonly lexicon: Lexicon;
  private readonly facts;

  constructor(
    private readonly engines: SearchEngines,
    private readonly clock: Clock,
    reference: ReferenceService,
  ) {
    this.lexicon = lexiconOf(reference.tables);
    this.facts = referenceFacts(reference.tables);
  }

  /** One page of open offers with what was understood and the counts; public, so every viewer sees the same. */
  async searchOffers(query: OfferSearchQuery, _viewer: Viewer): Promise<OfferSearchAnswer> {
    const given = askedPlace(query.place, this.lexicon);
    const understanding = understand(this.lexicon, query.text, { exact: query.exact, ignore: query.ignore });
    let question = offerQuestion(query, understanding, given, this.lexicon);
    if (query.sort === 'distance' && pointOf(question.place) === null) throw searchErrors.distanceNeedsPlace();
    const today = this.clock.today();
    let found = await this.engines.search('offers', retrievalOf(question, today));
    for (let next = relaxed(question); found.retrieved.total === 0 && next !== null; next = relaxed(question)) {
      question = next;
      found = await this.engines.search('offers', retrievalOf(question, today));
    }
    return offerAnswer(question, found.retrieved, found.engine, today, this.lexicon, this.facts);
  }

  /** Trades, communes and companies for what has been typed so far. */
  async suggest(text: string): Promise<Suggestions> {
    const communes = suggestCommunes(this.lexicon, text).map(({ insee, name, department, postalCodes }) => ({ insee, name, department, postalCodes }));
    return { occupations: suggestTrades(this.lexicon, text), communes, companies: [] };
  }

  /** Rejects when no engine answers. */
  health(): Promise<SearchHealth> {
    return this.engines.health();
  }
}
