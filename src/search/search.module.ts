import { Module } from '@nestjs/common';
import { RebuildService } from './rebuild.service.js';
import { SearchService } from './search.service.js';

@Module({ providers: [SearchService, RebuildService], exports: [SearchService, RebuildService] })
export class SearchModule {}
