import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import type { CurrentSession } from './access/action.decorator.js';
import { Account } from './account.entity.js';
import { hashSecret, newSecretToken } from './secret-token.js';
import { Session } from './session.entity.js';
import type { SignedInViewer } from './viewer.js';

const DAY_MS = 86_400_000;
export const SESSION_DAYS = 30;

/** A session just begun; `token` goes into the cookie and is kept nowhere else. */
export interface OpenedSession {
  token: string;
  csrfToken: string;
  expiresAt: Date;
}

export interface FoundSession {
  viewer: SignedInViewer;
  session: CurrentSession;
  /** The session was prolonged: the cookie must follow. */
  renewed: boolean;
}

/** Server-side sessions: 30 days after the last visit, renewed at most once a day. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async open(accountId: number, manager: EntityManager = this.dataSource.manager): Promise<OpenedSession> {
    const opened = { token: newSecretToken(), csrfToken: newSecretToken(), expiresAt: this.expiry() };
    const { token, ...kept } = opened;
    await manager.insert(Session, { ...kept, tokenHash: hashSecret(token), accountId, createdAt: this.clock.now() });
    await manager.update(Account, accountId, { lastSeenAt: this.clock.now() });
    return opened;
  }

  /** Who this cookie belongs to; null when it is unknown, expired or its account closed. */
  async find(token: string): Promise<FoundSession | null> {
    const row = await this.dataSource.getRepository(Session).findOne({ where: { tokenHash: hashSecret(token) }, relations: { account: true } });
    const account = row?.account;
    if (!row || !account || account.disabledAt || row.expiresAt <= this.clock.now() || account.role === 'partner') return null;
    const renewed = await this.renew(row);
    const { id: accountId, email, role, territories, branches, displayName } = account;
    return {
      viewer: { role, accountId, email, territories, branches },
      session: { accountId, displayName, csrfToken: row.csrfToken, expiresAt: row.expiresAt },
      renewed,
    };
  }

  async close(token: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { tokenHash: hashSecret(token) });
  }

  /** Signs the account out of every browser. */
  async closeAll(accountId: number, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.delete(Session, { accountId });
  }

  async ofAccount(accountId: number): Promise<Pick<Session, 'createdAt' | 'expiresAt'>[]> {
    return this.dataSource.getRepository(Session).find({ select: { createdAt: true, expiresAt: true }, where: { accountId }, order: { createdAt: 'DESC' } });
  }

  /** Forgets sessions that ended; called by the retention job. */
  async sweep(): Promise<number> {
    const result = await this.dataSource.manager.delete(Session, { expiresAt: LessThan(this.clock.now()) });
    return result.affected ?? 0;
  }

  private async renew(row: Session): Promise<boolean> {
    if (this.expiry().getTime() - row.expiresAt.getTime() < DAY_MS) return false;
    row.expiresAt = this.expiry();
    await this.dataSource.manager.update(Session, { tokenHash: row.tokenHash }, { expiresAt: row.expiresAt });
    await this.dataSource.manager.update(Account, row.accountId, { lastSeenAt: this.clock.now() });
    return true;
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + SESSION_DAYS * DAY_MS);
  }
}
