import { Module } from '@nestjs/common';
import { AlertsModule } from '../search/alerts/alerts.module.js';
import { AlertMessages } from './alert-messages.js';
import { MatchMessages } from './match-messages.js';
import { NotificationsModule } from './notifications.module.js';

/** Hears what happened and tells the people it concerns. */
@Module({ imports: [NotificationsModule, AlertsModule], providers: [MatchMessages, AlertMessages] })
export class NotificationsWorkerModule {}
