import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { SearchModule } from '../search/search.module.js';
import { Favourites } from './favourites.service.js';
import { NearbyProgrammes } from './pages/offer/nearby-programmes.js';
import { OfferPageController } from './pages/offer/offer.controller.js';
import { ProfileController } from './pages/profile/profile.controller.js';
import { SearchPageController } from './pages/search/search.controller.js';
import { Readers } from './reader.service.js';

/** The pages of the young person's path. */
@Module({
  imports: [CandidatesModule, OffersModule, SearchModule, MatchingModule],
  controllers: [SearchPageController, OfferPageController, ProfileController],
  providers: [Readers, Favourites, NearbyProgrammes],
})
export class CandidatePagesModule {}
