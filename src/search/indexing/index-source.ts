import type { DomainEvent } from '../../platform/queue/job-types.js';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { IndexDefinition, SearchDocument } from '../engines/search-engine.js';

/** Where the documents of one index come from: the database is the truth, an index its copy. */
export interface IndexSource {
  readonly definition: IndexDefinition;
  /** Events after which documents of this index may differ. */
  readonly events: readonly EventKind[];
  /** Ids that these events touch. */
  touchedBy(events: readonly DomainEvent[]): Promise<number[]>;
  /** The documents of these ids as they are now; ids without one are not to be found. */
  documents(ids: readonly number[]): Promise<SearchDocument[]>;
  /** Every document, in pages. */
  pages(): AsyncIterable<SearchDocument[]>;
  /** How many there are. */
  count(): Promise<number>;
}
