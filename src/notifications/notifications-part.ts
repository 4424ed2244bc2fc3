import type { DataSource, EntityManager } from 'typeorm';
import type { Person, PersonalDataPart } from '../privacy/personal-data.service.js';

/** What was told to a person; nothing of it stays after them. */
export class NotificationsPart implements PersonalDataPart {
  readonly name = 'notifications';

  constructor(private readonly dataSource: DataSource) {}

  async export({ accountId }: Person): Promise<unknown> {
    if (accountId === null) return null;
    return this.dataSource.query('SELECT kind, payload, created_at AS "createdAt", mailed_at AS "mailedAt" FROM notification WHERE account_id = $1 ORDER BY id', [accountId]);
  }

  async erase(manager: EntityManager, { accountId, candidateId }: Person): Promise<void> {
    await manager.query('DELETE FROM notification WHERE account_id = $1 OR key LIKE $2', [accountId, `%:candidate-${candidateId ?? ''}`]);
  }
}
