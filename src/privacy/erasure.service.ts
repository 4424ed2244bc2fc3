import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Viewer } from '../accounts/viewer.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { Clock } from '../shared/clock.js';
import { Erasure } from './erasure.entity.js';
import { PeopleService } from './people.service.js';
import { PersonalData, type Person } from './personal-data.service.js';
import { privacyErrors } from './privacy.errors.js';

/** Erases people: the file becomes anonymous, the account goes, the history stays without them. One transaction, all or nothing. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly data: PersonalData,
    private readonly candidates: CandidatesService,
    private readonly clock: Clock,
  ) {}

  /** The person asks for it. Staff accounts are closed by the administration instead. */
  async eraseOwn(viewer: Viewer): Promise<void> {
    if (viewer.role === 'adviser' || viewer.role === 'administrator') throw privacyErrors.staff();
    const { accountId } = await this.people.ofViewer(viewer);
    if (accountId !== null) await this.dataSource.transaction((manager) => this.eraseAccount(manager, accountId, 'asked'));
  }

  /** At the desk, for someone who asked an adviser. */
  async eraseForSomeone(viewer: Viewer, candidateId: number): Promise<void> {
    const { accountId } = await this.candidates.reach(viewer, candidateId);
    await this.dataSource.transaction((manager) => (accountId === null ? this.eraseFile(manager, candidateId, 'asked') : this.eraseAccount(manager, accountId, 'asked')));
  }

  /** The account with everything that hangs on it. */
  async eraseAccount(manager: EntityManager, accountId: number, reason: Erasure['reason']): Promise<void> {
    await manager.query('SELECT id FROM account WHERE id = $1 FOR UPDATE', [accountId]);
    await this.erase(manager, await this.people.ofAccount(accountId, manager), reason);
    await manager.delete(Account, accountId);
  }

  /** A file without an account. */
  async eraseFile(manager: EntityManager, candidateId: number, reason: Erasure['reason']): Promise<void> {
    await manager.query('SELECT id FROM candidate WHERE id = $1 FOR UPDATE', [candidateId]);
    if (await manager.existsBy(Erasure, { candidateId })) throw privacyErrors.alreadyErased();
    await this.erase(manager, await this.people.ofCandidate(candidateId, manager), reason);
  }

  private async erase(manager: EntityManager, person: Person, reason: Erasure['reason']): Promise<void> {
    for (const part of this.data.parts()) await part.erase(manager, person);
    await manager.insert(Erasure, { candidateId: person.candidateId, reason, at: this.clock.now() });
  }
}
