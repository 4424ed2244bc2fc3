import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/all.js';
import { openDataSource } from './platform/database/open-data-source.js';
import { migrate } from './platform/database/migrate.js';
import { loadReference } from './reference/load-reference.js';

/** Brings a database up to this version: its schema, then its copy of the reference tables. */
export async function prepareSchema(url: string, note: (line: string) => void = () => undefined): Promise<void> {
  const done = await migrate(url, { entities: ENTITIES, migrations: MIGRATIONS });
  if (done.length > 0) note(`Migrations run: ${done.join(', ')}.`);
  const source = await openDataSource(url, { entities: ENTITIES, migrations: [] }, 2);
  try {
    if (await loadReference(source)) note('Reference tables loaded.');
  } finally {
    await source.destroy();
  }
}
