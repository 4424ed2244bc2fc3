import { Global, Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { ErrorPages } from '../platform/http/error-pages.js';
import { serveAssets } from './assets/assets.middleware.js';
import { Pages } from './layout/pages.service.js';
import { ErrorView } from './pages/error/error-view.js';
import { HomeController } from './pages/home/home.controller.js';
import { HomeFigures } from './pages/home/home-figures.js';
import { LegalController } from './pages/legal/legal.controller.js';
import { MailboxController } from './pages/mailbox/mailbox.controller.js';
import { SignInController } from './pages/sign-in/sign-in.controller.js';
import { PlainWords } from './plain-words.service.js';

/** Layout and assets for every page, and the pages that belong to no side. */
@Global()
@Module({
  controllers: [HomeController, LegalController, MailboxController, SignInController],
  providers: [Pages, PlainWords, HomeFigures],
  exports: [Pages, PlainWords],
})
export class PagesModule implements NestModule, OnModuleInit {
  constructor(
    private readonly pages: Pages,
    private readonly errorPages: ErrorPages,
  ) {}

  onModuleInit(): void {
    this.errorPages.use((problem, request) => this.pages.render(request, ErrorView, { problem }));
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(serveAssets()).forRoutes('{*path}');
  }
}
