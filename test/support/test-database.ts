import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { MIGRATIONS } from '../../src/migrations/all.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { loadReference } from '../../src/reference/load-reference.js';

const TEMPLATE = 'passerelle_template';

export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  drop(): Promise<void>;
}

/** A database of one's own, cloned from the migrated template with its reference tables. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (known.rowCount === 0) await makeTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    await client.query('SELECT pg_advisory_unlock(1)');
  });
  const url = `${serverUrl()}/${name}`;
  const dataSource = await new DataSource(dataSourceOptions(url, { entities: ENTITIES, migrations: [] })).initialize();
  return { url, dataSource, drop: () => drop(dataSource, name) };
}

async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query(`CREATE DATABASE ${TEMPLATE}_making`);
  const source = new DataSource(dataSourceOptions(`${serverUrl()}/${TEMPLATE}_making`, { entities: ENTITIES, migrations: MIGRATIONS }));
  await source.initialize();
  await source.runMigrations();
  await loadReference(source);
  await source.destroy();
  await client.query(`ALTER DATABASE ${TEMPLATE}_making RENAME TO ${TEMPLATE}`);
}

async function drop(dataSource: DataSource, name: string): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
  await onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl()}/postgres` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_SERVER;
  if (!url) throw new Error('TEST_DATABASE_SERVER is missing: run the suites with npm test');
  return url;
}
