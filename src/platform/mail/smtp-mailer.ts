import { createTransport, type Transporter } from 'nodemailer';
import type { DataSource } from 'typeorm';
import { Mailer, type Mail } from './mailer.js';

/** Mail through an SMTP server. A key is claimed in the database before sending, and given back when sending fails. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    private readonly database: DataSource,
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(withLimits(smtpUrl));
  }

  async send(mail: Mail): Promise<void> {
    await this.database.transaction(async (manager) => {
      // The lock on the key makes a second sender wait, then find it sent; a crash releases it unsent.
      const claimed: unknown[] = await manager.query('INSERT INTO sent_mail (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key', [mail.key]);
      if (claimed.length === 0) return;
      const { to, subject, text, html } = mail;
      await this.transport.sendMail({ from: this.from, to, subject, text, html, messageId: messageId(mail, this.from), headers: listHeaders(mail) });
    });
  }

  close(): void {
    this.transport.close();
  }
}

/** A server that does not answer is given up after some seconds, unless the address says otherwise. */
function withLimits(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, ms] of [['connectionTimeout', 10_000], ['greetingTimeout', 10_000], ['socketTimeout', 30_000]] as const) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  return url.href;
}

/** Mail programs show a button of their own for these (RFC 2369, RFC 8058). */
function listHeaders({ unsubscribeUrl }: Mail): Record<string, string> {
  return unsubscribeUrl === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** The same mail always carries the same id, so that a mail server that sees it twice can tell. */
function messageId({ key }: Mail, from: string): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${Buffer.from(key).toString('base64url')}@${domain}>`;
}
