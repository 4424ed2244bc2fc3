import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { ReviewModule } from '../review/review.module.js';
import { ClaimController } from './pages/company/claim.controller.js';
import { CompanyFileController } from './pages/company/company-file.controller.js';
import { CompanyHomeController } from './pages/company/company-home.controller.js';
import { CompanyOffersController } from './pages/company/company-offers.controller.js';
import { InboxContractsController } from './pages/company/inbox-contracts.controller.js';
import { InboxController } from './pages/company/inbox.controller.js';
import { InboxPages } from './pages/company/inbox.service.js';
import { OfferChecks } from './pages/company/offer-check.service.js';
import { OfferEdits } from './pages/company/offer-edits.service.js';
import { OfferFormController } from './pages/company/offer-form.controller.js';
import { OwnCompanies } from './pages/company/own-companies.service.js';
import { ContractPages } from './pages/contracts/contract-pages.service.js';

/** The pages of a business: itself, its offers, its inbox. */
@Module({
  imports: [CompaniesModule, MatchingModule, OffersModule, ReviewModule],
  controllers: [CompanyHomeController, ClaimController, CompanyFileController, OfferFormController, CompanyOffersController, InboxController, InboxContractsController],
  providers: [OwnCompanies, OfferChecks, OfferEdits, InboxPages, ContractPages],
})
export class CompanyPagesModule {}
