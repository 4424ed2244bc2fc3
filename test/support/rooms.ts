import { Global, Module, type Abstract, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccountsModule } from '../../src/accounts/accounts.module.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { QueueWorkerModule } from '../../src/platform/queue/queue-worker.module.js';
import { ReferenceModule } from '../../src/reference/reference.module.js';
import { Clock } from '../../src/shared/clock.js';
import { FakeClock, FakeJobs, FakeMailer } from './fakes.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface Rooms {
  database: TestDatabase;
  store: DataSource;
  clock: FakeClock;
  get<T>(type: Type<T> | Abstract<T>): T;
  /** Kinds and payloads of the events recorded since the last time, in order. */
  events(): Promise<{ kind: string; payload: Record<string, number> }[]>;
  close(): Promise<void>;
}

@Global()
@Module({})
class Ground {
  static with(url: string, store: DataSource, clock: Clock, hasQueue: boolean): DynamicModule {
    const config = readConfig({ DATABASE_URL: url, DEMO: '1' });
    const providers = [
      { provide: DataSource, useValue: store },
      { provide: Clock, useValue: clock },
      { provide: Config, useValue: config },
      { provide: Mailer, useValue: new FakeMailer() },
      // Where there is a real queue, jobs go there.
      ...(hasQueue ? [] : [{ provide: Jobs, useValue: new FakeJobs() }]),
    ];
    return { module: Ground, providers, exports: [DataSource, Clock, Config, Mailer, ...(hasQueue ? [] : [Jobs])] };
  }
}

/** The services of some rooms on a database of their own, with a clock that the test holds; no HTTP, and no queue unless `QueueWorkerModule` is among them. `fakes` stand for services. */
export async function createRooms(imports: NonNullable<ModuleMetadata['imports']>, fakes: readonly [Type<unknown> | Abstract<unknown>, unknown][] = []): Promise<Rooms> {
  const database = await createTestDatabase();
  const store = database.dataSource;
  const clock = new FakeClock();
  const hasQueue = imports.some((room) => 'module' in room && room.module === QueueWorkerModule);
  const building = Test.createTestingModule({ imports: [Ground.with(database.url, store, clock, hasQueue), ReferenceModule, AccountsModule, ...imports] });
  for (const [token, fake] of fakes) building.overrideProvider(token).useValue(fake);
  const testing = await building.compile();
  await testing.init();
  let seen = 0;
  return {
    database,
    store,
    clock,
    get: (type) => testing.get(type, { strict: false }),
    events: async () => {
      const rows = await store.query<{ sequence: number; kind: string; payload: Record<string, number> }[]>('SELECT sequence, kind, payload FROM outbox_event WHERE sequence > $1 ORDER BY sequence', [seen]);
      seen = Number(rows.at(-1)?.sequence ?? seen);
      return rows.map(({ kind, payload }) => ({ kind, payload }));
    },
    close: async () => {
      await testing.close();
      await database.drop();
    },
  };
}

/** The stable code of a refusal, or null when nothing was refused. */
export async function refusal(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
}
