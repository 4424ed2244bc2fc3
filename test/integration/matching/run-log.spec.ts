import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('the run log', () => {
  let scene: MatchingScene;
  beforeAll(async () => void (scene = await matchingScene()));
  afterAll(() => scene.rooms.close());

  it('is append-only: a run that has ended is neither rewritten nor deleted', async () => {
    const { runId } = await scene.runs.run('32', true);
    const { store } = scene.rooms;
    await expect(store.query("UPDATE match_run SET figures = '{}' WHERE id = $1", [runId])).rejects.toThrow(/append-only/);
    await expect(store.query("UPDATE match_run SET state = 'running' WHERE id = $1", [runId])).rejects.toThrow(/append-only/);
    await expect(store.query('DELETE FROM match_run WHERE id = $1', [runId])).rejects.toThrow(/append-only/);
    await store.query("INSERT INTO match_run (region, kind, state, versions, seed) VALUES ('11', 'full', 'running', '{}', 1)");
    await expect(store.query("DELETE FROM match_run WHERE region = '11'")).rejects.toThrow(/append-only/);
    await store.query("UPDATE match_run SET state = 'failed', error = 'x', ended_at = now() WHERE region = '11'");
    await expect(store.query("UPDATE match_run SET error = 'y' WHERE region = '11'")).rejects.toThrow(/append-only/);
  });

  it('tells what a run started from: afresh the first time, then from the last', async () => {
    const hashes = async (): Promise<(string | null)[]> => (await scene.rooms.store.query<{ warm_hash: string | null }[]>("SELECT warm_hash FROM match_run WHERE region = '32' ORDER BY id")).map(({ warm_hash }) => warm_hash);
    await scene.runs.run('32', true);
    expect(await hashes()).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
