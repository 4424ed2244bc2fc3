import { Module } from '@nestjs/common';
import { PrivacyModule } from './privacy.module.js';
import { RetentionJob } from './retention-job.js';

/** The nightly round of retention. */
@Module({ imports: [PrivacyModule], providers: [RetentionJob] })
export class PrivacyWorkerModule {}
