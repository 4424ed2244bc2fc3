import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Config } from '../config/config.js';
import { ApiController } from './api/api.controller.js';
import { ApiDocument } from './api/api-document.js';
import { ErrorPages } from './error-pages.js';
import { ProblemFilter } from './problem.filter.js';
import { throttlers } from './rate-limit.js';
import { SchemaPipe } from './schema.pipe.js';
import { ThrottleGuard } from './throttle.guard.js';

/** What every route has without asking: validation, problems, limits; and the API's own description. Comes first among the modules, so that limits are checked before anything else. */
@Global()
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ throttlers: throttlers(config.env.RATE_LIMITS) }),
    }),
  ],
  controllers: [ApiController],
  providers: [
    ErrorPages,
    ApiDocument,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_GUARD, useClass: ThrottleGuard },
  ],
  exports: [ErrorPages, ApiDocument],
})
export class HttpModule {}
