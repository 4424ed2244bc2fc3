import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config.js';
import { ReferenceService } from '../reference/reference.service.js';
import { IndexCheck } from './indexing/index-check.js';
import { IndexSources } from './indexing/index-sources.js';
import { Indexer } from './indexing/indexer.js';
import { CandidateSource } from './indexing/candidate-source.js';
import { CompanySource } from './indexing/company-source.js';
import { OfferSource } from './indexing/offer-source.js';
import { OutboxReader } from './indexing/outbox-reader.js';
import { ProgrammeSource } from './indexing/programme-source.js';
import { openEngines } from './open-engines.js';
import { RebuildService } from './rebuild.service.js';
import { SearchEngines } from './search-engines.js';
import { SearchService } from './search.service.js';

/** Searching and the indexes, for web, worker and commands; routes are in `SearchWebModule`. */
@Module({
  providers: [
    { provide: SearchEngines, inject: [Config, DataSource, ReferenceService], useFactory: openEngines },
    OfferSource,
    ProgrammeSource,
    CompanySource,
    CandidateSource,
    IndexSources,
    Indexer,
    OutboxReader,
    IndexCheck,
    RebuildService,
    SearchService,
  ],
  exports: [SearchService, RebuildService, SearchEngines, IndexSources, OfferSource, Indexer, OutboxReader, IndexCheck],
})
export class SearchModule {}
