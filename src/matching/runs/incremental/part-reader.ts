import type { PoolClient } from 'pg';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { MarketFacts } from '../../assignment/columns/market.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { readSnapshot, type SnapshotScope } from '../snapshot/read-snapshot.js';
import { readNumbers } from './read-numbers.js';
import { StandingReader } from './read-standing.js';

/** Where and when an incremental run reads, and by which tables. */
export interface PartOfRegion {
  client: PoolClient;
  today: CalendarDate;
  region: string;
  reference: MarketReference;
}

/** Reads parts of a region, in the caller's transaction. */
export class PartReader {
  readonly standing: StandingReader;

  constructor(readonly part: PartOfRegion) {
    this.standing = new StandingReader(part.client);
  }

  /** Facts of candidates and offers, with the sessions that may serve these. */
  facts(scope: Omit<SnapshotScope, 'region' | 'related'>): Promise<MarketFacts> {
    const { client, today, region, reference: { related } } = this.part;
    return readSnapshot(client, today, { ...scope, region, related });
  }

  /** Ids, from a statement that gives nothing else. */
  async ids(text: string, values: readonly unknown[]): Promise<number[]> {
    return (await readNumbers(this.part.client, text, values, 1)).columns[0]!;
  }
}
