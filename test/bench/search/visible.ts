import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../../../src/entities.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { recordEvent } from '../../../src/platform/database/record-event.js';
import { QueueWorkerModule } from '../../../src/platform/queue/queue-worker.module.js';
import { ReferenceModule } from '../../../src/reference/reference.module.js';
import { SearchWorkerModule } from '../../../src/search/search-worker.module.js';
import { Clock } from '../../../src/shared/clock.js';
import type { Figure } from '../bench-result.js';
import { answer, type BenchRoom } from './bench-room.js';
import { quantile } from './times.js';

const CHANGES = 60;
const LIMIT_MS = 20_000;

@Module({ imports: [ConfigModule, DatabaseModule.with(ENTITIES), ReferenceModule, QueueWorkerModule.forRoot(['search.check']), SearchWorkerModule] })
class FollowingModule {}

/** From the commit of a changed offer until a search finds it, through outbox, queue and worker. The titles are put back. */
export async function visible(dataSource: DataSource, room: BenchRoom): Promise<Record<string, Figure>> {
  const testing = await Test.createTestingModule({ imports: [FollowingModule] }).overrideProvider(Clock).useValue(room.kit.clock).compile();
  const worker = await testing.init();
  try {
    const offers = await dataSource.query<{ id: number; title: string }[]>("SELECT id, title FROM offer WHERE status = 'open' ORDER BY id LIMIT $1", [CHANGES]);
    const times: number[] = [];
    for (const { id } of offers) times.push(await untilFound(dataSource, room, id));
    for (const { id, title } of offers) await dataSource.query('UPDATE offer SET title = $2 WHERE id = $1', [id, title]);
    return { visibleP95Ms: { value: quantile(times, 0.95), unit: 'ms' }, visibleMedianMs: { value: quantile(times, 0.5), unit: 'ms' } };
  } finally {
    await worker.close();
  }
}

async function untilFound(dataSource: DataSource, room: BenchRoom, id: number): Promise<number> {
  const word = `zq${id}x${room.engine.name}`;
  await dataSource.transaction(async (manager) => {
    await manager.query('UPDATE offer SET title = $2 WHERE id = $1', [id, `Offre ${word}`]);
    await recordEvent(manager, 'offer.changed', { offerId: id });
  });
  const begun = performance.now();
  while (performance.now() - begun < LIMIT_MS) {
    const { total } = (await answer(room, { text: word, exact: '1' })) as { total: number };
    if (total > 0) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return LIMIT_MS;
}
