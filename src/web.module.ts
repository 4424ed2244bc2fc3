import { Module } from '@nestjs/common';
import { AccountsWebModule } from './accounts/accounts.module.js';
import { ENTITIES } from './entities.js';
import { MatchingWebModule } from './matching/matching-web.module.js';
import { CandidatesWebModule } from './candidates/candidates.module.js';
import { CompaniesWebModule } from './companies/companies.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/http/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { OffersWebModule } from './offers/offers.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { PrivacyWebModule } from './privacy/privacy.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { ReviewWebModule } from './review/review-web.module.js';
import { AlertsWebModule } from './search/alerts/alerts.module.js';
import { SearchWebModule } from './search/search-web.module.js';
import { CandidatePagesModule } from './web/candidate-pages.module.js';
import { CompanyPagesModule } from './web/company-pages.module.js';
import { DeskPagesModule } from './web/desk-pages.module.js';
import { TrainingWebModule } from './training/training.module.js';
import { PagesModule } from './web/pages.module.js';
import { StaffPagesModule } from './web/staff-pages.module.js';
import { QueueDashboardModule } from './web/pages/queues/queue-dashboard.module.js';

/** Everything that answers requests: each room's module, with its controllers. No background work. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.with(ENTITIES),
    HttpModule,
    HealthModule,
    QueueModule,
    MailModule,
    ReferenceModule,
    PagesModule,
    AccountsWebModule,
    CompaniesWebModule,
    TrainingWebModule,
    OffersWebModule,
    CandidatesWebModule,
    SearchWebModule,
    AlertsWebModule,
    MatchingWebModule,
    ReviewWebModule,
    PrivacyWebModule,
    NotificationsModule,
    ImportsModule,
    InsightsModule,
    CandidatePagesModule,
    CompanyPagesModule,
    DeskPagesModule,
    StaffPagesModule,
    QueueDashboardModule,
  ],
})
export class WebModule {}
