import { Module } from '@nestjs/common';
import { SearchEvents } from './indexing/search-events.js';
import { SearchUpkeep } from './indexing/search-upkeep.js';
import { SearchModule } from './search.module.js';

/** Keeps the indexes up to date. */
@Module({ imports: [SearchModule], providers: [SearchEvents, SearchUpkeep] })
export class SearchWorkerModule {}
