import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ApiController } from './api/api.controller.js';
import { ApiDocument } from './api/api-document.js';
import { ErrorPages } from './error-pages.js';
import { ProblemFilter } from './problem.filter.js';
import { RateCounter } from './rate-counter.js';
import { RateGuard } from './rate.guard.js';
import { SchemaPipe } from './schema.pipe.js';

/** What every route has without asking: validation, problems, limits; and the API's own description. Comes first among the modules, so that limits are checked before anything else. */
@Global()
@Module({
  controllers: [ApiController],
  providers: [
    ErrorPages,
    ApiDocument,
    RateCounter,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_GUARD, useClass: RateGuard },
  ],
  exports: [ErrorPages, ApiDocument],
})
export class HttpModule {}
