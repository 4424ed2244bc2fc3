import type { Abstract, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { readConfig, type Config } from '../config/config.js';
import { adoptVariables, embeddedVariables } from '../config/environment.js';
import { openDataSource } from '../database/open-data-source.js';
import { StartError } from '../process/start-error.js';
import type { CliContext, Progress } from './cli-context.js';
import { commandDatabase, type CommandDatabase } from './command-database.js';
import { progressBar } from './progress-bar.js';

/** What the entry point knows of the program and this room does not. */
export interface Program {
  /** The application without its background work. */
  module: Type<unknown>;
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Brings a database that a command started for itself up to date. */
  prepareOwn(url: string): Promise<void>;
}

/** Opens what a command asks for, once, and closes it when the command ends. */
export class CommandContext implements CliContext {
  config: Config = readConfig();
  private readonly abort = new AbortController();
  private opened: Promise<CommandDatabase> | undefined;
  private source: Promise<DataSource> | undefined;
  private application: Promise<INestApplicationContext> | undefined;

  constructor(private readonly program: Program) {}

  /** The address of the command's database, whatever the state of its schema. */
  async databaseUrl(): Promise<string> {
    return (await this.database()).url;
  }

  dataSource(): Promise<DataSource> {
    return (this.source ??= this.openSource());
  }

  async service<T>(type: Type<T> | Abstract<T>): Promise<T> {
    const application = await (this.application ??= this.startApplication());
    return application.get<T>(type, { strict: false });
  }

  print(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  json(value: unknown): void {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  note(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  progress(label: string, total: number): Progress {
    return progressBar(label, total);
  }

  async close(): Promise<void> {
    this.abort.abort();
    const quietly = async (ending: Promise<unknown> | undefined): Promise<void> => void (await ending?.catch(() => undefined));
    await quietly(this.application?.then((application) => application.close()));
    await quietly(this.source?.then((source) => source.destroy()));
    await quietly(this.opened?.then((database) => database.close()));
  }

  private database(): Promise<CommandDatabase> {
    return (this.opened ??= this.openDatabase());
  }

  private async openDatabase(): Promise<CommandDatabase> {
    const database = await commandDatabase(this.config, (line) => this.note(line), this.abort.signal);
    if (this.config.isEmbedded) this.config = adoptVariables(embeddedVariables(this.config, database.url));
    try {
      if (database.isOwn) await this.program.prepareOwn(database.url);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  private async openSource(): Promise<DataSource> {
    const { entities, migrations } = this.program;
    const source = await openDataSource(await this.databaseUrl(), { entities, migrations });
    if (!(await source.showMigrations())) return source;
    await source.destroy();
    throw new StartError('The database lacks migrations of this version: run `npm run cli -- migrate` first.');
  }

  private async startApplication(): Promise<INestApplicationContext> {
    await this.dataSource();
    return NestFactory.createApplicationContext(this.program.module, { logger: false, abortOnError: false });
  }
}
