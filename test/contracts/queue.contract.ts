import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BullJobs } from '../../src/platform/queue/bull-jobs.js';
import { HandlerRegistry } from '../../src/platform/queue/handler-registry.js';
import type { JobOptions } from '../../src/platform/queue/jobs.js';
import type { QueueBackend } from '../../src/platform/queue/queue-backend.js';
import { QueueSettings } from '../../src/platform/queue/queue-settings.js';
import { QueueWorkers } from '../../src/platform/queue/queue-workers.js';
import { Queues } from '../../src/platform/queue/queues.js';
import { Recorder } from '../support/queue/recorder.js';
import { killed, runTypescript, said } from '../support/run-typescript.js';
import { waitFor } from '../support/wait-for.js';

/** The port without its list of names: the jobs of this suite belong to no room. */
interface AnyJobs {
  add(job: string, payload: object, options?: JobOptions): Promise<void>;
  schedule(job: string, payload: object, cron: string): Promise<void>;
}

export interface QueueStore {
  open(): Promise<QueueBackend>;
  /** How a worker process of its own reaches the same store. */
  variables(): Record<string, string>;
  /** Cuts every connection to it. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/** What the rest of the code may rely on, whichever store BullMQ stands on. */
export function queueContract(store: QueueStore): void {
  const settings = new QueueSettings({ attempts: 3, backoffMs: 50, lockMs: 1_000, stalledCheckMs: 300, drainMs: 1_000 });
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  let queues: Queues;
  let jobs: AnyJobs;
  let recorder: Recorder;
  let workers: QueueWorkers | null = null;

  const startWorkers = async (of: Recorder = recorder): Promise<QueueWorkers> => {
    const registry = new HandlerRegistry([of.handler(), of.handler('notifications.test', 'notifications')], []);
    workers = new QueueWorkers(queues, registry, settings);
    await workers.start();
    return workers;
  };
  const counts = async (): Promise<Record<string, number>> => queues.get('maintenance').getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed');

  beforeAll(async () => {
    queues = new Queues(await store.open(), settings);
    jobs = new BullJobs(queues) as unknown as AnyJobs;
  });
  beforeEach(async () => {
    recorder = new Recorder();
    for (const queue of queues.all()) await queue.obliterate({ force: true });
  });
  afterEach(async () => {
    await workers?.stop();
    workers = null;
  });
  afterAll(async () => {
    await queues.onApplicationShutdown();
    await store.close();
  });

  describe('delivery', () => {
    it('hands a job to its handler with its payload', async () => {
      await startWorkers();
      await jobs.add('maintenance.test', { n: 7 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 1)).toEqual([7]);
    });

    it('keeps what was added before any worker was there, in order', async () => {
      for (const n of numbers.slice(0, 30)) await jobs.add('maintenance.test', { n });
      await startWorkers();
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 30)).toEqual(numbers.slice(0, 30));
    });

    it('keeps the order of what was added in bulk', async () => {
      await queues.addAll('maintenance', numbers.map((n) => ({ name: 'maintenance.test', data: { n }, options: { jobId: `bulk.${n}` } })));
      await startWorkers();
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === numbers.length)).toEqual(numbers);
    });

    it('keeps queues apart: one that is held up does not hold another', async () => {
      const held = new Recorder();
      const open = held.hold();
      const registry = new HandlerRegistry([held.handler(), recorder.handler('notifications.test', 'notifications')], []);
      workers = new QueueWorkers(queues, registry, settings);
      await workers.start();
      await jobs.add('maintenance.test', { n: 1 });
      await jobs.add('notifications.test', { n: 2 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 1)).toEqual([2]);
      expect(held.seen).toEqual([]);
      open();
      await waitFor(() => held.seen, (seen) => seen.length === 1);
    });

    it('fails loudly what no handler of this version knows', async () => {
      await startWorkers();
      await queues.addAll('maintenance', [{ name: 'Gone.method', data: {}, options: { jobId: 'gone', attempts: 1 } }]);
      await waitFor(counts, ({ failed }) => failed === 1);
      expect((await queues.get('maintenance').getFailed())[0]?.failedReason).toMatch(/no handler for Gone\.method/);
    });
  });

  describe('one job for one id', () => {
    it('adds an event once, also after it was done', async () => {
      const once = [{ name: 'maintenance.test', data: { n: 1 }, options: { jobId: '5c0e.Recorder.take' } }];
      await queues.addAll('maintenance', once);
      await queues.addAll('maintenance', once);
      await startWorkers();
      await waitFor(counts, ({ completed }) => completed === 1);
      await queues.addAll('maintenance', once);
      await jobs.add('maintenance.test', { n: 2 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.includes(2))).toEqual([1, 2]);
    });

    it('merges a burst that waits into one', async () => {
      for (const n of [1, 2, 3]) await jobs.add('maintenance.test', { n }, { id: 'burst', delayMs: 200 });
      await startWorkers();
      await waitFor(counts, ({ completed }) => completed === 1);
      expect(recorder.seen).toEqual([1]);
    });

    it('runs once more for what is asked while it runs', async () => {
      const open = recorder.hold();
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 }, { id: 'burst' });
      await waitFor(counts, ({ active }) => active === 1);
      await jobs.add('maintenance.test', { n: 2 }, { id: 'burst' });
      await jobs.add('maintenance.test', { n: 3 }, { id: 'burst' });
      open();
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 2)).toEqual([1, 3]);
    });

    it('is free again once done', async () => {
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 }, { id: 'again' });
      await waitFor(counts, ({ completed }) => completed === 1);
      await jobs.add('maintenance.test', { n: 2 }, { id: 'again' });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 2)).toEqual([1, 2]);
    });

    it('is free again once it has failed for good', async () => {
      recorder.failures = 3;
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 }, { id: 'again' });
      await waitFor(counts, ({ failed }) => failed === 1);
      await jobs.add('maintenance.test', { n: 2 }, { id: 'again' });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 1)).toEqual([2]);
    });
  });

  describe('failure', () => {
    it('tries again after a while, and ends well', async () => {
      recorder.failures = 2;
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 1)).toEqual([1]);
    });

    it('lands among the failed when it never does, with the reason', async () => {
      recorder.failures = 99;
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 });
      await waitFor(counts, ({ failed }) => failed === 1);
      const [failed] = await queues.get('maintenance').getFailed();
      expect([failed?.attemptsMade, failed?.failedReason]).toEqual([3, 'fails on purpose']);
    });

    it('lets others by while one waits for its next try', async () => {
      recorder.failures = 1;
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 });
      await waitFor(() => recorder.failures, (left) => left === 0);
      await jobs.add('maintenance.test', { n: 2 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 2)).toEqual([2, 1]);
    });
  });

  describe('time', () => {
    it('holds a delayed job back, then gives it', async () => {
      await startWorkers();
      await jobs.add('maintenance.test', { n: 1 }, { delayMs: 400 });
      await jobs.add('maintenance.test', { n: 2 });
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 2)).toEqual([2, 1]);
    });

    it('schedules once, however often it is said, and takes the last hour said', async () => {
      await jobs.schedule('maintenance.test', { n: 1 }, '0 3 * * *');
      await jobs.schedule('maintenance.test', { n: 1 }, '0 3 * * *');
      await jobs.schedule('maintenance.test', { n: 1 }, '30 4 * * *');
      const schedulers = await queues.get('maintenance').getJobSchedulers();
      expect(schedulers.map(({ name, pattern, tz }) => ({ name, pattern, tz }))).toEqual([{ name: 'maintenance.test', pattern: '30 4 * * *', tz: 'Europe/Paris' }]);
      expect((await counts()).delayed).toBe(1);
    });

    it('gives a scheduled job its payload when its time comes', async () => {
      await startWorkers();
      await jobs.schedule('maintenance.test', { n: 5 }, '* * * * * *');
      expect((await waitFor(() => recorder.seen, (seen) => seen.length >= 1))[0]).toBe(5);
      await queues.get('maintenance').removeJobScheduler('maintenance.test');
    });
  });

  describe('the end of a worker', () => {
    it('lets what runs end, and leaves the rest waiting', async () => {
      const open = recorder.hold();
      const started = await startWorkers();
      for (const n of [1, 2]) await jobs.add('maintenance.test', { n });
      await waitFor(counts, ({ active }) => active === 1);
      const stopped = started.stop();
      open();
      await stopped;
      expect(recorder.seen).toEqual([1]);
      expect(await counts()).toMatchObject({ completed: 1, waiting: 1, active: 0 });
    });

    it('does not wait for ever for what does not end', async () => {
      const open = recorder.hold();
      const started = await startWorkers();
      await jobs.add('maintenance.test', { n: 1 });
      await waitFor(counts, ({ active }) => active === 1);
      await started.stop();
      const other = new Recorder();
      await startWorkers(other);
      expect(await waitFor(() => other.seen, (seen) => seen.length === 1)).toEqual([1]);
      open();
    });

    it('has its job taken over when it is killed', async () => {
      await jobs.add('maintenance.test', { n: 9 });
      const dying = await runTypescript('test/support/queue/stuck-worker.process.ts', store.variables());
      await said(dying, 'taken');
      await killed(dying);
      await startWorkers();
      expect(await waitFor(() => recorder.seen, (seen) => seen.length === 1)).toEqual([9]);
    });
  });

  it('goes on after every connection was cut', async () => {
    await startWorkers();
    await jobs.add('maintenance.test', { n: 1 });
    await waitFor(() => recorder.seen, (seen) => seen.length === 1);
    await store.interrupt();
    await waitFor(() => jobs.add('maintenance.test', { n: 2 }).then(() => true, () => false), (added) => added);
    expect(await waitFor(() => recorder.seen, (seen) => seen.includes(2))).toContain(2);
  });

  it('answers whether it is there', async () => {
    await expect(queues.ping()).resolves.toBeUndefined();
  });
}
