import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { CONSENT_TEXTS } from '../accounts/consent-texts.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../accounts/consent.entity.js';
import { ConsentsService } from '../accounts/consent.service.js';
import { ReadingsService, type ReadingLine } from '../accounts/reading.service.js';
import type { Viewer } from '../accounts/viewer.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { addMonths } from '../shared/calendar-date.js';
import type { Page, PageRequest } from '../shared/page.js';
import { privacyErrors } from './privacy.errors.js';
import { INACTIVE_MONTHS } from './retention.service.js';

export interface ConsentState {
  purpose: ConsentPurpose;
  title: string;
  text: string;
  version: string;
  givenAt: Date | null;
  givenVersion: string | null;
}

export interface PrivacyOverview {
  consents: ConsentState[];
  optedOut: boolean | null;
  retainedUntil: Date;
}

/** What a person sees and decides about their own data: consents, opting out of matching, who read their file. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly consents: ConsentsService,
    private readonly candidates: CandidatesService,
    private readonly readings: ReadingsService,
  ) {}

  async overview(viewer: Viewer): Promise<PrivacyOverview> {
    const accountId = idOf(viewer);
    const history = await this.consents.history(accountId);
    const candidate = await this.candidates.findOwn(viewer);
    const consents = CONSENT_PURPOSES.map((purpose) => {
      const live = history.find((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
      return { purpose, ...CONSENT_TEXTS[purpose], givenAt: live?.givenAt ?? null, givenVersion: live?.textVersion ?? null };
    });
    return { consents, optedOut: candidate?.optedOut ?? null, retainedUntil: await this.retainedUntil(accountId) };
  }

  /** Says yes for a purpose, or takes it back; for `matching`, opting out of computed proposals follows. */
  async choose(viewer: Viewer, purpose: ConsentPurpose, given: boolean): Promise<void> {
    const accountId = idOf(viewer);
    const candidate = await this.candidates.findOwn(viewer);
    if (purpose === 'matching' && candidate) return void (await this.candidates.setOptedOut(viewer, candidate.id, !given));
    if (purpose === 'age_exception' && given) throw privacyErrors.givenInProfile();
    if (purpose === 'age_exception' && candidate) {
      return void (await this.candidates.update(viewer, candidate.id, { version: candidate.version, apprenticeshipAgeLimit: 29 }));
    }
    await (given ? this.consents.give(accountId, purpose) : this.consents.withdraw(accountId, purpose));
  }

  /** Who read the candidate's file, the latest first. */
  async readingsOf(viewer: Viewer, request: PageRequest): Promise<Page<ReadingLine>> {
    const candidate = await this.candidates.findOwn(viewer);
    return candidate ? this.readings.ofCandidate(candidate.id, request) : { items: [], total: 0, ...request };
  }

  private async retainedUntil(accountId: number): Promise<Date> {
    const { lastSeenAt, createdAt } = await this.dataSource.manager.findOneByOrFail(Account, { id: accountId });
    const seen = lastSeenAt ?? createdAt;
    return new Date(`${addMonths(seen.toISOString().slice(0, 10), INACTIVE_MONTHS)}T00:00:00Z`);
  }
}

function idOf(viewer: Viewer): number {
  if (!('accountId' in viewer)) throw privacyErrors.accountNeeded();
  return viewer.accountId;
}
