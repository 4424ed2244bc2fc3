import 'reflect-metadata';
import { Controller, Get, Inject, Module, Query, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { configureHttp } from '../../../src/platform/http/configure-http.js';
import type { Retrieval, Retrieved, SearchEngine } from '../../../src/search/engines/search-engine.js';
import { Clock } from '../../../src/shared/clock.js';
import type { Figure } from '../bench-result.js';
import { retrievalFor, type BenchRoom } from './bench-room.js';
import { Load } from './load.js';
import { QUERY_MIX, pathOf } from './query-mix.js';
import { quantile } from './times.js';

const [ENGINE, RETRIEVALS] = ['bare:engine', 'bare:retrievals'];
/** As many as a process that has been up for some minutes has behind it. */
const [WARM_UP, ROUNDS] = [10, 10];
/** Each query so often, by a hundred clients. */
const CROWD_ROUNDS = 15;

/** A route that only makes the engine call that a search would make, and hands on what it gets. */
@Controller()
class BareController {
  constructor(
    @Inject(ENGINE) private readonly engine: SearchEngine,
    @Inject(RETRIEVALS) private readonly retrievals: readonly Retrieval[],
  ) {}

  @Get('bare')
  async search(@Query('n') n: string): Promise<Pick<Retrieved, 'hits' | 'total'>> {
    const { hits, total } = await this.engine.search('offers', this.retrievals[Number(n)]!);
    return { hits: hits.slice(0, 20), total };
  }
}

@Module({})
class BareModule {
  static of(room: BenchRoom): DynamicModule {
    return {
      module: BareModule,
      controllers: [BareController],
      providers: [
        { provide: ENGINE, useValue: room.engine },
        { provide: RETRIEVALS, useValue: QUERY_MIX.map(retrievalFor) },
      ],
    };
  }
}

/** Our route beside a bare one making the same engine call, with 1, 20 and 100 asking at once. The variables of the process say which database and engine. */
export async function routes(room: BenchRoom): Promise<Record<string, Figure>> {
  const { WebModule } = await import('../../../src/web.module.js');
  const testing = await Test.createTestingModule({ imports: [WebModule] }).overrideProvider(Clock).useValue(room.kit.clock).compile();
  const ours = testing.createNestApplication<NestExpressApplication>({ logger: ['error'] });
  const bare = await NestFactory.create(BareModule.of(room), { logger: ['error'] });
  configureHttp(ours);
  const load = new Load();
  try {
    await Promise.all([ours.listen(0, '127.0.0.1'), bare.listen(0, '127.0.0.1')]);
    const port = (app: typeof bare): number => (app.getHttpServer().address() as AddressInfo).port;
    const ourUrls = QUERY_MIX.map((address) => `http://127.0.0.1:${port(ours)}${pathOf(address)}`);
    const bareUrls = QUERY_MIX.map((_, at) => `http://127.0.0.1:${port(bare)}/bare?n=${at}`);
    return await compare(load, ourUrls, bareUrls);
  } finally {
    load.end();
    await Promise.all([ours.close(), bare.close()]);
  }
}

async function compare(load: Load, ours: readonly string[], bare: readonly string[]): Promise<Record<string, Figure>> {
  for (let round = 0; round < WARM_UP; round++) await load.run({ urls: [...ours, ...bare], clients: 4 });
  const [alone, crowded] = [await level(load, ours, bare, 1), await level(load, ours, bare, 20)];
  const crowd = await load.run({ urls: Array.from({ length: CROWD_ROUNDS }, () => ours).flat(), clients: 100 });
  return {
    medianVsBareRoute: { value: Math.max(alone.median, crowded.median), unit: 'times' },
    p95VsBareRoute: { value: Math.max(alone.p95, crowded.p95), unit: 'times' },
    medianVsBareRoute1: { value: alone.median, unit: 'times' },
    medianVsBareRoute20: { value: crowded.median, unit: 'times' },
    routeMedianMs: { value: alone.medianMs, unit: 'ms' },
    hundredClientsP95Ms: { value: quantile(crowd.times, 0.95), unit: 'ms' },
    hundredClientsErrors: { value: crowd.errors, unit: 'errors' },
  };
}

/** Both routes asked in turn, the first one changing, so that both share the machine's moods. */
async function level(load: Load, ours: readonly string[], bare: readonly string[], clients: number): Promise<{ median: number; p95: number; medianMs: number }> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      times[way].push(...(await load.run({ urls: way === 'ours' ? ours : bare, clients })).times);
    }
  }
  const medianMs = quantile(times.ours, 0.5);
  return { median: medianMs / quantile(times.bare, 0.5), p95: quantile(times.ours, 0.95) / quantile(times.bare, 0.95), medianMs };
}
