import { Module } from '@nestjs/common';
import { ContractsController } from './contracts.controller.js';
import { DeskController } from './desk.controller.js';
import { MatchesController } from './matches.controller.js';
import { ReviewModule } from './review.module.js';

/** The API of matches. The desk's fixed paths come before `:id`. */
@Module({ imports: [ReviewModule], controllers: [DeskController, MatchesController, ContractsController], exports: [ReviewModule] })
export class ReviewWebModule {}
