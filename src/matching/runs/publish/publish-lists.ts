import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ListRow } from '../../assignment/lists/list-rows.js';
import { REGION } from '../region.js';
import { diffEntries, type EntryChanges } from './diff-entries.js';
import { ENTRY_COLUMNS, keyOfLine, linesOf, type EntryKey } from './entry-lines.js';

const LINES_A_CHUNK = 2_000;

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
  const changes = await diffEntries(linesOf(standing(client, 'region' in of ? inRegion(client, of.region) : among(of))), fresh);
  await remove(client, changes.removed);
  await add(client, changes, runId);
  const offerIds = new Set([...changes.removed, ...changes.added.map(keyOfLine)].map(({ offerId }) => offerId));
  return { added: changes.added.length, removed: changes.removed.length, unchanged: changes.unchanged, offerIds };
}

function standing(client: PoolClient, where: string): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (SELECT ${ENTRY_COLUMNS} FROM list_entry ${where} ORDER BY candidate_id, offer_id) TO STDOUT`));
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

async function remove(client: PoolClient, keys: readonly EntryKey[]): Promise<void> {
  if (keys.length === 0) return;
  await client.query('DELETE FROM list_entry USING unnest($1::int[], $2::int[]) AS gone(candidate, offer) WHERE candidate_id = gone.candidate AND offer_id = gone.offer', [
    keys.map(({ candidateId }) => candidateId),
    keys.map(({ offerId }) => offerId),
  ]);
}

async function add(client: PoolClient, { added }: EntryChanges, runId: number): Promise<void> {
  if (added.length === 0) return;
  const copy = client.query(copyFrom(`COPY list_entry (${ENTRY_COLUMNS}, run_id) FROM STDIN`));
  const ended = once(copy, 'finish');
  for (let from = 0; from < added.length; from += LINES_A_CHUNK) {
    const chunk = added.slice(from, from + LINES_A_CHUNK).map((line) => `${line}\t${runId}\n`);
    if (!copy.write(chunk.join(''))) await once(copy, 'drain');
  }
  copy.end();
  await ended;
}
