import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('is what the entities say: no drift', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('holds the reference tables', async () => {
    const [{ communes, occupations }] = await database.dataSource.query('SELECT (SELECT count(*) FROM commune) AS communes, (SELECT count(*) FROM occupation) AS occupations');
    expect({ communes, occupations }).toEqual({ communes: 3782, occupations: 1584 });
  });
});
