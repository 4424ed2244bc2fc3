import { Module } from '@nestjs/common';
import { ExpiredProposals } from './expired-proposals.js';
import { ObsoleteMatches } from './obsolete-matches.js';
import { ReviewModule } from './review.module.js';

/** What review does in the background. */
@Module({ imports: [ReviewModule], providers: [ObsoleteMatches, ExpiredProposals] })
export class ReviewWorkerModule {}
