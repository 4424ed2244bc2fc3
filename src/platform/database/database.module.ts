import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';

/** The one connection pool of a process; `DataSource` and `EntityManager` can be injected everywhere. */
@Module({})
export class DatabaseModule {
  static with(entities: NonNullable<DataSourceOptions['entities']>): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl, { entities, migrations: [] }), retryAttempts: 1 }),
        }),
      ],
    };
  }
}
