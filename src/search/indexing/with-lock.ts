import type { DataSource } from 'typeorm';

/** Does the work while no other process does work under the same name; waits for its turn. */
export async function withLock<T>(dataSource: DataSource, name: string, work: () => Promise<T>): Promise<T> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    try {
      return await work();
    } finally {
      await lock.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
    }
  } finally {
    await lock.release();
  }
}
