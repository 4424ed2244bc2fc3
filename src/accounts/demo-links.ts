import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config.js';
import { Account, type Role } from './account.entity.js';
import { signInLinkUrl } from './sign-in-paths.js';

const PREFIX = 'demo';

export interface DemoLink {
  role: Role;
  email: string;
  url: string;
}

/** A secret of one run of the supervisor: its web process gets it in `DEMO_LINK_SECRET`, and the links die with both. */
export function newDemoLinkSecret(): string {
  return randomBytes(32).toString('hex');
}

/** The links to print for these accounts, in their order; an account that is not in the database, or not invented, has none. */
export async function demoLinks(dataSource: DataSource, publicUrl: string, secret: string, emails: readonly string[]): Promise<DemoLink[]> {
  const accounts = await dataSource.query<Pick<Account, 'id' | 'role' | 'email'>[]>(
    'SELECT id, role, email FROM account WHERE invented AND disabled_at IS NULL AND email = ANY($1) ORDER BY array_position($1, email)',
    [emails],
  );
  return accounts.map(({ id, role, email }) => ({ role, email, url: signInLinkUrl(publicUrl, `${PREFIX}.${id}.${sign(secret, id)}`) }));
}

/** Recognises the links that a demo prints: good as often as one likes, for invented accounts only, and never outside a demo. */
@Injectable()
export class DemoLinks {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  isDemoToken(token: string): boolean {
    return token.startsWith(`${PREFIX}.`);
  }

  /** The account this link signs in, or null. */
  async accountOf(token: string): Promise<Account | null> {
    const secret = this.config.env.DEMO_LINK_SECRET;
    const [prefix, id, signature] = token.split('.');
    if (!this.config.isDemo || secret === undefined || prefix !== PREFIX || !/^\d{1,9}$/.test(id ?? '')) return null;
    if (!isSame(signature ?? '', sign(secret, Number(id)))) return null;
    return this.dataSource.getRepository(Account).findOneBy({ id: Number(id), invented: true });
  }
}

function sign(secret: string, accountId: number): string {
  return createHmac('sha256', secret).update(`demo-link:${accountId}`).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
