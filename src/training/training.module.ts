import { Module } from '@nestjs/common';
import { CentreAccess } from './centre-access.js';
import { CentresService } from './centres.service.js';
import { ProgrammesService } from './programmes.service.js';
import { TrainingImportService } from './training-import.service.js';
import { TrainingSessionsService } from './training-sessions.service.js';

const SERVICES = [CentresService, ProgrammesService, TrainingSessionsService, TrainingImportService];

@Module({ providers: [...SERVICES, CentreAccess], exports: SERVICES })
export class TrainingModule {}
