import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { ProfileController } from './pages/profile/profile.controller.js';

/** The pages of the young person's path. */
@Module({
  imports: [CandidatesModule],
  controllers: [ProfileController],
})
export class CandidatePagesModule {}
