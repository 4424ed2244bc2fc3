import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import type { Person } from './personal-data.service.js';
import { privacyErrors } from './privacy.errors.js';

/** Finds the account and the file that are one person. */
@Injectable()
export class PeopleService {
  constructor(private readonly dataSource: DataSource) {}

  async ofViewer(viewer: Viewer): Promise<Person> {
    if (!('accountId' in viewer)) throw privacyErrors.accountNeeded();
    return this.ofAccount(viewer.accountId);
  }

  async ofAccount(accountId: number, manager: EntityManager = this.dataSource.manager): Promise<Person> {
    const account = await manager.findOneBy(Account, { id: accountId });
    if (!account) throw privacyErrors.alreadyErased();
    const candidate = await manager.findOneBy(Candidate, { accountId });
    return { accountId, candidateId: candidate?.id ?? null, email: account.email, role: account.role };
  }

  async ofCandidate(candidateId: number, manager: EntityManager = this.dataSource.manager): Promise<Person> {
    const candidate = await manager.findOneBy(Candidate, { id: candidateId });
    if (!candidate) throw privacyErrors.alreadyErased();
    return { accountId: candidate.accountId, candidateId, email: candidate.email, role: 'candidate' };
  }
}
