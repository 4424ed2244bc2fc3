import { beforeAll, describe } from '@jest/globals';
import { PostgresQueueBackend } from '../../src/platform/queue/postgres-queue-backend.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { queueContract } from './queue.contract.js';

describe('the queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));

  queueContract({ open: () => PostgresQueueBackend.open(database.url), variables: () => ({ DATABASE_URL: database.url }), close: () => database.drop() });
});
