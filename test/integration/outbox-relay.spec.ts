import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { recordEvent, recordEvents } from '../../src/platform/database/record-event.js';
import { BullJobs } from '../../src/platform/queue/bull-jobs.js';
import { HandlerRegistry, type FoundHandler } from '../../src/platform/queue/handler-registry.js';
import type { DomainEvent } from '../../src/platform/queue/job-types.js';
import { OutboxPurge } from '../../src/platform/queue/outbox/outbox-purge.js';
import { OutboxRelay } from '../../src/platform/queue/outbox/outbox-relay.js';
import { PostgresQueueBackend } from '../../src/platform/queue/postgres-queue-backend.js';
import { QueueSettings } from '../../src/platform/queue/queue-settings.js';
import { QueueWorkers } from '../../src/platform/queue/queue-workers.js';
import { Queues } from '../../src/platform/queue/queues.js';
import { FakeClock } from '../support/fakes.js';
import { killed, runTypescript, said } from '../support/run-typescript.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { waitFor } from '../support/wait-for.js';

describe('the outbox', () => {
  let database: TestDatabase;
  let source: DataSource;
  let queues: Queues;
  let relay: OutboxRelay | null;
  let workers: QueueWorkers | null;
  let heard: DomainEvent[];

  const settings = new QueueSettings({ relayBatch: 50, relayPollMs: 60_000 });
  const registry = (): HandlerRegistry => {
    const meta: FoundHandler['meta'] = { event: { queue: 'maintenance', events: ['offer.changed'] } };
    const run = async (event: unknown): Promise<void> => void heard.push(event as DomainEvent);
    return new HandlerRegistry([{ key: 'Recorder.take', meta, run }, { key: 'Recorder.other', meta: { event: { queue: 'notifications', events: ['offer.changed'] } }, run: () => Promise.resolve() }], []);
  };
  const makeRelay = (over: QueueSettings = settings): OutboxRelay => new OutboxRelay(source, queues, registry(), over);
  const waiting = async (): Promise<number> => (await source.query('SELECT count(*) AS n FROM outbox_event WHERE relayed_at IS NULL'))[0].n;
  const startWorkers = async (): Promise<void> => {
    workers = new QueueWorkers(queues, registry(), settings);
    await workers.start();
  };
  const changed = (offerId: number): Promise<void> => source.transaction((manager) => recordEvent(manager, 'offer.changed', { offerId }));

  beforeEach(async () => {
    database = await createTestDatabase();
    source = database.dataSource;
    queues = new Queues(await PostgresQueueBackend.open(database.url), settings);
    heard = [];
    relay = null;
    workers = null;
  });
  afterEach(async () => {
    await relay?.stop();
    await workers?.stop();
    await queues.onApplicationShutdown();
    await database.drop();
  });

  it('hands an event to every handler that asks for it, as soon as it is committed', async () => {
    await startWorkers();
    relay = makeRelay();
    await relay.start();
    await changed(7);
    const [event] = await waitFor(() => heard, (events) => events.length === 1, 5_000);
    expect(event).toMatchObject({ kind: 'offer.changed', payload: { offerId: 7 } });
    await waitFor(() => queues.get('notifications').getCompletedCount(), (count) => count === 1);
    expect(await waitFor(waiting, (count) => count === 0)).toBe(0);
  });

  it('hands nothing of a transaction that is rolled back', async () => {
    await source
      .transaction(async (manager) => {
        await recordEvent(manager, 'offer.changed', { offerId: 1 });
        throw new Error('never mind');
      })
      .catch(() => undefined);
    expect(await makeRelay().relayBatch()).toBe(0);
  });

  it('keeps the order in which events were recorded, batch after batch', async () => {
    const offers = Array.from({ length: 120 }, (_, offerId) => ({ offerId }));
    await source.transaction((manager) => recordEvents(manager, 'offer.changed', offers));
    const one = makeRelay();
    expect([await one.relayBatch(), await one.relayBatch(), await one.relayBatch(), await one.relayBatch()]).toEqual([50, 50, 20, 0]);
    await startWorkers();
    await waitFor(() => heard.length, (count) => count === 120);
    expect(heard.map(({ payload }) => payload)).toEqual(offers);
  });

  it('marks what nobody listens to, and goes on', async () => {
    await source.transaction((manager) => recordEvent(manager, 'session.changed', { sessionId: 1 }));
    expect(await makeRelay().relayBatch()).toBe(1);
    expect(await waiting()).toBe(0);
  });

  it('hands the same event once, though it is relayed twice', async () => {
    await changed(1);
    await makeRelay().relayBatch();
    await source.query('UPDATE outbox_event SET relayed_at = NULL');
    await makeRelay().relayBatch();
    await changed(2);
    await makeRelay().relayBatch();
    await startWorkers();
    await waitFor(() => heard, (events) => events.some(({ payload }) => (payload as { offerId: number }).offerId === 2));
    expect(heard).toHaveLength(2);
  });

  it('lets two relays share the work', async () => {
    await source.transaction((manager) => recordEvents(manager, 'offer.changed', Array.from({ length: 100 }, (_, offerId) => ({ offerId }))));
    const counts = await Promise.all([makeRelay().relayBatch(), makeRelay().relayBatch()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
    await startWorkers();
    await waitFor(() => heard.length, (count) => count === 100);
  });

  it('gives the batch of a relay that was killed back: nothing is lost, nothing doubled', async () => {
    for (const offerId of [1, 2, 3]) await changed(offerId);
    const dying = await runTypescript('test/support/queue/stuck-relay.process.ts', { DATABASE_URL: database.url });
    await said(dying, 'added');
    expect(await makeRelay().relayBatch()).toBe(0);
    await killed(dying);
    await waitFor(() => makeRelay().relayBatch(), (count) => count === 3);
    await startWorkers();
    await waitFor(() => heard.length, (count) => count >= 3);
    await changed(4);
    await makeRelay().relayBatch();
    await waitFor(() => heard.length, (count) => count === 4);
    expect(heard.map(({ payload }) => (payload as { offerId: number }).offerId)).toEqual([1, 2, 3, 4]);
  });

  it('finds by itself what it was not told of', async () => {
    await startWorkers();
    relay = makeRelay(new QueueSettings({ relayPollMs: 100 }));
    await relay.start();
    await source.query(`INSERT INTO outbox_event (id, kind, payload) VALUES (gen_random_uuid(), 'offer.changed', '{"offerId": 9}')`);
    await waitFor(() => heard.length, (count) => count === 1);
  });

  it('hears again after its connection was cut', async () => {
    await startWorkers();
    relay = makeRelay();
    await relay.start();
    await source.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'passerelle-outbox' AND datname = current_database()`);
    await changed(1);
    await waitFor(() => heard.length, (count) => count === 1, 10_000);
  });

  it('drops relayed events after a week, never one that waits', async () => {
    const clock = new FakeClock(new Date('2026-11-24T10:00:00Z'));
    const insert = 'INSERT INTO outbox_event (id, kind, payload, occurred_at, relayed_at) VALUES (gen_random_uuid(), $1, $2, $3, $4)';
    await source.query(insert, ['old', '{}', '2026-11-01', '2026-11-16T10:00:00Z']);
    await source.query(insert, ['recent', '{}', '2026-11-01', '2026-11-18T10:00:00Z']);
    await source.query(insert, ['waiting', '{}', '2026-11-01', null]);
    await new OutboxPurge(source, clock, new BullJobs(queues), settings).purge();
    expect(await source.query('SELECT kind FROM outbox_event ORDER BY sequence')).toEqual([{ kind: 'recent' }, { kind: 'waiting' }]);
  });
});
