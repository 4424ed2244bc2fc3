import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { Clock } from '../shared/clock.js';
import { ReferenceService } from '../reference/reference.service.js';
import { offerAnswer } from './offer-answer.js';
import { offerFilters } from './offer-filters.js';
import { OFFER_FACETS, type OfferSearchAnswer, type OfferSearchQuery } from './offer-search.schema.js';
import { retrievalOf } from './question.js';
import { referenceFacts } from './reference-facts.js';
import { SearchEngines } from './search-engines.js';
import { runSearch } from './run-search.js';
import type { Suggestions } from './suggestion.schema.js';
import { lexiconOf, type Lexicon } from './understanding/lexicon.js';
import { suggestCommunes, suggestTrades } from './understanding/suggest.js';

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
    const today = this.clock.today();
    const facets = query.facets.length > 0 ? query.facets : OFFER_FACETS;
    const found = await runSearch(this.engines, this.lexicon, 'offers', query, (question) => retrievalOf(question, offerFilters(question, today), facets));
    return offerAnswer(found, today, this.lexicon, this.facts);
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
