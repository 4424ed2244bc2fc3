import { DataSource, type EntityManager } from 'typeorm';
import type { Person, PersonalDataPart } from '../personal-data.service.js';

/** Applications and proposals with their history. The history stays, without its words and without who. */
export class MatchesPart implements PersonalDataPart {
  readonly name = 'matches';

  constructor(private readonly dataSource: DataSource) {}

  async export({ candidateId }: Person): Promise<unknown> {
    if (candidateId === null) return null;
    return this.dataSource.query<unknown[]>(
      `SELECT match.*, offer.title,
              (SELECT coalesce(json_agg(json_build_object('at', event.at, 'act', event.act, 'by', event.actor_role, 'from', event.from_state, 'to', event.to_state, 'reason', event.reason) ORDER BY event.id), '[]')
                 FROM match_event AS event WHERE event.match_id = match.id) AS history
         FROM match JOIN offer ON offer.id = match.offer_id
        WHERE match.candidate_id = $1 AND match.state <> 'proposed' ORDER BY match.id`,
      [candidateId],
    );
  }

  async erase(manager: EntityManager, { candidateId, accountId }: Person): Promise<void> {
    if (accountId !== null) await manager.query('UPDATE match_event SET actor_id = NULL WHERE actor_id = $1', [accountId]);
    if (candidateId !== null) await manager.query(`UPDATE match SET message = '', reply = '', meeting_on = NULL, meeting_time = NULL, meeting_kind = NULL, meeting_where = NULL WHERE candidate_id = $1`, [candidateId]);
  }
}
