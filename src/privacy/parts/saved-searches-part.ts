import type { DataSource, EntityManager } from 'typeorm';
import { SavedSearch } from '../../search/alerts/saved-search.entity.js';
import type { Person, PersonalDataPart } from '../personal-data.service.js';

const SAVED = `
  SELECT search.label, search.asked AS search, search.frequency, search.created_at AS "createdAt", search.paused_at AS "pausedAt", search.last_sent_at AS "lastSentAt",
         coalesce((SELECT json_agg(json_build_object('sentAt', mail.sent_at, 'offers', (
             SELECT json_agg(offer.title ORDER BY told.position) FROM alert_offer told JOIN offer ON offer.id = told.offer_id WHERE told.alert_mail_id = mail.id
           )) ORDER BY mail.id) FROM alert_mail mail WHERE mail.saved_search_id = search.id AND mail.sent_at IS NOT NULL), '[]'::json) AS mails
    FROM saved_search search WHERE search.account_id = $1 ORDER BY search.id`;

/** The searches a person keeps, and what was mailed for them; nothing of it stays after them. */
export class SavedSearchesPart implements PersonalDataPart {
  readonly name = 'savedSearches';

  constructor(private readonly dataSource: DataSource) {}

  async export({ accountId }: Person): Promise<unknown> {
    return accountId === null ? null : this.dataSource.query<unknown[]>(SAVED, [accountId]);
  }

  /** Mails, offers told and links go with their search. */
  async erase(manager: EntityManager, { accountId }: Person): Promise<void> {
    if (accountId !== null) await manager.delete(SavedSearch, { accountId });
  }
}
