import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { isInScope, scopeCondition } from '../accounts/access/adviser-scope.js';
import { AccountsService, normaliseEmail } from '../accounts/account.service.js';
import type { Viewer } from '../accounts/viewer.js';
import { orderBy, pageOfQuery } from '../platform/database/order-by.js';
import { recordEvent } from '../platform/database/record-event.js';
import { addMonths, ageOn } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { escapeLike } from '../shared/like.js';
import type { Page } from '../shared/page.js';
import { CandidateAgreements } from './candidate-agreements.js';
import { CandidateColumns } from './candidate-columns.js';
import { candidateErrors } from './candidate.errors.js';
import { Candidate } from './candidate.entity.js';
import type { CreateAtDesk, ListCandidates } from './candidate.schema.js';
import { CandidatesService } from './candidates.service.js';

/** What advisers do with candidates at their desk: enter one, list theirs, note a guardian's agreement. */
@Injectable()
export class CandidateDeskService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly candidates: CandidatesService,
    private readonly columns: CandidateColumns,
    private readonly agreements: CandidateAgreements,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
  ) {}

  /** Enters a person who is there. With a mail, an account is made for them, and they may sign in by mail link later. */
  async create(viewer: Viewer, input: CreateAtDesk): Promise<Candidate> {
    const { email, ...profile } = input;
    const columns = this.columns.of(profile);
    if (!isInScope(viewer, { department: columns.department ?? null, employmentZone: columns.employmentZone ?? null })) throw candidateErrors.outOfScope();
    return this.dataSource.transaction(async (manager) => {
      const account = email ? await this.accounts.findOrCreate(normaliseEmail(email), 'candidate', manager) : null;
      if (account && account.role !== 'candidate') throw candidateErrors.emailTaken();
      const agreements = await this.agreements.write(manager, account?.id ?? null, null, profile);
      const row = { ...columns, ...agreements, accountId: account?.id ?? null, email: account?.email ?? null, source: 'desk' };
      const inserted = await manager.createQueryBuilder().insert().into(Candidate).values(row).orIgnore().returning('id').execute();
      const [created] = inserted.raw as { id: number }[];
      if (!created) throw candidateErrors.emailTaken();
      await recordEvent(manager, 'candidate.changed', { candidateId: created.id });
      return this.candidates.get(created.id, manager);
    });
  }

  /** Candidates living in the adviser's territories. */
  async list(viewer: Viewer, asked: ListCandidates): Promise<Page<Candidate>> {
    const query = this.dataSource.manager.createQueryBuilder(Candidate, 'candidate');
    const scope = scopeCondition(viewer, 'candidate', false);
    if (scope) query.andWhere(scope.sql, scope.parameters);
    this.applyFilters(query, asked);
    return pageOfQuery(orderBy(query, 'candidate', asked.sort, ['lastName']), asked);
  }

  /** A guardian told the adviser that the minor's contact may be shared. */
  async recordGuardianConsent(viewer: Viewer, id: number, version: number): Promise<Candidate> {
    const candidate = await this.candidates.reach(viewer, id);
    if (viewer.role === 'candidate') throw candidateErrors.outOfScope();
    if (ageOn(candidate.birthDate, this.clock.today()) >= 18) throw candidateErrors.guardianNotNeeded();
    return this.candidates.writeVersioned(id, version, { guardianConsentAt: this.clock.now() });
  }

  private applyFilters(query: SelectQueryBuilder<Candidate>, asked: ListCandidates): void {
    for (const field of ['department', 'employmentZone', 'insee', 'level', 'licence', 'status'] as const) {
      if (asked[field] !== undefined) query.andWhere(`candidate.${field} = :${field}`, { [field]: asked[field] });
    }
    if (asked.occupation) query.andWhere(':occupation = ANY(candidate.wishes)', { occupation: asked.occupation });
    if (asked.contractKind) query.andWhere(':contractKind = ANY(candidate.contract_kinds)', { contractKind: asked.contractKind });
    const adultSince = addMonths(this.clock.today(), -18 * 12);
    if (asked.minor !== undefined) query.andWhere(`candidate.birth_date ${asked.minor ? '>' : '<='} :adultSince`, { adultSince });
    if (asked.text) query.andWhere(`unaccent(candidate.first_name || ' ' || candidate.last_name) ILIKE unaccent(:pattern)`, { pattern: `%${escapeLike(asked.text)}%` });
  }
}
