import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { MatchesController } from './matches.controller.js';
import { ReviewModule } from './review.module.js';

/** The API of matches. The desk's fixed paths come before `:id`. */
@Module({ imports: [ReviewModule], controllers: [DeskController, MatchesController], exports: [ReviewModule] })
export class ReviewWebModule {}
