import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config, readConfig } from './platform/config/config.js';
import { checkDatabase } from './platform/database/check-database.js';
import { startHeartbeat } from './platform/process/heartbeat.js';
import { serviceLogger } from './platform/process/service-logger.js';
import { runService } from './platform/process/service-process.js';
import { WorkerModule } from './worker.module.js';

/** The process that works in the background: indexes, runs, mails. */
await runService(async () => {
  await checkDatabase(readConfig().databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
  app.useLogger(serviceLogger('worker'));
  const { HEARTBEAT_FILE } = app.get(Config).env;
  if (HEARTBEAT_FILE !== undefined) await startHeartbeat(HEARTBEAT_FILE, () => app.get(DataSource).query('SELECT 1'));
  return app;
});
