import { Module } from '@nestjs/common';
import { CompaniesController } from './companies.controller.js';
import { CompaniesImportService } from './companies-import.service.js';
import { CompaniesService } from './companies.service.js';
import { EstablishmentListService } from './establishment-list.service.js';
import { MembersService } from './members.service.js';

@Module({
  providers: [CompaniesService, MembersService, EstablishmentListService, CompaniesImportService],
  exports: [CompaniesService, MembersService, EstablishmentListService, CompaniesImportService],
})
export class CompaniesModule {}

/** With the routes of the API. */
@Module({ imports: [CompaniesModule], controllers: [CompaniesController] })
export class CompaniesWebModule {}
