import type { DataSource } from 'typeorm';
import { Mailer, type Mail } from './mailer.js';

/** The mailbox of a demo: mail stays in the database, for a page to show. */
export class LocalMailer extends Mailer {
  constructor(private readonly database: DataSource) {
    super();
  }

  async send({ key, to, subject, text, html }: Mail): Promise<void> {
    await this.database.query('INSERT INTO local_mail (key, recipient, subject, text, html) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING', [key, to, subject, text, html]);
  }
}
