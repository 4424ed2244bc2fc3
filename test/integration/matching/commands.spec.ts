import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerMatchingCommands } from '../../../src/matching/matching.cli.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { fakeCli, type FakeCli } from '../../support/fake-cli.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';
import { refusal } from '../../support/rooms.js';

describe('the commands of matching', () => {
  let scene: MatchingScene;
  let cli: FakeCli;
  let folder: string;

  beforeAll(async () => {
    scene = await matchingScene();
    cli = fakeCli(scene.rooms, registerMatchingCommands);
    folder = mkdtempSync(join(tmpdir(), 'match-commands-'));
    await aCandidate(scene.rooms.store);
    await scene.runs.run('32', true);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await scene.rooms.close();
  });

  const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

  it('runs lists them, with what the lists are worth beside plain search', async () => {
    expect((await cli.run('match', 'runs')).printed).toMatch(/^\d+ full done in .*, 2 candidates, 3 offers, \d+ pairs kept, placements \d+ \(plain search \d+\), largest load \d+ \(plain search \d+\), worse off 0\.0 %, gap \d\.\d{4}$/);
    expect((await cli.run('match', 'runs', '--limit', 1, '--json')).json).toMatchObject([{ kind: 'full', state: 'done', figures: { placements: expect.any(Number) } }]);
  });

  it('explain prints a listed pair whole, and as JSON', async () => {
    const { printed } = await cli.run('match', 'explain', scene.camille.id, scene.lille.id);
    expect(printed).toMatch(/^feasible, rank 1, run \d+\n/);
    for (const part of ['C’est le métier de son premier vœu.', 'points sur 100 pour la personne', '2 places, aucune candidature, proposée à 2 personnes.', 'Quand vient son tour : ', 'candidate: occupation 30/30', 'employer: ', 'versions: rules ']) expect(printed).toContain(part);
    const { json } = await cli.run('match', 'explain', scene.camille.id, scene.lille.id, '--json');
    expect(json).toMatchObject({ feasible: true, rank: 1, crowd: { applicants: 0, lists: 2, seats: 2, seatChance: expect.any(Number) }, sentences: { candidate: expect.any(Array), company: expect.any(Array), adviser: expect.any(Array) } });
  });

  it('explain says of a refused pair why not, and what would open it', async () => {
    const { printed } = await cli.run('match', 'explain', scene.camille.id, scene.amiens.id);
    expect(printed).toMatch(/^refused, in no list, run \d+\n/);
    expect(printed).toContain('Écartée : l’entreprise est plus loin que la distance acceptée.');
    expect(printed).toMatch(/Pour que la paire s’ouvre, il faudrait : accepter \d+ km \(30 aujourd’hui\)/);
    expect(await code(cli.run('match', 'explain', 999_999, scene.lille.id))).toBe('pair.not_found');
  });

  it('runs lists 200 at most', async () => {
    await expect(cli.run('match', 'runs', '--limit', 201)).rejects.toThrow('200 at most');
  });

  it('what-if of a person who does not exist fails, as explain does', async () => {
    expect(await refusal(cli.run('match', 'what-if', 999_999))).toBe('candidate.unknown');
  });

  it('what-if prints what each change would bring', async () => {
    const { printed } = await cli.run('match', 'what-if', scene.camille.id);
    expect(printed).toMatch(/^2 feasible offers, chance of a place \d+\.\d %\ntravel \(\+0\.0 %\): Avec 10 km de plus \(40 km\), aucune offre de plus ne s’ouvre\./);
  });

  it('round draws, writes its report and can be checked', async () => {
    const out = join(folder, 'report.md');
    const { printed, noted } = await cli.run('match', 'round', '--offers', `${scene.roubaix.id},${scene.amiens.id}`, '--seed', 7, '--out', out);
    expect(printed).toMatch(/^round \d+ \(.*\): 2 offers, best for candidates, seed 7: 1 placed, 1 without\n/);
    expect(printed).toContain('ties broken: 0 and 1; blocking pairs: 0 and 0');
    expect(noted).toBe(`The report is in ${out}.`);
    expect(readFileSync(out, 'utf8')).toContain('Graine de la loterie : 7.');
    const { json } = await cli.run('match', 'rounds', '--json');
    const [{ id }] = json as [{ id: number }];
    expect((await cli.run('match', 'check-round', id)).printed).toBe('the same result; blocking pairs: 0 and 0');
    expect((await cli.run('match', 'check-round', id, '--json')).json).toEqual({ isSame: true, blockingPairs: { candidates: 0, companies: 0 } });
  });

  it('round on sessions gives the same as solving its own lists from a file', async () => {
    await scene.rooms.store.query('UPDATE training_session SET places = places_taken + 1 WHERE id = $1', [scene.session.id]);
    const { json } = await cli.run('match', 'round', '--sessions', scene.session.id, '--side', 'companies', '--json');
    expect(json).toMatchObject({ kind: 'sessions', side: 'companies', seed: 20261124, receiverIds: [scene.session.id], matches: [{ sessionId: scene.session.id }], blockingPairs: { candidates: 0, companies: 0 } });
    const { round, matches } = json as { round: object; matches: [{ candidateId: number }] };
    const file = join(folder, 'round.json');
    writeFileSync(file, JSON.stringify(round));
    const { json: solved } = await cli.run('match', 'solve', '--file', file, '--json');
    expect(solved).toMatchObject({ receiverOptimal: { [`c${matches[0].candidateId}`]: `s${scene.session.id}` }, blockingPairs: { proposerOptimal: 0, receiverOptimal: 0 } });
    expect(Object.values((solved as { receiverOptimal: object }).receiverOptimal).filter((place) => place !== null)).toHaveLength(1);
  });

  it.each<[string, string[], string]>([
    ['nothing chosen', [], 'commander.error'],
    ['both kinds', ['--offers', '1', '--sessions', '1'], 'commander.conflictingOption'],
    ['no numbers', ['--offers', '1,x'], 'commander.invalidArgument'],
    ['a seed that is none', ['--offers', '1', '--seed', '-3'], 'commander.invalidArgument'],
    ['a side that is none', ['--offers', '1', '--side', 'schools'], 'commander.invalidArgument'],
    ['a file of another kind', ['--offers', '1', '--out', 'report.pdf'], 'commander.invalidArgument'],
    ['an offer that is none', ['--offers', '999999'], 'round.unknown'],
  ])('round refuses %s', async (_, words, expected) => {
    expect(await code(cli.run('match', 'round', ...words))).toBe(expected);
    expect(existsSync('report.pdf')).toBe(false);
  });
});
