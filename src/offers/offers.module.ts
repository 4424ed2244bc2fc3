import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module.js';
import { OfferAccess } from './offer-access.js';
import { OfferCountersService } from './offer-counters.service.js';
import { OfferFacts } from './offer-facts.js';
import { OfferLifecycleService } from './offer-lifecycle.service.js';
import { OfferListService } from './offer-list.service.js';
import { OfferSeats } from './offer-seats.js';
import { OffersImportService } from './offers-import.service.js';
import { OffersController } from './offers.controller.js';
import { OffersService } from './offers.service.js';

const SERVICES = [OffersService, OfferLifecycleService, OfferListService, OfferCountersService, OffersImportService, OfferAccess];

@Module({ imports: [CompaniesModule], providers: [...SERVICES, OfferFacts, OfferSeats], exports: SERVICES })
export class OffersModule {}

/** With the routes of the API. */
@Module({ imports: [OffersModule], controllers: [OffersController] })
export class OffersWebModule {}
