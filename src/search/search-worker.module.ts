import { Module } from '@nestjs/common';
import { SearchModule } from './search.module.js';

/** Keeps the indexes up to date. */
@Module({ imports: [SearchModule] })
export class SearchWorkerModule {}
