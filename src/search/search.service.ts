import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import type { OfferSearchAnswer, OfferSearchQuery } from './offer-search.schema.js';
import type { Suggestions } from './suggestion.schema.js';

export interface SearchHealth {
  /** The engine that answers now. */
  engine: 'postgres' | 'meilisearch';
  /** PostgreSQL answers in Meilisearch's place. */
  degraded: boolean;
}

/** Searching: understand, retrieve, rank. */
@Injectable()
export class SearchService {
  /** One page of open offers with what was understood and the counts; public, so every viewer sees the same. */
  async searchOffers(query: OfferSearchQuery, viewer: Viewer): Promise<OfferSearchAnswer> {
    throw new Error(`not built yet: ${query.text} ${viewer.role}`);
  }

  /** Trades, communes and companies for what has been typed so far. */
  async suggest(text: string): Promise<Suggestions> {
    throw new Error(`not built yet: ${text}`);
  }

  async health(): Promise<SearchHealth> {
    throw new Error('not built yet');
  }
}
