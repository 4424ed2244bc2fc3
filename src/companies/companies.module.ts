import { Module } from '@nestjs/common';
import { CompaniesService } from './companies.service.js';
import { EstablishmentListService } from './establishment-list.service.js';
import { MembersService } from './members.service.js';

@Module({
  providers: [CompaniesService, MembersService, EstablishmentListService],
  exports: [CompaniesService, MembersService, EstablishmentListService],
})
export class CompaniesModule {}
