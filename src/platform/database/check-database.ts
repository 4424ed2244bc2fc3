import pg from 'pg';
import { StartError } from '../process/start-error.js';
import { databaseProblem, shownAddress } from './database-problem.js';

/** The oldest PostgreSQL that the migrations have been run on; the queue alone would do with 13. */
export const MINIMUM_POSTGRES = 15;

/** Runs `work` on one connection of its own, closed afterwards; a failure to connect becomes one sentence. */
export async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'passerelle' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw databaseProblem(error, url);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the database answers and is recent enough; throws one sentence otherwise. */
export async function checkDatabase(url: string): Promise<void> {
  const { number, name } = await onConnection(url, async (client) => {
    const answer = await client.query<{ number: number; name: string }>("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name");
    return answer.rows[0];
  });
  if (number < MINIMUM_POSTGRES * 10_000) {
    throw new StartError(`The server at ${shownAddress(url)} is PostgreSQL ${name}, and Passerelle needs ${MINIMUM_POSTGRES} or newer.`);
  }
}
