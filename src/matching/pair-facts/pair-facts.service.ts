import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { recordEvent, recordEvents } from '../../platform/database/record-event.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { PairFact, type PairFactKind } from './pair-fact.entity.js';

export interface PairStatement {
  candidateId: number;
  offerId: number;
  kind: PairFactKind;
  /** For `rejected` and `refusal`: a criterion (`travel`, `occupation`…) or `other`. */
  reason?: string | null;
  /** Last day it counts. */
  until?: CalendarDate | null;
  byAccountId?: number | null;
}

export interface Pair {
  candidateId: number;
  offerId: number;
}

/** What people said of a pair. Written in the caller's transaction with its event; the next run obeys. */
@Injectable()
export class PairFactsService {
  constructor(private readonly dataSource: DataSource) {}

  /** States it, or states it anew: the last word counts. */
  async state(manager: EntityManager, statement: PairStatement): Promise<void> {
    const { candidateId, offerId, kind } = statement;
    const { reason = null, until = null, byAccountId = null } = statement;
    await manager.query(
      `INSERT INTO pair_fact (candidate_id, offer_id, kind, reason, until, by_account_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (candidate_id, offer_id, kind) DO UPDATE SET reason = EXCLUDED.reason, until = EXCLUDED.until, by_account_id = EXCLUDED.by_account_id, at = now()`,
      [candidateId, offerId, kind, reason, until, byAccountId],
    );
    await recordEvent(manager, 'pair.changed', { candidateId, offerId });
  }

  /** States the same of many pairs, in one statement. */
  async stateMany(manager: EntityManager, pairs: readonly Pair[], kind: PairFactKind, byAccountId: number | null): Promise<void> {
    const distinct = [...new Map(pairs.map(({ candidateId, offerId }) => [`${candidateId} ${offerId}`, { candidateId, offerId }])).values()];
    await manager.query(
      `INSERT INTO pair_fact (candidate_id, offer_id, kind, by_account_id)
       SELECT candidate_id, offer_id, $3, $4 FROM unnest($1::integer[], $2::integer[]) AS pair (candidate_id, offer_id)
       ON CONFLICT (candidate_id, offer_id, kind) DO UPDATE SET by_account_id = EXCLUDED.by_account_id, at = now()`,
      [distinct.map(({ candidateId }) => candidateId), distinct.map(({ offerId }) => offerId), kind, byAccountId],
    );
    await recordEvents(manager, 'pair.changed', distinct);
  }

  /** Takes it back; nothing happens when it was never said. */
  async takeBack(manager: EntityManager, pair: Pair, kind: PairFactKind): Promise<void> {
    const { candidateId, offerId } = pair;
    const result = await manager.delete(PairFact, { candidateId, offerId, kind });
    if (result.affected) await recordEvent(manager, 'pair.changed', { candidateId, offerId });
  }

  ofPair(pair: Pair): Promise<PairFact[]> {
    const { candidateId, offerId } = pair;
    return this.dataSource.manager.find(PairFact, { where: { candidateId, offerId }, order: { kind: 'ASC' } });
  }

  ofCandidate(candidateId: number): Promise<PairFact[]> {
    return this.dataSource.manager.find(PairFact, { where: { candidateId }, order: { offerId: 'ASC', kind: 'ASC' } });
  }
}
