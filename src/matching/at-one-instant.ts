import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** Reads on one connection, in one transaction that sees the database as it was at its first statement. */
export async function atOneInstant<T>(source: DataSource, read: (client: PoolClient, manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    return await read(client, runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}
