import { Global, Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { serveAssets } from './assets/assets.middleware.js';
import { Pages } from './layout/pages.service.js';

/** Layout and assets, for every page. */
@Global()
@Module({ providers: [Pages], exports: [Pages] })
export class PagesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(serveAssets()).forRoutes('{*path}');
  }
}
