import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { LocalMailer } from './local-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [DataSource, Config],
      useFactory: (database: DataSource, { env }: Config): Mailer =>
        env.SMTP_URL === undefined ? new LocalMailer(database) : new SmtpMailer(database, env.SMTP_URL, env.MAIL_FROM),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
