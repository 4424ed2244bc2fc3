import { DataSource, type EntityManager } from 'typeorm';
import { recordEvents } from '../../platform/database/record-event.js';
import type { Person, PersonalDataPart } from '../personal-data.service.js';

/** Open offers whose only confirmed member is this account: nobody would answer those who apply. */
const PAUSE = `
  UPDATE offer SET status = 'paused', version = version + 1, updated_at = now()
   WHERE status = 'open' AND establishment_id IN (
     SELECT establishment_id FROM company_member WHERE confirmed_at IS NOT NULL
      GROUP BY establishment_id HAVING count(*) = 1 AND min(account_id) = $1)
  RETURNING id`;

/** The companies and training centres that someone acts for, and their name as a contact there. */
export class OrganisationsPart implements PersonalDataPart {
  readonly name = 'organisations';

  constructor(private readonly dataSource: DataSource) {}

  async export({ accountId, email }: Person): Promise<unknown> {
    if (accountId === null) return null;
    const companies = await this.dataSource.query<unknown[]>(
      `SELECT establishment.siret, establishment.name, member.created_at AS since, member.confirmed_at,
              CASE WHEN lower(contact_email) = lower($2) THEN json_build_object('name', contact_name, 'email', contact_email, 'phone', contact_phone) END AS contact
         FROM company_member AS member JOIN establishment ON establishment.id = member.establishment_id WHERE member.account_id = $1`,
      [accountId, email],
    );
    const centres = await this.dataSource.query<unknown[]>(
      'SELECT centre.name FROM centre_member AS member JOIN training_centre AS centre ON centre.id = member.centre_id WHERE member.account_id = $1',
      [accountId],
    );
    const offers = await this.dataSource.query<unknown[]>('SELECT id, title, created_at FROM offer WHERE posted_by = $1 ORDER BY id', [accountId]);
    return { companies, centres, offers };
  }

  async erase(manager: EntityManager, { accountId, email }: Person): Promise<void> {
    if (accountId === null) return;
    const [paused] = await manager.query<[{ id: number }[], number]>(PAUSE, [accountId]);
    await recordEvents(manager, 'offer.changed', paused.map(({ id }) => ({ offerId: id })));
    if (email === null) return;
    const [changed] = await manager.query<[{ id: number }[], number]>(
      `UPDATE establishment SET contact_name = NULL, contact_email = NULL, contact_phone = NULL, version = version + 1, updated_at = now()
        WHERE lower(contact_email) = lower($1) RETURNING id`,
      [email],
    );
    await recordEvents(manager, 'establishment.changed', changed.map(({ id }) => ({ establishmentId: id })));
  }
}
