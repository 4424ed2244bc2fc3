import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/config/config.js';
import { checkDatabase } from './platform/database/check-database.js';
import { serviceLogger } from './platform/process/service-logger.js';
import { runService } from './platform/process/service-process.js';
import { WorkerModule } from './worker.module.js';

/** The process that works in the background: indexes, runs, mails. */
await runService(async () => {
  await checkDatabase(readConfig().databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
  app.useLogger(serviceLogger('worker'));
  return app;
});
