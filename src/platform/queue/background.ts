import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { findHandlers } from './find-handlers.js';
import { HandlerRegistry } from './handler-registry.js';
import type { JobName } from './job-types.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { QueueSettings } from './queue-settings.js';
import { QueueWorkers } from './queue-workers.js';
import { Queues } from './queues.js';

export const JOB_NAMES = 'passerelle:job-names';

/** The background of a worker process: the relay and the workers, started once all is wired and drained before anything is closed. */
@Injectable()
export class Background implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private relay: OutboxRelay | null = null;
  private workers: QueueWorkers | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly database: DataSource,
    private readonly queues: Queues,
    private readonly settings: QueueSettings,
    @Inject(JOB_NAMES) private readonly jobs: readonly JobName[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const registry = new HandlerRegistry(findHandlers(this.discovery, this.scanner, this.reflector), this.jobs);
    this.workers = new QueueWorkers(this.queues, registry, this.settings);
    this.relay = new OutboxRelay(this.database, this.queues, registry, this.settings);
    await this.workers.start();
    await this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay?.stop(), this.workers?.stop()]);
  }
}
