import { Module } from '@nestjs/common';
import { CandidateAgreements } from './candidate-agreements.js';
import { CandidateColumns } from './candidate-columns.js';
import { CandidateDeskService } from './candidate-desk.service.js';
import { CandidateFacts } from './candidate-facts.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesImportService } from './candidates-import.service.js';
import { CandidatesService } from './candidates.service.js';

const SERVICES = [CandidatesService, CandidateDeskService, CandidatesImportService];

@Module({ providers: [...SERVICES, CandidateFacts, CandidateColumns, CandidateAgreements], exports: SERVICES })
export class CandidatesModule {}

/** With the routes of the API. */
@Module({ imports: [CandidatesModule], controllers: [CandidatesController] })
export class CandidatesWebModule {}
