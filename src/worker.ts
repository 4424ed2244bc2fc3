import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/config/config.js';
import { checkDatabase } from './platform/database/connect.js';
import { runService } from './platform/process/service-process.js';
import { WorkerModule } from './worker.module.js';

/** The process that works in the background: indexes, runs, mails. */
await runService(async () => {
  await checkDatabase(readConfig().databaseUrl);
  return NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'], abortOnError: false });
});
