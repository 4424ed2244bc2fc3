import type { DataSource } from 'typeorm';
import { ReferenceService } from '../../../src/reference/reference.service.js';
import type { SearchEngine } from '../../../src/search/engines/search-engine.js';
import { PostgresEngine } from '../../../src/search/engines/postgres/postgres-engine.js';
import { IndexCheck } from '../../../src/search/indexing/index-check.js';
import { IndexSources } from '../../../src/search/indexing/index-sources.js';
import { Indexer } from '../../../src/search/indexing/indexer.js';
import { OfferSource } from '../../../src/search/indexing/offer-source.js';
import { CandidateSource } from '../../../src/search/indexing/candidate-source.js';
import { CompanySource } from '../../../src/search/indexing/company-source.js';
import { ProgrammeSource } from '../../../src/search/indexing/programme-source.js';
import { OutboxReader } from '../../../src/search/indexing/outbox-reader.js';
import { INDEX_DEFINITIONS } from '../../../src/search/open-engines.js';
import { RebuildService } from '../../../src/search/rebuild.service.js';
import { referenceFacts } from '../../../src/search/reference-facts.js';
import { SearchEngines } from '../../../src/search/search-engines.js';
import { SearchService } from '../../../src/search/search.service.js';
import { FakeClock } from '../fakes.js';

export interface SearchKit {
  engines: SearchEngines;
  sources: IndexSources;
  indexer: Indexer;
  check: IndexCheck;
  rebuild: RebuildService;
  search: SearchService;
  clock: FakeClock;
}

export function postgresEngine(dataSource: DataSource, reference = new ReferenceService()): PostgresEngine {
  return new PostgresEngine(dataSource, INDEX_DEFINITIONS, referenceFacts(reference.tables).sectors.map(({ slug }) => slug));
}

/** Searching without Nest, on the engines that a test gives. */
export function searchKit(dataSource: DataSource, first: SearchEngine, standby: SearchEngine | null = null, clock = new FakeClock()): SearchKit {
  const reference = new ReferenceService();
  const engines = new SearchEngines(first, standby);
  const sources = new IndexSources(new OfferSource(dataSource, clock, reference), new ProgrammeSource(dataSource, clock, reference), new CompanySource(dataSource, clock, reference), new CandidateSource(dataSource, clock, reference));
  const indexer = new Indexer(engines, dataSource);
  const rebuild = new RebuildService(dataSource, engines, sources, indexer, new OutboxReader(dataSource));
  return { engines, sources, indexer, check: new IndexCheck(engines, sources, indexer), rebuild, search: new SearchService(engines, clock, reference), clock };
}
