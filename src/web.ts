import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Config, readConfig } from './platform/config/config.js';
import { checkDatabase } from './platform/database/check-database.js';
import { configureHttp } from './platform/http/configure-http.js';
import { listenProblem } from './platform/process/ports.js';
import { serviceLogger } from './platform/process/service-logger.js';
import { runService } from './platform/process/service-process.js';
import { StartError } from './platform/process/start-error.js';
import { WebModule } from './web.module.js';

/** The process that answers requests: pages, API, health. */
await runService(async () => {
  await checkDatabase(readConfig().databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(WebModule, { logger: false, abortOnError: false });
  app.useLogger(serviceLogger('web'));
  configureHttp(app);
  const { HOST, PORT } = app.get(Config).env;
  await app.listen(PORT, HOST).catch((error: unknown) => {
    throw new StartError(listenProblem(error, PORT, HOST));
  });
  return app;
});
