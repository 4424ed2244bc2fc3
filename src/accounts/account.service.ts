import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Branch } from '../reference/branch.entity.js';
import { Commune } from '../reference/commune.entity.js';
import { Clock } from '../shared/clock.js';
import { Account, type Role } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { Session } from './session.entity.js';

export interface NewAccount {
  email: string;
  role: Exclude<Role, 'partner'>;
  displayName?: string;
  territories?: readonly string[];
  branches?: readonly string[];
}

/** People who sign in. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes an account; refuses an address already taken and a scope the reference tables do not know. */
  async create(given: NewAccount, manager: EntityManager = this.dataSource.manager): Promise<Account> {
    const { role, displayName = '', territories = [], branches = [] } = given;
    const email = normaliseEmail(given.email);
    if (await manager.existsBy(Account, { email })) throw accountErrors.emailTaken();
    await this.checkScope(role, territories, branches, manager);
    return manager.save(manager.create(Account, { email, role, displayName, territories: [...territories], branches: [...branches] }));
  }

  /** The account of this address; made with `role` when there is none. An existing one keeps its own role. */
  async findOrCreate(email: string, role: 'candidate' | 'company', manager: EntityManager = this.dataSource.manager): Promise<Account> {
    await manager.query('INSERT INTO account (email, role, created_at, updated_at) VALUES ($1, $2, $3, $3) ON CONFLICT (email) DO NOTHING', [email, role, this.clock.now()]);
    return manager.findOneByOrFail(Account, { email });
  }

  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<Account> {
    const account = await manager.findOneBy(Account, { id });
    if (!account) throw accountErrors.notFound();
    return account;
  }

  async findByEmail(email: string, manager: EntityManager = this.dataSource.manager): Promise<Account | null> {
    return manager.findOneBy(Account, { email: normaliseEmail(email) });
  }

  async rename(id: number, displayName: string): Promise<void> {
    await this.dataSource.manager.update(Account, id, { displayName, updatedAt: this.clock.now() });
  }

  /** Closes the account and signs it out everywhere. */
  async disable(id: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.get(id, manager);
      await manager.update(Account, id, { disabledAt: this.clock.now(), updatedAt: this.clock.now() });
      await manager.delete(Session, { accountId: id });
    });
  }

  private async checkScope(role: Role, territories: readonly string[], branches: readonly string[], manager: EntityManager): Promise<void> {
    if (role === 'adviser' && territories.length === 0) throw accountErrors.scopeNeeded();
    for (const code of territories) {
      const known = await manager.existsBy(Commune, [{ department: code }, { employmentZone: code }]);
      if (!known) throw accountErrors.territoryUnknown(code);
    }
    for (const idcc of branches) {
      if (!(await manager.existsBy(Branch, { idcc }))) throw accountErrors.branchUnknown(idcc);
    }
  }
}

/** Addresses are compared in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
