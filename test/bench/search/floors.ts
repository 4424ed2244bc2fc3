import type { DataSource } from 'typeorm';
import type { MeilisearchServer } from '../../support/meilisearch-server.js';
import type { Figure } from '../bench-result.js';
import { BareSelect } from './bare-select.js';
import { answer, commune, retrievalFor, sectorSlugs, type BenchRoom } from './bench-room.js';
import { indexingVsEngine } from './indexing.js';
import { PlainMeilisearch } from './plain-meilisearch.js';
import { PlainPostgres } from './plain-postgres.js';
import { idsOf, qualityOf, type Quality } from './quality.js';
import { QUERY_MIX } from './query-mix.js';
import { quantile, timesInTurn } from './times.js';

const [WARM_UP, ROUNDS] = [10, 25];

/** PostgreSQL beside a bare select of the same filters, a plain full-text search, and the same documents written directly. */
export async function postgresFloor(dataSource: DataSource, room: BenchRoom): Promise<Record<string, Figure>> {
  const bare = new BareSelect(dataSource, sectorSlugs());
  const { ours, floor } = await beside(room, (retrieval) => bare.run(retrieval));
  const plain = new PlainPostgres(dataSource);
  await plain.fill(room.documents.map(({ id, texts }) => ({ id, text: `${texts.title} ${texts.name} ${texts.body}` })));
  return {
    medianVsBareSelect: { value: quantile(ours, 0.5) / quantile(floor, 0.5), unit: 'times' },
    p95VsBareSelect: { value: quantile(ours, 0.95) / quantile(floor, 0.95), unit: 'times' },
    medianMs: { value: quantile(ours, 0.5), unit: 'ms' },
    bareSelectMs: { value: quantile(floor, 0.5), unit: 'ms' },
    indexingVsEngine: await indexingVsEngine(room),
    ...(await judged(room, (text) => plain.search(text))),
  };
}

/** Meilisearch beside its client with its defaults and the obvious query, and the same documents added directly. */
export async function meilisearchFloor(server: MeilisearchServer, room: BenchRoom): Promise<Record<string, Figure>> {
  const plain = new PlainMeilisearch(server.url, server.masterKey);
  await plain.fill(room.documents);
  const indexing = await indexingVsEngine(room);
  const times = { ours: [] as number[], floor: [] as number[] };
  for (const address of QUERY_MIX) {
    const { circle } = retrievalFor(address);
    const around = circle === null ? null : { ...circle.centre, radiusKm: circle.radiusKm };
    const turn = await timesInTurn(ROUNDS, { ours: () => answer(room, address), floor: () => plain.page(address.text ?? '', around) });
    times.ours.push(...turn.ours.slice(WARM_UP));
    times.floor.push(...turn.floor.slice(WARM_UP));
  }
  const figures = {
    medianMs: { value: quantile(times.ours, 0.5), unit: 'ms' },
    vsPlainClient: { value: quantile(times.floor, 0.5) / quantile(times.ours, 0.5), unit: 'times' },
    indexingVsEngine: indexing,
    ...(await judged(room, (text) => plain.search(text))),
  };
  await plain.drop();
  return figures;
}

async function beside(room: BenchRoom, bare: (retrieval: ReturnType<typeof retrievalFor>) => Promise<void>): Promise<{ ours: number[]; floor: number[] }> {
  const all = { ours: [] as number[], floor: [] as number[] };
  for (const address of QUERY_MIX) {
    const retrieval = retrievalFor(address);
    const ways = { ours: () => answer(room, address), floor: () => bare(retrieval) };
    await timesInTurn(WARM_UP, ways);
    const times = await timesInTurn(ROUNDS, ways);
    all.ours.push(...times.ours);
    all.floor.push(...times.floor);
  }
  return all;
}

async function judged(room: BenchRoom, plain: (text: string) => Promise<number[]>): Promise<Record<string, Figure>> {
  const own: Quality = await qualityOf(idsOf(room.kit.search), room.graded, commune);
  const bare: Quality = await qualityOf(plain, room.graded, commune);
  return {
    ndcgHeldOut: { value: own.heldOut, unit: 'nDCG@10' },
    ndcgTuned: { value: own.tuned, unit: 'nDCG@10' },
    ndcgPlain: { value: bare.heldOut, unit: 'nDCG@10' },
    ndcgAbovePlain: { value: own.heldOut - bare.heldOut, unit: 'nDCG@10' },
    emptyAnswers: { value: own.empty, unit: 'share' },
    emptyAnswersPlain: { value: bare.empty, unit: 'share' },
    nonsenseFound: { value: own.nonsenseFound, unit: 'share' },
  };
}
