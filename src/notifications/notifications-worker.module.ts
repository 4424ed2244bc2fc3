import { Module } from '@nestjs/common';
import { MatchMessages } from './match-messages.js';
import { NotificationsModule } from './notifications.module.js';

/** Hears what happened and tells the people it concerns. */
@Module({ imports: [NotificationsModule], providers: [MatchMessages] })
export class NotificationsWorkerModule {}
