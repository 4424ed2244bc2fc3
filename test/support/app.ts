import { Test } from '@nestjs/testing';
import type { Abstract, ModuleMetadata, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { Account, type Role } from '../../src/accounts/account.entity.js';
import { SessionsService } from '../../src/accounts/session.service.js';
import { CSRF_HEADER } from '../../src/accounts/access/csrf.js';
import { SESSION_COOKIE } from '../../src/accounts/access/session-cookie.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { configureHttp } from '../../src/platform/http/configure-http.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { Clock } from '../../src/shared/clock.js';
import { WebModule } from '../../src/web.module.js';
import { FakeClock, FakeMailer } from './fakes.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestAppOptions {
  /** Environment variables over those of a demo without rate limits. */
  env?: Record<string, string>;
  /** Modules beside the web module, such as one with routes made for the test. */
  imports?: ModuleMetadata['imports'];
}

export interface SignedInAgent {
  /** Sends the session cookie and the CSRF header with each request; follows no redirect. */
  agent: TestAgent;
  accountId: number;
  csrf: string;
}

export interface TestApp {
  app: NestExpressApplication;
  database: TestDatabase;
  clock: FakeClock;
  mailer: FakeMailer;
  get<T>(type: Type<T> | Abstract<T>): T;
  /** Someone without an account. */
  anonymous(): TestAgent;
  /** A new account of this role, signed in; `account` sets its other columns (territories, branches, email…). */
  signInAs(role: Exclude<Role, 'partner'>, account?: Partial<Account>): Promise<SignedInAgent>;
  /** Another browser of an account that exists. */
  signIn(accountId: number): Promise<SignedInAgent>;
  close(): Promise<void>;
}

let numbered = 0;

/** The whole web application on a database of its own, with a clock and a mailbox that the test holds. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const [clock, mailer] = [new FakeClock(), new FakeMailer()];
  const config = readConfig({ DATABASE_URL: database.url, DEMO: '1', RATE_LIMITS: '0', ...options.env });
  const testing = await Test.createTestingModule({ imports: [WebModule, ...(options.imports ?? [])] })
    .overrideProvider(Config).useValue(config)
    .overrideProvider(Clock).useValue(clock)
    .overrideProvider(Mailer).useValue(mailer)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: ['error', 'fatal'] });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');

  const signIn = async (accountId: number): Promise<SignedInAgent> => {
    const { token, csrfToken: csrf } = await app.get(SessionsService).open(accountId);
    const agent = supertest.agent(app.getHttpServer()).set('Cookie', `${SESSION_COOKIE}=${token}`).set(CSRF_HEADER, csrf);
    return { agent, accountId, csrf };
  };
  return {
    app,
    database,
    clock,
    mailer,
    get: (type) => app.get(type, { strict: false }),
    anonymous: () => supertest.agent(app.getHttpServer()),
    signIn,
    signInAs: async (role, account = {}) => {
      const defaults = { email: `${role}-${++numbered}@example.org`, displayName: `Test ${role}`, territories: role === 'adviser' ? ['59'] : [] };
      const { id } = await database.dataSource.getRepository(Account).save({ ...defaults, ...account, role });
      return signIn(id);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
