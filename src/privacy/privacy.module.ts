import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { ErasureService } from './erasure.service.js';
import { AccountPart } from './parts/account-part.js';
import { CandidatePart } from './parts/candidate-part.js';
import { MatchesPart } from './parts/matches-part.js';
import { OrganisationsPart } from './parts/organisations-part.js';
import { SavedSearchesPart } from './parts/saved-searches-part.js';
import { PeopleService } from './people.service.js';
import { PersonalData } from './personal-data.service.js';
import { PersonalExportService } from './personal-export.service.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyService } from './privacy.service.js';
import { RetentionService } from './retention.service.js';

/** The parts of the rooms before this one; later rooms register theirs themselves. */
function knownParts(dataSource: DataSource): PersonalData {
  const data = new PersonalData();
  for (const Part of [AccountPart, CandidatePart, MatchesPart, OrganisationsPart, SavedSearchesPart]) data.register(new Part(dataSource));
  return data;
}

const SERVICES = [PeopleService, PersonalExportService, ErasureService, RetentionService, PrivacyService];

/** Export, erasure, retention and consents, for the web and the worker process alike. */
@Global()
@Module({
  imports: [CandidatesModule],
  providers: [{ provide: PersonalData, inject: [DataSource], useFactory: knownParts }, ...SERVICES],
  exports: [PersonalData, ...SERVICES],
})
export class PrivacyModule {}

@Module({ imports: [PrivacyModule], controllers: [PrivacyController] })
export class PrivacyWebModule {}
