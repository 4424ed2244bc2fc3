import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Branch } from '../reference/branch.entity.js';
import { Commune } from '../reference/commune.entity.js';
import { Clock } from '../shared/clock.js';
import { callersOf } from './access/authorisation-table.js';
import { readReach } from './access/key-reach.js';
import { accountErrors } from './account.errors.js';
import { ApiKey } from './api-key.entity.js';
import { hashSecret, newSecretToken } from './secret-token.js';
import type { Viewer } from './viewer.js';

export interface CreatedKey {
  id: number;
  label: string;
  scopes: string[];
  /** What it may act for; empty means everything. */
  reach: string[];
  /** Shown once; the table keeps its hash. */
  key: string;
}

/** Keys of partner systems, each limited to the actions it was given and to what it may act for. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes a key for actions of the authorisation table that partners may call; `reach` narrows what it may act for (SIRET, SIREN, departments, IDCC). */
  async create(label: string, scopes: readonly string[], reach: readonly string[] = []): Promise<CreatedKey> {
    const stranger = scopes.find((scope) => !callersOf(scope).includes('partner'));
    if (stranger !== undefined || scopes.length === 0) throw accountErrors.scopeUnknown(stranger ?? '');
    await this.checkReach(reach);
    const key = `psr_${newSecretToken()}`;
    const row = await this.dataSource.manager.save(ApiKey, { label, scopes: [...scopes], reach: [...reach], keyHash: hashSecret(key), createdAt: this.clock.now() });
    return { id: row.id, label, scopes: [...scopes], reach: [...reach], key };
  }

  /** The partner behind a key, or null when it is unknown or revoked. */
  async find(key: string): Promise<Extract<Viewer, { role: 'partner' }> | null> {
    const row = await this.dataSource.manager.findOneBy(ApiKey, { keyHash: hashSecret(key), revokedAt: IsNull() });
    return row && { role: 'partner', apiKeyId: row.id, scopes: row.scopes, reach: row.reach };
  }

  async list(): Promise<Omit<ApiKey, 'keyHash'>[]> {
    return this.dataSource.getRepository(ApiKey).find({ select: { id: true, label: true, scopes: true, reach: true, createdAt: true, revokedAt: true }, order: { id: 'ASC' } });
  }

  /** A misspelt code would be a key that silently reaches nothing of it. */
  private async checkReach(reach: readonly string[]): Promise<void> {
    const { departments, branches, unknown } = readReach(reach);
    const { manager } = this.dataSource;
    if (unknown[0] !== undefined) throw accountErrors.reachUnknown(unknown[0]);
    for (const department of departments) if (!(await manager.existsBy(Commune, { department }))) throw accountErrors.reachUnknown(department);
    for (const idcc of branches) if (!(await manager.existsBy(Branch, { idcc }))) throw accountErrors.reachUnknown(idcc);
  }

  async revoke(id: number): Promise<void> {
    const result = await this.dataSource.manager.update(ApiKey, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    if (result.affected !== 1) throw accountErrors.keyNotFound();
  }
}
