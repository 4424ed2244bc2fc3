import { DataSource, type DataSourceOptions } from 'typeorm';
import { checkDatabase } from './check-database.js';
import { dataSourceOptions } from './data-source.js';

/** An open data source; a failure to connect becomes one sentence. */
export async function openDataSource(url: string, parts: Pick<DataSourceOptions, 'entities' | 'migrations'>, poolSize?: number): Promise<DataSource> {
  await checkDatabase(url);
  return new DataSource(dataSourceOptions(url, parts, poolSize)).initialize();
}
