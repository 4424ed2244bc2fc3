import { DataSource, type EntityManager } from 'typeorm';
import { Account } from '../../accounts/account.entity.js';
import { Consent } from '../../accounts/consent.entity.js';
import { Session } from '../../accounts/session.entity.js';
import { SignInLink } from '../../accounts/sign-in-link.entity.js';
import { LocalMail } from '../../platform/mail/local-mail.entity.js';
import type { Person, PersonalDataPart } from '../personal-data.service.js';

/** The account, its consents and sessions, and the mail that was sent to it. */
export class AccountPart implements PersonalDataPart {
  readonly name = 'account';

  constructor(private readonly dataSource: DataSource) {}

  async export({ accountId, email }: Person): Promise<unknown> {
    if (accountId === null) return null;
    const { manager } = this.dataSource;
    const account = await manager.findOneBy(Account, { id: accountId });
    const consents = await manager.find(Consent, { where: { accountId }, order: { id: 'ASC' } });
    const sessions = await manager.find(Session, { select: { createdAt: true, expiresAt: true }, where: { accountId } });
    const mails = email === null ? [] : await manager.find(LocalMail, { select: { id: true, subject: true, text: true, at: true }, where: { recipient: email } });
    return { ...account, consents, sessions, mails };
  }

  /** The account's row goes last, and takes consents, sessions and memberships with it. */
  async erase(manager: EntityManager, { accountId, email }: Person): Promise<void> {
    if (accountId !== null) await manager.delete(Session, { accountId });
    if (email === null) return;
    await manager.delete(SignInLink, { email: email.toLowerCase() });
    await manager.query('DELETE FROM local_mail WHERE lower(recipient) = lower($1)', [email]);
  }
}
