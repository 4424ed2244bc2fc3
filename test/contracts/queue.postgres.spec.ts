import { beforeAll, describe } from '@jest/globals';
import { PostgresQueueBackend } from '../../src/platform/queue/postgres-queue-backend.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { queueContract } from './queue.contract.js';

describe('the queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));

  const interrupt = async (): Promise<void> =>
    void (await database.dataSource.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'passerelle'"));

  queueContract({ interrupt, open: () => PostgresQueueBackend.open(database.url), variables: () => ({ DATABASE_URL: database.url }), close: () => database.drop() });
});
