import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module.js';
import { AlertMailsService } from './alert-mail.service.js';
import { AlertRounds } from './alert-round.service.js';
import { AlertSearch } from './alert-search.js';
import { AlertStopService } from './alert-stop.service.js';
import { AlertsJob } from './alerts-job.js';
import { SavedSearchesController } from './saved-search.controller.js';
import { SavedSearchesService } from './saved-search.service.js';

const SERVICES = [SavedSearchesService, AlertRounds, AlertMailsService, AlertStopService];

/** Saved searches and what is new for them. */
@Module({ imports: [SearchModule], providers: [AlertSearch, ...SERVICES], exports: SERVICES })
export class AlertsModule {}

@Module({ imports: [AlertsModule], controllers: [SavedSearchesController] })
export class AlertsWebModule {}

@Module({ imports: [AlertsModule], providers: [AlertsJob] })
export class AlertsWorkerModule {}
