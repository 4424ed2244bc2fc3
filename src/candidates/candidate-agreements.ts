import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentsService } from '../accounts/consent.service.js';
import { Clock } from '../shared/clock.js';
import { candidateErrors } from './candidate.errors.js';
import type { Candidate } from './candidate.entity.js';
import type { CreateProfile } from './candidate.schema.js';

type Asked = Pick<Partial<CreateProfile>, 'matchingAgreed' | 'ageExceptionAgreed' | 'apprenticeshipAgeLimit'>;

/** What a person agrees to with their profile: computed proposals, an exception of age. Kept as consents when they have an account. */
@Injectable()
export class CandidateAgreements {
  constructor(
    private readonly consents: ConsentsService,
    private readonly clock: Clock,
  ) {}

  /** Writes the consents in the caller's transaction; gives the columns that follow. `present` is null for a new profile: no yes is then a no. */
  async write(manager: EntityManager, accountId: number | null, present: Candidate | null, asked: Asked): Promise<Partial<Candidate>> {
    return { ...(await this.matching(manager, accountId, present, asked)), ...(await this.ageException(manager, accountId, present, asked)) };
  }

  private async matching(manager: EntityManager, accountId: number | null, present: Candidate | null, asked: Asked): Promise<Partial<Candidate>> {
    const isAgreed = asked.matchingAgreed ?? (present ? undefined : false);
    if (isAgreed === undefined) return {};
    if (accountId !== null && isAgreed) await this.consents.give(accountId, 'matching', manager);
    if (accountId !== null && !isAgreed) await this.consents.withdraw(accountId, 'matching', manager);
    return { optedOut: !isAgreed };
  }

  /** A limit above 29 needs a yes, now or before (L6222-2); back to 29 takes it away. The reason is never asked. */
  private async ageException(manager: EntityManager, accountId: number | null, present: Candidate | null, asked: Asked): Promise<Partial<Candidate>> {
    const limit = asked.apprenticeshipAgeLimit;
    if (limit === undefined) return {};
    if (limit === 29) {
      if (accountId !== null) await this.consents.withdraw(accountId, 'age_exception', manager);
      return { ageExceptionAgreedAt: null };
    }
    const hasAgreed = asked.ageExceptionAgreed === true || present?.ageExceptionAgreedAt != null;
    if (!hasAgreed) throw candidateErrors.ageExceptionNeedsConsent();
    if (accountId !== null) await this.consents.give(accountId, 'age_exception', manager);
    return { ageExceptionAgreedAt: present?.ageExceptionAgreedAt ?? this.clock.now() };
  }
}
