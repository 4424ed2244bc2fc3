import pg from 'pg';

/** Takes a region as another process's run would; returns how to give it back. */
export async function holdRegion(url: string, region: string): Promise<() => Promise<void>> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("SELECT pg_advisory_lock(hashtext('matching.run'), hashtext($1))", [region]);
  return () => client.end();
}
