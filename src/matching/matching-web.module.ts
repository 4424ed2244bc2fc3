import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingForViewers } from './matching-for-viewers.service.js';
import { MatchingController } from './matching.controller.js';
import { MatchingModule } from './matching.module.js';

/** With the routes of the API. */
@Module({ imports: [MatchingModule, CompaniesModule], providers: [MatchingForViewers], controllers: [MatchingController], exports: [MatchingModule] })
export class MatchingWebModule {}
