import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('the run log as it is written', () => {
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

  it('allows a run to be made again: the same snapshot, start, seed and versions write the same bytes', async () => {
    const { store } = scene.rooms;
    const written = async (): Promise<unknown[]> => {
      await scene.runs.run('32', true);
      const { snapshotHash, warmHash, seed, versions } = await scene.lastRun();
      const rows = await store.query("SELECT to_jsonb(entry) - 'run_id' AS entry, to_jsonb(outcome) - 'run_id' AS outcome, to_jsonb(shortlist) AS shortlist FROM list_entry entry JOIN candidate_outcome outcome USING (candidate_id) JOIN candidate_shortlist shortlist USING (candidate_id) ORDER BY candidate_id, offer_id");
      return [{ snapshotHash, warmHash, seed, versions }, rows, await store.query("SELECT encode(warm, 'hex') AS warm FROM match_state WHERE region = '32'")];
    };
    const afresh = (): Promise<unknown> => store.query('TRUNCATE list_entry, candidate_outcome, candidate_shortlist, match_state, without_list');
    await afresh();
    const first = [await written(), await written()];
    await afresh();
    expect([await written(), await written()]).toEqual(first);
    await afresh();
  });

  it('tells what a run started from: afresh the first time, then from the last', async () => {
    const hashes = async (): Promise<(string | null)[]> => (await scene.rooms.store.query<{ warm_hash: string | null }[]>("SELECT warm_hash FROM match_run WHERE region = '32' ORDER BY id")).map(({ warm_hash }) => warm_hash);
    await scene.runs.run('32', true);
    await scene.runs.run('32', true);
    expect((await hashes()).slice(-2)).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
