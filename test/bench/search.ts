import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ensureDemoRegion } from '../../src/demo/ensure-demo.js';
import { ENTITIES } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { MeilisearchEngine } from '../../src/search/engines/meilisearch/meilisearch-engine.js';
import { INDEX_DEFINITIONS } from '../../src/search/open-engines.js';
import { meilisearchFrom, openMeilisearch } from '../support/meilisearch-server.js';
import { postgresEngine } from '../support/search/search-kit.js';
import type { Bench, BenchOptions, Figure } from './bench-result.js';
import { TODAY, openRoom } from './search/bench-room.js';
import { SEARCH_BOUNDS } from './search/bounds.js';
import { growth } from './search/growth.js';
import { meilisearchFloor, postgresFloor } from './search/floors.js';
import { named } from './search/named.js';
import { routes } from './search/routes.js';
import { visible } from './search/visible.js';

/**
 * Searching offers, on each engine that is there: how good the answers are on the judged set beside the engine used plainly,
 * and what they cost beside a bare select, a bare route, the plain client, and the engine fed directly.
 */
export const run: Bench = async (options) => {
  process.env.DATABASE_URL = options.databaseUrl;
  process.env.RATE_LIMITS = '0';
  Logger.overrideLogger(['error']);
  const dataSource = await new DataSource(dataSourceOptions(options.databaseUrl, { entities: ENTITIES, migrations: [] })).initialize();
  try {
    await ensureDemoRegion(dataSource, { seed: 1, scale: options.scale, today: TODAY }, options.note);
    await dataSource.query('ANALYZE');
    const figures = { ...(await onPostgres(dataSource, options)), ...(await onMeilisearch(dataSource, options)) };
    return { figures: { ...figures, ...betweenEngines(figures) }, bounds: options.scale === 'region' ? SEARCH_BOUNDS : {} };
  } finally {
    await dataSource.destroy();
  }
};

async function onPostgres(dataSource: DataSource, { note }: BenchOptions): Promise<Record<string, Figure>> {
  delete process.env.MEILI_URL;
  note('PostgreSQL: filling…');
  const { room, seconds } = await openRoom(dataSource, postgresEngine(dataSource));
  note('PostgreSQL: the mix beside a bare select, and judging…');
  const figures = { rebuildSeconds: { value: seconds, unit: 's' }, ...(await postgresFloor(dataSource, room)) };
  note('PostgreSQL: over HTTP…');
  Object.assign(figures, await routes(room));
  note('PostgreSQL: from a change to its being found…');
  Object.assign(figures, await visible(dataSource, room));
  note('PostgreSQL: with ten times the offers…');
  return named('postgres', { ...figures, ...(await growth(room)) });
}

async function onMeilisearch(dataSource: DataSource, { note }: BenchOptions): Promise<Record<string, Figure>> {
  if (meilisearchFrom() === null) {
    note('Meilisearch was left out: MEILI_URL is not set and there is no meilisearch on PATH.');
    return {};
  }
  const server = await openMeilisearch();
  try {
    process.env.MEILI_URL = server.url;
    if (server.masterKey !== undefined) process.env.MEILI_MASTER_KEY = server.masterKey;
    note('Meilisearch: filling…');
    const { room, seconds } = await openRoom(dataSource, new MeilisearchEngine(server, INDEX_DEFINITIONS));
    note('Meilisearch: beside its plain client, and judging…');
    const figures = { rebuildSeconds: { value: seconds, unit: 's' }, ...(await meilisearchFloor(server, room)) };
    note('Meilisearch: over HTTP…');
    Object.assign(figures, await routes(room));
    note('Meilisearch: from a change to its being found…');
    Object.assign(figures, await visible(dataSource, room));
    note('Meilisearch: with ten times the offers…');
    return named('meilisearch', { ...figures, ...(await growth(room)) });
  } finally {
    await server.stop();
  }
}

/** How far apart the answers of the two engines are; nothing where only one was there. */
function betweenEngines(figures: Record<string, Figure>): Record<string, Figure> {
  const [one, other] = [figures['postgres.ndcgHeldOut'], figures['meilisearch.ndcgHeldOut']];
  return one && other ? { ndcgBetweenEngines: { value: Math.abs(one.value - other.value), unit: 'nDCG@10' } } : {};
}
