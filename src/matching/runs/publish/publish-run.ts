import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
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
import { publishShortlists } from './publish-shortlists.js';
import { publishWithout, type WithoutSubject } from './publish-without.js';
import { countLists, elsewhere, openAmong, pinnedElsewhere, saidToStand } from './standing.js';

export interface RunToPublish {
  runId: number;
  region: string;
  hashes: RunHashes;
  figures: Figures;
  dirty: readonly Dirty[];
}

interface Written {
  entries: PublishedEntries;
  /** Offers whose counters changed; null: they may be any of the region's. */
  offerIds: number[] | null;
}

/** Lists, what they are worth, counters, reasons, the next start, the log and what was dirty in one transaction: all of it stands, or nothing. */
export async function publishRun(runner: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication): Promise<PublishedEntries> {
  const from = performance.now();
  await runner.startTransaction();
  try {
    const { scope } = publication;
    const { entries, offerIds } = scope === null ? await publishRegion(runner, client, run, publication) : await publishPart(runner, client, run, publication, scope);
    await forgetDirty(runner.manager, run.region, run.dirty);
    const written = { entriesAdded: entries.added, entriesRemoved: entries.removed, entriesUnchanged: entries.unchanged, 'ms.write': Math.round(performance.now() - from) };
    await endRun(runner.manager, run.runId, run.hashes, { ...run.figures, ...written });
    await recordEvent(runner.manager, 'lists.published', { runId: run.runId, offerIds });
    await runner.commitTransaction();
    return entries;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

async function publishRegion({ manager }: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication): Promise<Written> {
  const { rows, outcomes, shortlists, without, warm, crowds, offersElsewhere } = await exceptOthers(manager, run.region, publication, [...publication.outcomes.map(({ candidateId }) => candidateId), ...idsOf(publication, 'candidate')]);
  const entries = await publishEntries(client, rows, run.runId, run);
  await publishOutcomes(manager, outcomes, run, null);
  await publishShortlists(manager, shortlists, run.region, null);
  const known = await ownLoads(manager, run.region, publication.loads, offersElsewhere);
  await setLoads(manager, [...entries.offerIds, ...(await saidToStand(manager, run.region))], known);
  await publishWithout(manager, without, run, null);
  await publishCrowds(manager, crowds, run.region, null);
  if (warm !== null) await keepWarm(manager, run, warm);
  return { entries, offerIds: null };
}

async function publishPart({ manager }: QueryRunner, client: PoolClient, run: RunToPublish, publication: Publication, scope: PublishScope): Promise<Written> {
  const { offerIds, reasonOfOffer } = scope;
  const { rows, outcomes, shortlists, without, crowds, chances, others } = await exceptOthers(manager, run.region, publication, [...scope.candidateIds, ...publication.outcomes.map(({ candidateId }) => candidateId)]);
  const candidateIds = scope.candidateIds.filter((id) => !others.has(id));
  const entries = await publishEntries(client, rows, run.runId, candidateIds);
  await publishOutcomes(manager, outcomes, run, candidateIds);
  await publishShortlists(manager, shortlists, run.region, candidateIds);
  await publishChances(manager, chances);
  await publishCrowds(manager, crowds, run.region, scope.sessionIds);
  const { loads, written } = await setLoads(manager, [...entries.offerIds, ...offerIds]);
  const emptied = await openAmong(manager, run.region, [...loads].filter(([, load]) => load === 0).map(([id]) => id));
  const offers: WithoutSubject[] = emptied.map((id) => ({ side: 'offer', id, reason: reasonOfOffer.get(id) ?? 'list.crowded_out' }));
  await publishWithout(manager, [...without, ...offers], run, { candidateIds, offerIds: [...loads.keys()] });
  return { entries, offerIds: written };
}

/** Of the region's own offers: the lists of the run, and those of other regions for which an adviser pinned one. */
async function ownLoads(manager: EntityManager, region: string, loads: ReadonlyMap<number, number>, others: ReadonlySet<number>): Promise<Map<number, number>> {
  const pinned = await pinnedElsewhere(manager, region);
  return new Map([...loads].filter(([id]) => !others.has(id)).map(([id, lists]) => [id, lists + (pinned.get(id) ?? 0)]));
}

/** Counters of the offers that are known, and of these others, counted anew; `written`: those that were not so already. */
async function setLoads(manager: EntityManager, offerIds: readonly number[], known: ReadonlyMap<number, number> = new Map()): Promise<{ loads: Map<number, number>; written: number[] }> {
  const loads = new Map([...known, ...(await countLists(manager, [...new Set(offerIds)].filter((id) => !known.has(id))))]);
  return { loads, written: await new OfferCountersService().setLists(manager, loads, 'given') };
}

function idsOf({ without }: Publication, wanted: WithoutSubject['side']): number[] {
  return without.flatMap(({ side, id }) => (side === wanted ? [id] : []));
}

/** Candidates who have moved to another region are left to the run of that one, and so are the reasons of its offers. */
async function exceptOthers(manager: EntityManager, region: string, publication: Publication, candidateIds: readonly number[]): Promise<Publication & { others: ReadonlySet<number>; offersElsewhere: ReadonlySet<number> }> {
  const others = await elsewhere(manager, 'candidate', region, candidateIds);
  const offersElsewhere = await elsewhere(manager, 'offer', region, [...publication.loads.keys(), ...idsOf(publication, 'offer')]);
  const { rows, outcomes, shortlists, without } = publication;
  return {
    ...publication, others, offersElsewhere, rows: others.size === 0 ? rows : rowsExcept(rows, others), outcomes: outcomes.filter(({ candidateId }) => !others.has(candidateId)),
    shortlists: shortlists.filter(({ candidateId }) => !others.has(candidateId)),
    without: without.filter(({ side, id }) => !(side === 'offer' ? offersElsewhere : others).has(id)),
  };
}

function* rowsExcept<T extends { candidateId: number }>(rows: Iterable<T>, candidateIds: ReadonlySet<number>): Generator<T> {
  for (const row of rows) if (!candidateIds.has(row.candidateId)) yield row;
}
