import { Module } from '@nestjs/common';
import { SearchEvents } from './indexing/search-events.js';
import { SearchModule } from './search.module.js';

/** Keeps the indexes up to date. */
@Module({ imports: [SearchModule], providers: [SearchEvents] })
export class SearchWorkerModule {}
