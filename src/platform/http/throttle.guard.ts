import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { DomainError } from '../../shared/domain-error.js';

/** The limits of `rate-limit.ts`, said as any other refusal; `Retry-After` says how long to wait. */
@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  protected override async throwThrottlingException(): Promise<void> {
    throw new DomainError('too_many', 'rate.limited', 'Trop de demandes en peu de temps : attendez une minute, puis recommencez.');
  }
}
