import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import type { ReferenceService } from '../reference/reference.service.js';
import { CANDIDATE_INDEX } from './documents/candidate-index.js';
import { COMPANY_INDEX } from './documents/company-index.js';
import { OFFER_INDEX } from './documents/offer-index.js';
import { PROGRAMME_INDEX } from './documents/programme-index.js';
import { MeilisearchEngine } from './engines/meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './engines/postgres/postgres-engine.js';
import { referenceFacts } from './reference-facts.js';
import { SearchEngines } from './search-engines.js';

export const INDEX_DEFINITIONS = [OFFER_INDEX, PROGRAMME_INDEX, COMPANY_INDEX, CANDIDATE_INDEX];

/** PostgreSQL alone, or Meilisearch with PostgreSQL standing by where `MEILI_URL` is set. */
export function openEngines(config: Config, dataSource: DataSource, reference: ReferenceService): SearchEngines {
  const sectors = referenceFacts(reference.tables).sectors.map(({ slug }) => slug);
  const postgres = new PostgresEngine(dataSource, INDEX_DEFINITIONS, sectors);
  const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey } = config.env;
  if (url === undefined) return new SearchEngines(postgres, null);
  return new SearchEngines(new MeilisearchEngine({ url, masterKey }, INDEX_DEFINITIONS), postgres);
}
