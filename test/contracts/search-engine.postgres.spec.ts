import { describe } from '@jest/globals';
import { OFFER_INDEX } from '../../src/search/documents/offer-index.js';
import { PostgresEngine } from '../../src/search/engines/postgres/postgres-engine.js';
import { referenceFacts } from '../../src/search/reference-facts.js';
import { referenceTables } from '../../src/reference/reference-tables.js';
import { createTestDatabase } from '../support/test-database.js';
import { searchEngineContract } from './search-engine.contract.js';

describe('search on PostgreSQL', () => {
  searchEngineContract(async () => {
    const database = await createTestDatabase();
    const sectors = referenceFacts(referenceTables()).sectors.map(({ slug }) => slug);
    return { engine: new PostgresEngine(database.dataSource, [OFFER_INDEX], sectors), close: () => database.drop() };
  });
});
