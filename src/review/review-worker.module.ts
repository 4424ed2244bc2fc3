import { Module } from '@nestjs/common';
import { ObsoleteMatches } from './obsolete-matches.js';
import { ReviewModule } from './review.module.js';

/** What review does in the background. */
@Module({ imports: [ReviewModule], providers: [ObsoleteMatches] })
export class ReviewWorkerModule {}
