import { Module } from '@nestjs/common';
import { CentreAccess } from './centre-access.js';
import { CentresController } from './centres.controller.js';
import { CentresService } from './centres.service.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesService } from './programmes.service.js';
import { TrainingImportService } from './training-import.service.js';
import { TrainingSessionsController } from './training-sessions.controller.js';
import { TrainingSessionsService } from './training-sessions.service.js';

const SERVICES = [CentresService, ProgrammesService, TrainingSessionsService, TrainingImportService];

@Module({ providers: [...SERVICES, CentreAccess], exports: SERVICES })
export class TrainingModule {}

/** With the routes of the API. */
@Module({ imports: [TrainingModule], controllers: [CentresController, ProgrammesController, TrainingSessionsController] })
export class TrainingWebModule {}
