import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ListRow } from '../../assignment/lists/list-rows.js';
import { REGION } from '../region.js';
import { diffEntries, type EntryChanges } from './diff-entries.js';
import { ENTRY_COLUMNS, type EntryLines } from './entry-lines.js';

/** Bytes that go to the database at once. */
const CHUNK = 1 << 18;

export interface PublishedEntries {
  added: number;
  removed: number;
  unchanged: number;
  /** Offers whose lists changed. */
  offerIds: Set<number>;
}

/**
 * Makes the standing lists those of `fresh`, in the caller's transaction, writing only what differs.
 * `of`: the candidates the rows are about, or the region whose lists they are, and then the lists of others there go.
 */
export async function publishEntries(client: PoolClient, fresh: Iterable<ListRow>, runId: number, of: readonly number[] | { region: string }): Promise<PublishedEntries> {
  const changes = diffEntries(await standing(client, 'region' in of ? inRegion(client, of.region) : among(of)), fresh, runId);
  await remove(client, changes.removed);
  await add(client, changes.added);
  return { added: changes.added.count, removed: changes.removed.offerIds.length, unchanged: changes.unchanged, offerIds: changes.offerIds };
}

async function standing(client: PoolClient, where: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copyTo(`COPY (SELECT ${ENTRY_COLUMNS} FROM list_entry ${where} ORDER BY candidate_id, offer_id) TO STDOUT`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// COPY takes no parameters.
function among(candidateIds: readonly number[]): string {
  return `WHERE candidate_id IN (${[0, ...candidateIds.map(Number)].join(',')})`;
}

/** By where the candidate lives now; lists of nobody are the home region's. */
function inRegion(client: PoolClient, region: string): string {
  return `LEFT JOIN candidate ON candidate.id = candidate_id LEFT JOIN department ON department.code = candidate.department
    WHERE coalesce(department.region, '${REGION}') = ${client.escapeLiteral(region)}`;
}

async function remove(client: PoolClient, { candidateIds, offerIds }: EntryChanges['removed']): Promise<void> {
  if (offerIds.length === 0) return;
  await client.query('DELETE FROM list_entry USING unnest($1::int[], $2::int[]) AS gone(candidate, offer) WHERE candidate_id = gone.candidate AND offer_id = gone.offer', [candidateIds, offerIds]);
}

async function add(client: PoolClient, lines: EntryLines): Promise<void> {
  if (lines.count === 0) return;
  await pipeline(Readable.from(chunksOf(lines.text())), client.query(copyFrom(`COPY list_entry (${ENTRY_COLUMNS}, run_id) FROM STDIN`)));
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK);
}
