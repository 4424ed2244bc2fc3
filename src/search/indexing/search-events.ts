import { Injectable } from '@nestjs/common';
import { OnEvents } from '../../platform/queue/handlers.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { IndexSources } from './index-sources.js';
import { Indexer } from './indexer.js';
import { OutboxReader } from './outbox-reader.js';

/** Events looked at together: a burst (an import) becomes a few batches. */
const BATCH = 500;
/** Ids remembered of events that a batch has already seen to. */
const REMEMBERED = 20_000;

/** Keeps the indexes up to date with what happened. */
@Injectable()
export class SearchEvents {
  private readonly done = new Set<string>();

  constructor(
    private readonly sources: IndexSources,
    private readonly indexer: Indexer,
    private readonly outbox: OutboxReader,
  ) {}

  @OnEvents('search', ['offer.changed', 'establishment.changed', 'establishment.verified', 'programme.changed', 'session.changed', 'candidate.changed', 'candidate.erased'])
  async onChange(event: DomainEvent): Promise<void> {
    if (this.done.delete(event.id)) return;
    await this.follow(event);
  }

  /** Sees to this event and to those already recorded after it. Rows are read after the events, so none is older than its event. */
  private async follow(event: DomainEvent): Promise<void> {
    const kinds = [...new Set(this.sources.all.flatMap(({ events }) => events))];
    const recorded = await this.outbox.fromEvent(event.id, kinds, BATCH);
    const events = recorded.length > 0 ? recorded : [event];
    for (const source of this.sources.all) {
      const touching = events.filter(({ kind }) => source.events.includes(kind));
      await this.indexer.refresh(source, await source.touchedBy(touching));
    }
    for (const { id } of events) if (id !== event.id) this.remember(id);
  }

  private remember(id: string): void {
    this.done.add(id);
    if (this.done.size > REMEMBERED) this.done.delete(this.done.values().next().value!);
  }
}
