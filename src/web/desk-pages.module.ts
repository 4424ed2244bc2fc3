import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { ReviewModule } from '../review/review.module.js';
import { TrainingModule } from '../training/training.module.js';
import { CentrePageController } from './pages/centre/centre.controller.js';
import { ContractPages } from './pages/contracts/contract-pages.service.js';
import { OfferEdits } from './pages/company/offer-edits.service.js';
import { AdministrationController } from './pages/desk/administration.controller.js';
import { CaseController } from './pages/desk/case.controller.js';
import { CasePages } from './pages/desk/case.service.js';
import { DeskCompaniesController } from './pages/desk/desk-companies.controller.js';
import { DeskHomePages } from './pages/desk/desk-home.service.js';
import { DeskOfferController } from './pages/desk/desk-offer.controller.js';
import { DeskPageController } from './pages/desk/desk.controller.js';
import { FollowUpContractsController } from './pages/desk/follow-up-contracts.controller.js';
import { FollowUpController } from './pages/desk/follow-up.controller.js';
import { PersonController } from './pages/desk/person.controller.js';
import { QueuePages } from './pages/desk/queue.service.js';

/** The pages of those who work here: advisers, administrators, and a training centre's members. */
@Module({
  imports: [CandidatesModule, CompaniesModule, OffersModule, MatchingModule, ReviewModule, TrainingModule],
  controllers: [DeskPageController, CaseController, DeskCompaniesController, DeskOfferController, PersonController, FollowUpController, FollowUpContractsController, AdministrationController, CentrePageController],
  providers: [OfferEdits, QueuePages, CasePages, DeskHomePages, ContractPages],
})
export class DeskPagesModule {}
