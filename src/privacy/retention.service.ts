import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '../accounts/account.entity.js';
import { SIGN_IN_PATH } from '../platform/http/page-paths.js';
import { Config } from '../platform/config/config.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Clock } from '../shared/clock.js';
import { ErasureService } from './erasure.service.js';
import { RetentionNotice } from './retention-notice.entity.js';
import { retentionMail } from './retention-mail.js';

export const INACTIVE_MONTHS = 24;
export const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

interface Idle {
  accountId: number | null;
  candidateId: number | null;
  email: string | null;
  role: Role;
  activeAt: Date;
}

export interface RetentionOutcome {
  noticed: number;
  erased: number;
  kept: number;
}

/** People with the last time they showed: accounts of the public, and files entered without one. Staff accounts are closed by hand. */
const PEOPLE = `
  SELECT account.id AS account_id, NULL::integer AS candidate_id, account.email, account.role, coalesce(account.last_seen_at, account.created_at) AS active_at
    FROM account WHERE role IN ('candidate', 'company', 'training_centre')
  UNION ALL
  SELECT NULL, candidate.id, candidate.email, 'candidate', candidate.updated_at
    FROM candidate WHERE account_id IS NULL AND NOT EXISTS (SELECT FROM erasure WHERE erasure.candidate_id = candidate.id)`;

/** Two years without a visit: a mail says so; thirty days later, without a visit, the data goes. */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly erasure: ErasureService,
  ) {}

  /** One round; run again, it goes on where it stopped. */
  async run(): Promise<RetentionOutcome> {
    const kept = await this.dropNoticesOfTheReturned();
    const erased = await this.eraseTheNoticed();
    const noticed = await this.noticeTheIdle();
    return { noticed, erased, kept };
  }

  private async dropNoticesOfTheReturned(): Promise<number> {
    const [dropped] = await this.dataSource.query<[unknown[], number]>(
      `DELETE FROM retention_notice AS notice USING (${PEOPLE}) AS person
        WHERE (notice.account_id = person.account_id OR notice.candidate_id = person.candidate_id) AND person.active_at > notice.noticed_at RETURNING notice.id`,
    );
    return dropped.length;
  }

  private async eraseTheNoticed(): Promise<number> {
    const limit = new Date(this.clock.now().getTime() - NOTICE_DAYS * DAY_MS);
    const due = await this.dataSource.manager.createQueryBuilder(RetentionNotice, 'notice').where('notice.noticedAt <= :limit', { limit }).orderBy('notice.id').getMany();
    let erased = 0;
    for (const notice of due) {
      const isErased = await this.dataSource.transaction((manager) => this.follow(manager, notice)).catch((error: unknown) => {
        this.logger.error(`notice ${notice.id} could not be followed`, error instanceof Error ? error.stack : String(error));
        return false;
      });
      if (isErased) erased++;
    }
    return erased;
  }

  /** False when the person came back since this round began. */
  private async follow(manager: EntityManager, { id, accountId, candidateId, noticedAt }: RetentionNotice): Promise<boolean> {
    const returned = await manager.query<unknown[]>(
      `SELECT FROM (${PEOPLE}) AS person WHERE (person.account_id = $1 OR person.candidate_id = $2) AND person.active_at > $3`,
      [accountId, candidateId, noticedAt],
    );
    if (returned.length > 0) return false;
    if (accountId !== null) await this.erasure.eraseAccount(manager, accountId, 'inactive');
    if (candidateId !== null) await this.erasure.eraseFile(manager, candidateId, 'inactive');
    await manager.delete(RetentionNotice, id);
    return true;
  }

  private async noticeTheIdle(): Promise<number> {
    const now = this.clock.now();
    const limit = new Date(now);
    limit.setUTCMonth(limit.getUTCMonth() - INACTIVE_MONTHS);
    const idle = await this.dataSource.query<Idle[]>(
      `SELECT person.account_id AS "accountId", person.candidate_id AS "candidateId", person.email, person.role, person.active_at AS "activeAt"
         FROM (${PEOPLE}) AS person
        WHERE person.active_at < $1
          AND NOT EXISTS (SELECT FROM retention_notice AS notice WHERE notice.account_id = person.account_id OR notice.candidate_id = person.candidate_id)`,
      [limit],
    );
    for (const person of idle) await this.notice(person, now);
    return idle.length;
  }

  /** Mail first, under a key of this absence: a crash in between sends it once all the same. */
  private async notice(person: Idle, now: Date): Promise<void> {
    const { accountId, candidateId, email, role, activeAt } = person;
    const key = `retention:${accountId ?? `file-${candidateId}`}:${activeAt.toISOString()}`;
    if (email !== null) await this.mailer.send({ ...retentionMail(role, `${this.config.publicUrl}${SIGN_IN_PATH}`, NOTICE_DAYS), key, to: email });
    await this.dataSource.manager.insert(RetentionNotice, { accountId, candidateId, noticedAt: now });
  }
}
