import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { ReferenceService } from '../reference/reference.service.js';
import { Clock } from '../shared/clock.js';
import { candidateAnswer, candidateFilters, territoriesOf } from './candidate-search.js';
import { CANDIDATE_FACETS, type CandidateSearchAnswer, type CandidateSearchQuery } from './candidate-search.schema.js';
import { companyAnswer, companyFilters } from './company-search.js';
import { COMPANY_FACETS, type CompanySearchAnswer, type CompanySearchQuery } from './company-search.schema.js';
import { offerAnswer } from './offer-answer.js';
import { offerFilters } from './offer-filters.js';
import { OFFER_FACETS, type OfferSearchAnswer, type OfferSearchQuery } from './offer-search.schema.js';
import { programmeAnswer, programmeFilters } from './programme-search.js';
import { PROGRAMME_FACETS, type ProgrammeSearchAnswer, type ProgrammeSearchQuery } from './programme-search.schema.js';
import { retrievalOf } from './question.js';
import { referenceFacts, type ReferenceFacts } from './reference-facts.js';
import { runSearch } from './run-search.js';
import { SearchEngines } from './search-engines.js';
import { suggestCompanies } from './suggest-companies.js';
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
  private readonly facts: ReferenceFacts;

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
    const found = await runSearch(this.engines, this.lexicon, 'offers', query, (question) => retrievalOf(question, offerFilters(question, today), wanted(query.facets, OFFER_FACETS)));
    return offerAnswer(found, today, this.lexicon, this.facts);
  }

  /** One page of programmes at their sites; public. */
  async searchProgrammes(query: ProgrammeSearchQuery, _viewer: Viewer): Promise<ProgrammeSearchAnswer> {
    const found = await runSearch(this.engines, this.lexicon, 'programmes', query, (question) => retrievalOf(question, programmeFilters(question), wanted(query.facets, PROGRAMME_FACETS)));
    return programmeAnswer(found, this.clock.today(), this.lexicon, this.facts);
  }

  /** One page of verified companies, by name and place; public. What is typed is a name, so no trade is read in it. */
  async searchCompanies(query: CompanySearchQuery, _viewer: Viewer): Promise<CompanySearchAnswer> {
    const named: CompanySearchQuery = { ...query, ignore: [...query.ignore, 'occupation', 'level'] };
    const found = await runSearch(this.engines, this.lexicon, 'companies', named, (question) => retrievalOf(question, companyFilters(question), wanted(query.facets, COMPANY_FACETS)));
    return companyAnswer(found, this.lexicon, this.facts);
  }

  /** One page of candidates without names, within the adviser's territories. Throws `search.candidates_forbidden`. */
  async searchCandidates(query: CandidateSearchQuery, viewer: Viewer): Promise<CandidateSearchAnswer> {
    const territories = territoriesOf(viewer);
    const found = await runSearch(this.engines, this.lexicon, 'candidates', query, (question) => retrievalOf(question, candidateFilters(question, territories), wanted(query.facets, CANDIDATE_FACETS)));
    return candidateAnswer(found, this.clock.today(), this.lexicon, this.facts);
  }

  /** Trades, communes and companies for what has been typed so far. */
  async suggest(text: string): Promise<Suggestions> {
    const communes = suggestCommunes(this.lexicon, text).map(({ insee, name, department, postalCodes }) => ({ insee, name, department, postalCodes }));
    return { occupations: suggestTrades(this.lexicon, text), communes, companies: await suggestCompanies(this.engines, text) };
  }

  /** Rejects when no engine answers. */
  health(): Promise<SearchHealth> {
    return this.engines.health();
  }
}

/** The groups asked for, or all. */
function wanted<T extends string>(asked: readonly T[], all: readonly T[]): readonly T[] {
  return asked.length > 0 ? asked : all;
}
