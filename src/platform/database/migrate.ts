import { randomBytes } from 'node:crypto';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { onConnection } from './check-database.js';
import { dataSourceOptions } from './data-source.js';
import { databaseProblem } from './database-problem.js';

type Parts = Pick<DataSourceOptions, 'entities' | 'migrations'>;

const nothing = (): void => undefined;
/** A failure is one sentence, said by the caller. */
const SILENT: Logger = { log: nothing, logQuery: nothing, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing };

/** Runs the migrations that are waiting, one process at a time; returns their names. */
export async function migrate(url: string, parts: Parts): Promise<string[]> {
  return onConnection(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('passerelle.migrate'))");
    const source = await new DataSource({ ...dataSourceOptions(url, parts, 2), logger: SILENT }).initialize();
    try {
      const done = await source.runMigrations();
      return done.map((migration) => migration.name);
    } catch (error) {
      throw databaseProblem(error, url);
    } finally {
      await source.destroy();
    }
  });
}

/**
 * What separates the schema that the migrations make from the one that the entities describe, as SQL; empty when nothing does.
 * Looks at a new database on the same server, dropped afterwards.
 */
export async function schemaDrift(url: string, parts: Parts): Promise<string[]> {
  const name = `passerelle_check_${randomBytes(6).toString('hex')}`;
  return onConnection(url, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const there = new URL(url);
    there.pathname = `/${name}`;
    try {
      await migrate(there.href, parts);
      return await differences(there.href, parts);
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
}

async function differences(url: string, parts: Parts): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, parts, 2)).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query);
  } finally {
    await source.destroy();
  }
}
