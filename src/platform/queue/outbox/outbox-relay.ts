import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { HandlerRegistry } from '../handler-registry.js';
import type { DomainEvent, QueueName } from '../job-types.js';
import type { QueueSettings } from '../queue-settings.js';
import type { NewWork, Queues } from '../queues.js';
import { OutboxListener } from './outbox-listener.js';

const RETRY_MS = 1_000;

/**
 * Hands recorded events to the queues, oldest first. A batch is claimed, put on the queues and marked in one transaction:
 * a relay that dies gives its batch back, and since the ids of the works come from the events, giving them twice is giving them once.
 */
export class OutboxRelay {
  private readonly logger = new Logger('Outbox');
  private readonly listener: OutboxListener;
  private running: Promise<void> | null = null;
  private stopped = false;
  private wake: () => void = () => undefined;
  private woken = false;

  constructor(
    private readonly database: DataSource,
    private readonly queues: Queues,
    private readonly registry: HandlerRegistry,
    private readonly settings: QueueSettings,
  ) {
    this.listener = new OutboxListener(database, () => this.poke());
  }

  async start(): Promise<void> {
    await this.listener.start();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.poke();
    await this.listener.stop();
    await this.running;
  }

  /** Relays one batch; returns how many events it held. */
  async relayBatch(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const events = await this.claim(manager);
      for (const [queue, works] of this.worksOf(events)) await this.queues.addAll(queue, works);
      if (events.length > 0) await manager.query('UPDATE outbox_event SET relayed_at = now() WHERE id = ANY($1)', [events.map(({ id }) => id)]);
      return events.length;
    });
  }

  private async claim(manager: EntityManager): Promise<DomainEvent[]> {
    return manager.query('SELECT id, kind, payload FROM outbox_event WHERE relayed_at IS NULL ORDER BY sequence LIMIT $1 FOR UPDATE SKIP LOCKED', [
      this.settings.relayBatch,
    ]);
  }

  private worksOf(events: readonly DomainEvent[]): Map<QueueName, NewWork[]> {
    const works = new Map<QueueName, NewWork[]>();
    for (const event of events) {
      for (const { key, queue } of this.registry.subscribersOf(event.kind)) {
        const list = works.get(queue) ?? [];
        list.push({ name: key, data: { id: event.id, kind: event.kind, payload: event.payload }, options: { jobId: `${event.id}.${key}` } });
        works.set(queue, list);
      }
    }
    return works;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const relayed = await this.relayBatch().catch((error: Error) => this.failed(error));
      if (relayed === this.settings.relayBatch) continue;
      await this.pause(relayed < 0 ? RETRY_MS : this.settings.relayPollMs);
    }
  }

  private failed(error: Error): number {
    if (!this.stopped) this.logger.warn(`the relay waits: ${error.message}`);
    return -1;
  }

  private poke(): void {
    this.woken = true;
    this.wake();
  }

  /** Until an event is announced, or so many milliseconds have gone by. */
  private async pause(ms: number): Promise<void> {
    if (this.woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = () => undefined;
  }
}
