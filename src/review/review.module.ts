import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { TrainingModule } from '../training/training.module.js';
import { AdviserActsService } from './adviser-acts.service.js';
import { BulkReleaseService } from './bulk-release.service.js';
import { CandidateActsService } from './candidate-acts.service.js';
import { CaseHistoryReadModel } from './case-history.read-model.js';
import { CompanyActsService } from './company-acts.service.js';
import { ContractActsService } from './contract-acts.service.js';
import { DeskFollowUpReadModel } from './desk-follow-up.read-model.js';
import { DeskReadModel } from './desk.read-model.js';
import { FollowUpReadModel } from './follow-up.read-model.js';
import { InboxReadModel } from './inbox.read-model.js';
import { MatchAccess } from './match-access.js';
import { MatchCounters } from './match-counters.js';
import { MatchRecords } from './match-records.js';
import { MatchesReadModel } from './matches.read-model.js';
import { OpenProposals } from './open-proposals.js';
import { PairLookup } from './pair-lookup.js';
import { PairWordsService } from './pair-words.service.js';
import { SessionChoice } from './session-choice.js';
import { ShortListReadModel } from './short-list.read-model.js';

const ACTS = [CandidateActsService, CompanyActsService, AdviserActsService, ContractActsService, BulkReleaseService, PairWordsService];
const READ_MODELS = [DeskReadModel, DeskFollowUpReadModel, CaseHistoryReadModel, ShortListReadModel, InboxReadModel, FollowUpReadModel, MatchesReadModel];

/** What people decide of matches, and the screens they decide on. */
@Module({
  imports: [CandidatesModule, CompaniesModule, OffersModule, TrainingModule, MatchingModule],
  providers: [...ACTS, ...READ_MODELS, MatchRecords, MatchAccess, MatchCounters, PairLookup, OpenProposals, SessionChoice],
  exports: [...ACTS, ...READ_MODELS, MatchRecords, MatchCounters],
})
export class ReviewModule {}
