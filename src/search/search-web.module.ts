import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchHealthPart } from './search-health.js';
import { SearchModule } from './search.module.js';

/** The routes of searching. */
@Module({ imports: [SearchModule], controllers: [SearchController], providers: [SearchHealthPart] })
export class SearchWebModule {}
