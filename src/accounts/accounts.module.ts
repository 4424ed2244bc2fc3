import { Global, Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { AccessService } from './access/access.service.js';
import { IdentifyMiddleware } from './access/identify.middleware.js';
import { AccountsService } from './account.service.js';
import { ApiKeysService } from './api-key.service.js';
import { ConsentsService } from './consent.service.js';
import { DemoLinks } from './demo-links.js';
import { MeController } from './me.controller.js';
import { ReadingsService } from './reading.service.js';
import { SessionsController } from './session.controller.js';
import { SessionsService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

const SERVICES = [AccountsService, SessionsService, ApiKeysService, ConsentsService, ReadingsService, SignInService, DemoLinks];

/** The services alone: for workers and commands, and for the web module that adds the rest. */
@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class AccountsModule {}

/** Sign-in, the guard of every route, and the pages' and API's routes of one's own account. */
@Global()
@Module({
  imports: [AccountsModule],
  controllers: [MeController, SessionsController],
  providers: [AccessService, IdentifyMiddleware, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessService],
})
export class AccountsWebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(IdentifyMiddleware).forRoutes('{*path}');
  }
}
