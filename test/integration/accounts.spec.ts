import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/account.service.js';
import { ConsentsService } from '../../src/accounts/consent.service.js';
import { anAccount } from '../support/builders/account.builder.js';
import { FakeClock } from '../support/fakes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('accounts', () => {
  let database: TestDatabase;
  let accounts: AccountsService;
  beforeAll(async () => {
    database = await createTestDatabase();
    accounts = new AccountsService(database.dataSource, new FakeClock());
  });
  afterAll(() => database.drop());

  it('keeps an adviser’s scope, checked against the reference tables', async () => {
    const adviser = { role: 'adviser' as const, territories: ['59', '3220'], branches: ['0843'] };
    expect(await accounts.create({ ...adviser, email: 'Sarah@Example.org' })).toMatchObject({ ...adviser, email: 'sarah@example.org' });
    const wrong = [
      [{ territories: [] }, 'account.territories_missing'],
      [{ territories: ['atlantide'] }, 'account.territory_unknown'],
      [{ branches: ['9999'] }, 'account.branch_unknown'],
      [{ email: 'SARAH@example.org' }, 'account.email_taken'],
    ] as const;
    for (const [change, code] of wrong) {
      await expect(accounts.create({ ...adviser, email: 'other@example.org', ...change })).rejects.toMatchObject({ code });
    }
  });

  it('makes one account when the same address arrives twice at once', async () => {
    const both = await Promise.all([accounts.findOrCreate('double@example.org', 'candidate'), accounts.findOrCreate('double@example.org', 'company')]);
    expect(both[0].id).toBe(both[1].id);
  });

  it('keeps consents as they were given: one live row a purpose, none rewritten', async () => {
    const consents = new ConsentsService(database.dataSource, new FakeClock());
    const { id } = await anAccount(database.dataSource);
    await Promise.all([consents.give(id, 'alerts'), consents.give(id, 'alerts')]);
    expect(await consents.has(id, 'alerts')).toBe(true);
    expect(await consents.withdraw(id, 'alerts')).toBe(true);
    expect(await consents.withdraw(id, 'alerts')).toBe(false);
    await consents.give(id, 'alerts');
    const history = await consents.history(id);
    expect(history.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
  });
});
