import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IndicatorsReadModel } from '../../src/insights/indicators.read-model.js';
import { ensureDemoRegion } from '../../src/demo/ensure-demo.js';
import { FakeClock } from '../support/fakes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('indicators', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('are zeros on an empty platform', async () => {
    const { apprenticeship, encounter } = await new IndicatorsReadModel(database.dataSource, new FakeClock()).today();
    expect(apprenticeship).toEqual({ openOffers: 0, seatsLeft: 0, companies: 0, applications: 0, presented: 0, mutual: 0, signed: 0 });
    expect(encounter).toEqual({ candidates: 0, withList: 0, offers: 0, offersWithList: 0, tensions: [] });
  });

  it('count what a region holds, the greatest tension first', async () => {
    const clock = new FakeClock();
    await ensureDemoRegion(database.dataSource, { seed: 1, scale: 'small', today: clock.today() }, () => undefined);
    const { apprenticeship, trades, encounter } = await new IndicatorsReadModel(database.dataSource, clock).today();
    expect(encounter.offers).toBe(200);
    expect(apprenticeship.openOffers).toBeGreaterThan(100);
    expect(apprenticeship.seatsLeft).toBeGreaterThanOrEqual(apprenticeship.openOffers);
    expect(trades.withBoth).toBeLessThanOrEqual(Math.min(trades.withOffers, trades.withProgrammes));
    const gaps = encounter.tensions.map((tension) => tension.candidates - tension.seats);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  });
});
