import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { TrainingModule } from '../training/training.module.js';
import { ImportService } from './import.service.js';

@Module({ imports: [OffersModule, CompaniesModule, CandidatesModule, TrainingModule], providers: [ImportService], exports: [ImportService] })
export class ImportsModule {}
