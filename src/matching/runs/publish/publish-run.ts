import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { OfferCountersService } from '../../../offers/offer-counters.service.js';
import { recordEvent } from '../../../platform/database/record-event.js';
import { listRows } from '../../assignment/lists/list-rows.js';
import type { ComputedLists } from '../compute-lists.js';
import { forgetDirty, type Dirty } from '../dirty-set.js';
import { endRun } from '../run-log.js';
import { hashMarket } from '../snapshot/hash-market.js';
import { publishEntries, type PublishedEntries } from './publish-lists.js';
import { publishWithout, type WithoutSubject } from './publish-without.js';

/** What part of the lists a run has made anew; null: all. */
export interface PublishScope {
  candidateIds: readonly number[];
  offerIds: readonly number[];
  /** Why an offer of the scope stands in no list, if it does not. */
  reasonOfOffer: ReadonlyMap<number, string>;
}

export interface RunToPublish {
  runId: number;
  computed: ComputedLists;
  dirty: readonly Dirty[];
  scope: PublishScope | null;
}

/** Lists, counters, reasons, the log and what was dirty in one transaction: all of it stands, or nothing. */
export async function publishRun(runner: QueryRunner, client: PoolClient, run: RunToPublish, region: string): Promise<PublishedEntries> {
  const { runId, computed, dirty, scope } = run;
  const from = performance.now();
  await runner.startTransaction();
  try {
    const entries = await publishEntries(client, listRows(computed.market, computed.generated.pairs, computed.lists), runId, scope?.candidateIds ?? null);
    const loads = scope === null ? loadsById(computed) : await countLists(runner, [...new Set([...entries.offerIds, ...scope.offerIds])]);
    await new OfferCountersService().setLists(runner.manager, loads, scope === null ? 'all' : 'given');
    await publishReasons(runner, run, loads);
    await forgetDirty(runner.manager, region, dirty);
    const figures = { ...computed.figures, entriesAdded: entries.added, entriesRemoved: entries.removed, entriesUnchanged: entries.unchanged, 'ms.write': Math.round(performance.now() - from) };
    await endRun(runner.manager, runId, hashMarket(computed.market), figures);
    await recordEvent(runner.manager, 'lists.published', { runId });
    await runner.commitTransaction();
    return entries;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

function loadsById({ market, loads }: ComputedLists): Map<number, number> {
  return new Map([...loads.entries()].filter(([, load]) => load > 0).map(([row, load]) => [market.offers.id[row]!, load]));
}

async function countLists(runner: QueryRunner, offerIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await runner.manager.query<{ id: number; lists: number }[]>(
    'SELECT id, (SELECT count(*)::int FROM list_entry WHERE offer_id = id) AS lists FROM offer WHERE id = ANY ($1)',
    [offerIds],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

async function publishReasons(runner: QueryRunner, { runId, computed, scope }: RunToPublish, loads: ReadonlyMap<number, number>): Promise<void> {
  const { market } = computed;
  const candidates: WithoutSubject[] = computed.candidatesWithout.map(({ row, reason }) => ({ side: 'candidate', id: market.candidates.id[row]!, reason }));
  if (scope === null) {
    const offers: WithoutSubject[] = computed.offersWithout.map(({ row, reason }) => ({ side: 'offer', id: market.offers.id[row]!, reason }));
    return publishWithout(runner.manager, [...candidates, ...offers], runId, null);
  }
  const emptied = [...loads].filter(([, load]) => load === 0).map(([id]) => id);
  const open = await runner.manager.query<{ id: number }[]>("SELECT id FROM offer WHERE id = ANY ($1) AND status = 'open' AND matchable", [emptied]);
  const offers: WithoutSubject[] = open.map(({ id }) => ({ side: 'offer', id, reason: scope.reasonOfOffer.get(id) ?? 'list.crowded_out' }));
  return publishWithout(runner.manager, [...candidates, ...offers], runId, { candidateIds: scope.candidateIds, offerIds: [...loads.keys()] });
}
