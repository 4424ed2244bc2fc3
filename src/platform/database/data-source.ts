import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** Types of arrays, by their number in PostgreSQL's catalogue. */
const DATE_ARRAY = 1182 as number;
const TEXT_ARRAY = 1009 as number;

// A contract's date is a day: never let the driver turn it into an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(DATE_ARRAY, pg.types.getTypeParser(TEXT_ARRAY));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** TypeORM on PostgreSQL; entities and migrations are given by the entry points and by the tests. */
export function dataSourceOptions(url: string, parts: Pick<DataSourceOptions, 'entities' | 'migrations'>, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    ...parts,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // A failed query is thrown, and logged where it is caught; TypeORM's own log would print its parameters, people's data among them.
    logging: false,
    poolSize,
    applicationName: 'passerelle',
  } as DataSourceOptions;
}
