import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import type { ReferenceService } from '../reference/reference.service.js';
import { OFFER_INDEX } from './documents/offer-index.js';
import { PostgresEngine } from './engines/postgres/postgres-engine.js';
import { referenceFacts } from './reference-facts.js';
import { SearchEngines } from './search-engines.js';

export const INDEX_DEFINITIONS = [OFFER_INDEX];

/** PostgreSQL alone, or Meilisearch with PostgreSQL standing by where `MEILI_URL` is set. */
export function openEngines(_config: Config, dataSource: DataSource, reference: ReferenceService): SearchEngines {
  const sectors = referenceFacts(reference.tables).sectors.map(({ slug }) => slug);
  return new SearchEngines(new PostgresEngine(dataSource, INDEX_DEFINITIONS, sectors), null);
}
