import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ReviewModule } from '../review/review.module.js';
import { AlertsModule } from '../search/alerts/alerts.module.js';
import { SearchModule } from '../search/search.module.js';
import { TrainingModule } from '../training/training.module.js';
import { Favourites } from './favourites.service.js';
import { ApplyController } from './pages/apply/apply.controller.js';
import { CompanyCardController } from './pages/company-card/company-card.controller.js';
import { MatchesController } from './pages/matches/matches.controller.js';
import { MyMatches } from './pages/matches/my-matches.service.js';
import { MyDataController } from './pages/my-data/my-data.controller.js';
import { NearbyProgrammes } from './pages/offer/nearby-programmes.js';
import { OfferPageController } from './pages/offer/offer.controller.js';
import { ProfileController } from './pages/profile/profile.controller.js';
import { SavedSearchPagesController } from './pages/saved-searches/saved-searches.controller.js';
import { StopAlertController } from './pages/saved-searches/stop-alert.controller.js';
import { SearchPageController } from './pages/search/search.controller.js';
import { TradeFacts } from './pages/trades/trade-facts.js';
import { TradesController } from './pages/trades/trades.controller.js';
import { TrainingController } from './pages/training/training.controller.js';
import { Readers } from './reader.service.js';

/** The pages of the young person's path, and the public ones around it. */
@Module({
  imports: [CandidatesModule, CompaniesModule, OffersModule, TrainingModule, SearchModule, AlertsModule, MatchingModule, ReviewModule, PrivacyModule],
  controllers: [
    SearchPageController,
    SavedSearchPagesController,
    StopAlertController,
    OfferPageController,
    ApplyController,
    ProfileController,
    MatchesController,
    MyDataController,
    TradesController,
    TrainingController,
    CompanyCardController,
  ],
  providers: [Readers, Favourites, NearbyProgrammes, MyMatches, TradeFacts],
})
export class CandidatePagesModule {}
