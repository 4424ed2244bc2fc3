import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonalData } from '../privacy/personal-data.service.js';
import { NotificationsPart } from './notifications-part.js';
import { NotificationsService } from './notifications.service.js';

/** One row for each message, then its mail; in both processes, for the export and the erasure of what people were told. */
@Module({ providers: [NotificationsService], exports: [NotificationsService] })
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.personalData.register(new NotificationsPart(this.dataSource));
  }
}
