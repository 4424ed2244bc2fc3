import type { PoolClient } from 'pg';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import type { MarketReference } from '../facts/market-reference.js';
import { computeLists } from './compute-lists.js';
import type { ComputedRun } from './computed-run.js';
import { answerChanges, readChanges } from './incremental/answer-changes.js';
import { PartReader } from './incremental/part-reader.js';
import { planRun, type RunPlan } from './plan-run.js';
import { processReference } from './process-reference.js';
import { publicationOf } from './publish/publication.js';
import { publishRun } from './publish/publish-run.js';
import { beginRun, failInterrupted, failRun, giveRegionBack, takeRegion, type RunKind } from './run-log.js';
import { hashMarket } from './snapshot/hash-market.js';
import { readSnapshot } from './snapshot/read-snapshot.js';
import { readWarmStart } from './warm/read-warm.js';
import { hashWarm, type WarmStart } from './warm/warm-start.js';

export interface RunRequest {
  /** Address of the database. */
  url: string;
  region: string;
  today: CalendarDate;
  /** Everything, whatever has changed. */
  full: boolean;
}

export interface RunOutcome {
  /** `nothing`: the lists were true; `busy`: another process is at it. */
  state: 'done' | 'nothing' | 'busy';
  kind: RunKind | null;
  runId: number | null;
}

interface RunContext {
  runner: QueryRunner;
  client: PoolClient;
  request: RunRequest;
  reference: MarketReference;
}

/** One run from beginning to end on a connection of its own. A process that dies in it leaves the lists as they were. */
export async function executeRun(request: RunRequest): Promise<RunOutcome> {
  const source = await openForRuns(request.url);
  try {
    return await executeRunOn(source, request);
  } finally {
    await source.destroy();
  }
}

/** Its connections stay open until it is destroyed. */
export function openForRuns(url: string): Promise<DataSource> {
  return new DataSource({ ...dataSourceOptions(url, { entities: [], migrations: [] }, 2), extra: { idleTimeoutMillis: 0 } } as DataSourceOptions).initialize();
}

/** The same on a source that is open. Where it throws, the source may be left within a transaction and with the region: it is not to be used again. */
export async function executeRunOn(source: DataSource, request: RunRequest): Promise<RunOutcome> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    if (!(await takeRegion(runner.manager, request.region))) return { state: 'busy', kind: null, runId: null };
    const interrupted = await failInterrupted(runner.manager, request.region);
    const outcome = await runAsPlanned({ runner, client, request, reference: processReference() }, interrupted > 0);
    await giveRegionBack(runner.manager, request.region);
    return outcome;
  } finally {
    await runner.release();
  }
}

async function runAsPlanned(context: RunContext, wasInterrupted: boolean): Promise<RunOutcome> {
  const { runner, request } = context;
  await runner.startTransaction('REPEATABLE READ');
  const plan = await planRun(runner.manager, request.region, request.today, request.full || wasInterrupted);
  if (plan.kind === 'nothing') {
    await runner.commitTransaction();
    return { state: 'nothing', kind: null, runId: null };
  }
  const found = await readWhatIsPlanned(context, plan);
  await runner.commitTransaction();
  return recordRun(context, plan, found);
}

interface Found {
  kind: RunKind;
  compute: () => ComputedRun | Promise<ComputedRun>;
  msRead: number;
}

/** All that the plan needs, seen at one instant. */
async function readWhatIsPlanned({ client, request: { today, region }, reference }: RunContext, plan: RunPlan): Promise<Found> {
  const from = performance.now();
  const msRead = (): number => Math.round(performance.now() - from);
  if (plan.kind === 'incremental') {
    const reader = new PartReader({ client, today, region, reference });
    const changes = await readChanges(reader, plan.dirty);
    if (changes !== null) return { kind: 'incremental', compute: () => answerChanges(reader, changes), msRead: msRead() };
  }
  const facts = await readSnapshot(client, today, { region });
  const warm = await readWarmStart(client, region);
  return { kind: 'full', compute: () => computeEverything(facts, reference, warm), msRead: msRead() };
}

function computeEverything(facts: MarketFacts, reference: MarketReference, warm: WarmStart): ComputedRun {
  const computed = computeLists(facts, reference, warm);
  return { publication: publicationOf(computed), figures: computed.figures, hashes: { snapshotHash: hashMarket(computed.market), warmHash: hashWarm(warm) } };
}

async function recordRun({ runner, client, request }: RunContext, plan: RunPlan, { kind, compute, msRead }: Found): Promise<RunOutcome> {
  const runId = await beginRun(runner.manager, request.region, kind);
  try {
    const { publication, figures: own, hashes } = await compute();
    const figures = { ...own, day: toEpochDay(request.today), 'ms.read': msRead };
    await publishRun(runner, client, { runId, region: request.region, hashes, figures, dirty: plan.dirty }, publication);
    return { state: 'done', kind, runId };
  } catch (error) {
    await failRun(runner.manager, runId, error);
    throw error;
  }
}
