import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { Config } from '../platform/config/config.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Clock } from '../shared/clock.js';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountsService, normaliseEmail } from './account.service.js';
import { DemoLinks } from './demo-links.js';
import { hashSecret, newSecretToken } from './secret-token.js';
import { SessionsService, type OpenedSession } from './session.service.js';
import { SignInLink } from './sign-in-link.entity.js';
import { signInMail } from './sign-in-mail.js';
import { safeNext, signInLinkUrl } from './sign-in-paths.js';

export const LINK_MINUTES = 15;
/** Links one address may be sent while the earlier ones are still good: more would be a way to flood a mailbox. */
export const LINKS_AT_ONCE = 5;

export interface SignInRequest {
  email: string;
  /** What a new account becomes; an existing one keeps its role. */
  role: 'candidate' | 'company';
  next?: string | undefined;
}

export interface SignedIn {
  account: Account;
  session: OpenedSession;
  next: string;
}

/** Sign-in by mail: a link that is good once, for a quarter of an hour. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly demoLinks: DemoLinks,
  ) {}

  /**
   * Mails a link. Whether the account exists is not looked at before the link is used:
   * the same work is done for every address, so neither the answer nor its time tells.
   */
  async request(asked: SignInRequest): Promise<void> {
    const email = normaliseEmail(asked.email);
    const token = newSecretToken();
    const now = this.clock.now();
    const sent = await this.dataSource.manager.countBy(SignInLink, { email, expiresAt: MoreThan(now) });
    if (sent >= LINKS_AT_ONCE) return;
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
    await this.dataSource.manager.insert(SignInLink, { tokenHash: hashSecret(token), email, role: asked.role, next: safeNext(asked.next), expiresAt, createdAt: now });
    await this.send(email, asked.role, token);
  }

  /** Whether the link could be used now; looking does not use it up. */
  async isUsable(token: string): Promise<boolean> {
    if (this.demoLinks.isDemoToken(token)) return (await this.demoLinks.accountOf(token)) !== null;
    return this.dataSource.manager.existsBy(SignInLink, { tokenHash: hashSecret(token), usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) });
  }

  /** Uses the link up and opens a session; the account is made here when the address is new. */
  async use(token: string): Promise<SignedIn> {
    if (this.demoLinks.isDemoToken(token)) return this.useDemoLink(token);
    return this.dataSource.transaction(async (manager) => {
      const link = await this.take(token, manager);
      const account = await this.accounts.findOrCreate(link.email, link.role === 'company' ? 'company' : 'candidate', manager);
      if (account.disabledAt) throw accountErrors.disabled();
      return { account, session: await this.sessions.open(account.id, manager), next: link.next };
    });
  }

  /** Forgets links that can no longer be used; called by the retention job. */
  async sweep(): Promise<number> {
    const result = await this.dataSource.manager.delete(SignInLink, { expiresAt: LessThan(this.clock.now()) });
    return result.affected ?? 0;
  }

  private async take(token: string, manager: EntityManager): Promise<SignInLink> {
    const now = this.clock.now();
    const key = { tokenHash: hashSecret(token), usedAt: IsNull(), expiresAt: MoreThan(now) };
    const taken = await manager.update(SignInLink, key, { usedAt: now });
    if (taken.affected !== 1) throw accountErrors.linkInvalid();
    return manager.findOneByOrFail(SignInLink, { tokenHash: key.tokenHash });
  }

  private async useDemoLink(token: string): Promise<SignedIn> {
    const account = await this.demoLinks.accountOf(token);
    if (!account || account.disabledAt) throw accountErrors.linkInvalid();
    return { account, session: await this.sessions.open(account.id), next: '/' };
  }

  private async send(email: string, role: SignInRequest['role'], token: string): Promise<void> {
    const mail = signInMail(role, signInLinkUrl(this.config.publicUrl, token), LINK_MINUTES);
    try {
      await this.mailer.send({ ...mail, key: `sign-in:${hashSecret(token)}`, to: email });
    } catch (error) {
      throw Object.assign(accountErrors.mailFailed(), { cause: error });
    }
  }
}
