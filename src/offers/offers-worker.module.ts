import { Module } from '@nestjs/common';
import { OfferUpkeep } from './offer-upkeep.js';
import { OffersModule } from './offers.module.js';

@Module({ imports: [OffersModule], providers: [OfferUpkeep] })
export class OffersWorkerModule {}
