import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';

/** Reads recorded events again: what came after one, and what came while an index was being rebuilt. */
@Injectable()
export class OutboxReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The instant of the database, as text that it reads back without loss. */
  async now(): Promise<string> {
    const [row] = await this.dataSource.query<{ now: string }[]>('SELECT clock_timestamp()::text AS now');
    return row!.now;
  }

  /** The event itself and those of the same kinds recorded after it, oldest first. */
  async fromEvent(id: string, kinds: readonly EventKind[], most: number): Promise<DomainEvent[]> {
    return this.dataSource.query<DomainEvent[]>(
      `SELECT id, kind, payload FROM outbox_event
        WHERE sequence >= (SELECT sequence FROM outbox_event WHERE id = $1) AND kind = ANY($2::text[]) ORDER BY sequence LIMIT $3`,
      [id, kinds, most],
    );
  }

  /** Events that were handed out since `instant`, or are still to be: whatever an index read before then may have missed. */
  async since(instant: string, kinds: readonly EventKind[]): Promise<DomainEvent[]> {
    return this.dataSource.query<DomainEvent[]>(
      'SELECT id, kind, payload FROM outbox_event WHERE (relayed_at >= $1::timestamptz OR relayed_at IS NULL) AND kind = ANY($2::text[]) ORDER BY sequence',
      [instant, kinds],
    );
  }
}
