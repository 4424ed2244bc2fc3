import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ENTITIES } from './entities.js';
import { ConfigModule } from './platform/config/config.module.js';
import { JOB_NAMES_OF_THE_PROGRAM } from './job-names.js';
import { MatchingWorkerModule } from './matching/matching-worker.module.js';
import { NotificationsWorkerModule } from './notifications/notifications-worker.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { QueueWorkerModule } from './platform/queue/queue-worker.module.js';
import { OffersWorkerModule } from './offers/offers-worker.module.js';
import { AlertsWorkerModule } from './search/alerts/alerts.module.js';
import { SearchWorkerModule } from './search/search-worker.module.js';
import { PrivacyWorkerModule } from './privacy/privacy-worker.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { ReviewWorkerModule } from './review/review-worker.module.js';

/** Everything that works in the background: each room's worker module, with its handlers of events and jobs. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.with(ENTITIES),
    MailModule,
    QueueWorkerModule.forRoot(JOB_NAMES_OF_THE_PROGRAM),
    ReferenceModule,
    AccountsModule,
    OffersWorkerModule,
    SearchWorkerModule,
    AlertsWorkerModule,
    MatchingWorkerModule,
    ReviewWorkerModule,
    PrivacyWorkerModule,
    NotificationsWorkerModule,
  ],
})
export class WorkerModule {}
