import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { OfferCountersService } from '../../../offers/offer-counters.service.js';
import { recordEvent } from '../../../platform/database/record-event.js';
import { forgetDirty, type Dirty } from '../dirty-set.js';
import type { Figures } from '../figures.js';
import { endRun, type RunHashes } from '../run-log.js';
import { keepWarm } from '../warm/read-warm.js';
import type { Publication, PublishScope } from './publication.js';
import { publishChances, publishCrowds } from './publish-crowds.js';
import { publishEntries, type PublishedEntries } from './publish-lists.js';
import { publishOutcomes } from './publish-outcomes.js';
import { publishWithout, type WithoutSubject } from './publish-without.js';
import { countLists, loadsToCount, movedAway, openAmong } from './standing.js';

export interface RunToPublish {
  runId: number;
  region: string;
  hashes: RunHashes;
  figures: Figures;
  dirty: readonly Dirty[];
}

/** Lists, what they are worth, counters, reasons, the next start, the log and what was dirty in one transaction: all of it stands, or nothing. */
export async function publishRun(runner: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication): Promise<PublishedEntries> {
  const from = performance.now();
  await runner.startTransaction();
  try {
    const { scope } = publication;
    const entries = scope === null ? await publishRegion(runner, client, run, publication) : await publishPart(runner, client, run, publication, scope);
    await forgetDirty(runner.manager, run.region, run.dirty);
    const written = { entriesAdded: entries.added, entriesRemoved: entries.removed, entriesUnchanged: entries.unchanged, 'ms.write': Math.round(performance.now() - from) };
    await endRun(runner.manager, run.runId, run.hashes, { ...run.figures, ...written });
    await recordEvent(runner.manager, 'lists.published', { runId: run.runId });
    await runner.commitTransaction();
    return entries;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

async function publishRegion({ manager }: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication): Promise<PublishedEntries> {
  const moved = await movedAway(manager, run.region, [...publication.outcomes.map(({ candidateId }) => candidateId), ...candidatesOf(publication.without)]);
  const { rows, outcomes, without, loads, warm, crowds } = exceptThose(publication, moved);
  const entries = await publishEntries(client, rows, run.runId, run);
  await publishOutcomes(manager, outcomes, run, null);
  const others = await countLists(manager, await loadsToCount(manager, run.region, [...entries.offerIds], loads));
  await new OfferCountersService().setLists(manager, new Map([...loads, ...others]), 'given');
  await publishWithout(manager, without, run, null);
  await publishCrowds(manager, crowds, run.region, null);
  if (warm !== null) await keepWarm(manager, run, warm);
  return entries;
}

async function publishPart({ manager }: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication, scope: PublishScope): Promise<PublishedEntries> {
  const { offerIds, reasonOfOffer } = scope;
  const moved = await movedAway(manager, run.region, scope.candidateIds);
  const candidateIds = scope.candidateIds.filter((id) => !moved.has(id));
  const { rows, outcomes, without, crowds, chances } = exceptThose(publication, moved);
  const entries = await publishEntries(client, rows, run.runId, candidateIds);
  await publishOutcomes(manager, outcomes, run, candidateIds);
  await publishChances(manager, chances);
  await publishCrowds(manager, crowds, run.region, scope.sessionIds);
  const loads = await countLists(manager, [...new Set([...entries.offerIds, ...offerIds])]);
  await new OfferCountersService().setLists(manager, loads, 'given');
  const emptied = await openAmong(manager, [...loads].filter(([, load]) => load === 0).map(([id]) => id));
  const offers: WithoutSubject[] = emptied.map((id) => ({ side: 'offer', id, reason: reasonOfOffer.get(id) ?? 'list.crowded_out' }));
  await publishWithout(manager, [...without, ...offers], run, { candidateIds, offerIds: [...loads.keys()] });
  return entries;
}

function candidatesOf(without: readonly WithoutSubject[]): number[] {
  return without.flatMap(({ side, id }) => (side === 'candidate' ? [id] : []));
}

/** Candidates who have moved to another region are left to the run of that one. */
function exceptThose(publication: Publication, candidateIds: ReadonlySet<number>): Publication {
  if (candidateIds.size === 0) return publication;
  const { rows, outcomes, without } = publication;
  return {
    ...publication, rows: rowsExcept(rows, candidateIds), outcomes: outcomes.filter(({ candidateId }) => !candidateIds.has(candidateId)),
    without: without.filter(({ side, id }) => side === 'offer' || !candidateIds.has(id)),
  };
}

function* rowsExcept<T extends { candidateId: number }>(rows: Iterable<T>, candidateIds: ReadonlySet<number>): Generator<T> {
  for (const row of rows) if (!candidateIds.has(row.candidateId)) yield row;
}
