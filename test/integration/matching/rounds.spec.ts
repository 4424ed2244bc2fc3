import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListEntry } from '../../../src/matching/list-entry.entity.js';
import { PairFactsService } from '../../../src/matching/pair-facts/pair-facts.service.js';
import { MatchRound } from '../../../src/matching/rounds/match-round.entity.js';
import { MatchRoundsService, type RoundRequest } from '../../../src/matching/rounds/match-rounds.service.js';
import { writeRound } from '../../../src/matching/rounds/round-files.js';
import type { Viewer } from '../../../src/accounts/viewer.js';
import { roundMarkdown } from '../../../src/matching/rounds/round-report-words.js';
import type { Candidate } from '../../../src/candidates/candidate.entity.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { PARIS } from '../../support/matching-workers.js';
import { aProgramme, aSession } from '../../support/builders/training.builder.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';
import { refusal } from '../../support/rooms.js';

describe('final rounds', () => {
  let scene: MatchingScene;
  let rounds: MatchRoundsService;
  let leo: Candidate;
  let sam: Candidate;

  beforeAll(async () => {
    scene = await matchingScene();
    rounds = scene.rooms.get(MatchRoundsService);
    leo = await aCandidate(scene.rooms.store);
    sam = await aCandidate(scene.rooms.store, { wishes: ['N4105'], maxKm: 3 });
  });
  afterAll(() => scene.rooms.close());

  const draw = (over: Partial<RoundRequest> = {}): Promise<MatchRound> => rounds.draw({ kind: 'offers', receiverIds: [scene.roubaix.id, scene.amiens.id], candidateIds: null, ...over });
  const say = (candidate: Candidate, offerId: number, kind: 'pin' | 'ban'): Promise<void> =>
    scene.rooms.store.transaction((manager) => scene.rooms.get(PairFactsService).state(manager, { candidateId: candidate.id, offerId, kind }));
  const forget = (): Promise<unknown> => scene.rooms.store.query('DELETE FROM pair_fact');

  it('give the one seat to one of two equals by the lottery, the date being its seed, and say why the other has none', async () => {
    const { result, seed, side } = await draw();
    expect({ seed, side }).toEqual({ seed: 20261124, side: 'candidates' });
    expect(result.matches).toHaveLength(1);
    expect(result.matches[0]).toMatchObject({ receiverId: scene.roubaix.id, offerId: scene.roubaix.id, sessionId: scene.session.id, candidateChoice: 1, receiverChoice: 1 });
    expect(result.unmatched).toEqual([expect.objectContaining({ reason: 'round.places_taken', choices: 1 })]);
    expect(result.receivers).toMatchObject([{ label: expect.stringContaining('Roubaix'), capacity: 1, taken: 1 }, { taken: 0, possible: 0, left: { reason: expect.any(String) } }]);
    expect(result).toMatchObject({ nothingInReach: 1, ties: { receivers: 1 }, blockingPairs: { candidates: 0, companies: 0 } });
  });

  it('write no list', async () => {
    await draw();
    expect(await scene.rooms.store.manager.count(ListEntry)).toBe(0);
  });

  it('obey pins and bans', async () => {
    const [first] = (await draw()).result.matches;
    const [winner, other] = first!.candidateId === leo.id ? [leo, scene.camille] : [scene.camille, leo];
    await say(winner, scene.roubaix.id, 'ban');
    expect((await draw()).result.matches).toMatchObject([{ candidateId: other.id }]);
    await forget();
    await say(other, scene.roubaix.id, 'pin');
    expect((await draw()).result.matches).toMatchObject([{ candidateId: other.id, isPinned: true }]);
    await forget();
  });

  it('name everybody chosen to take part, with the reason of whoever has nothing', async () => {
    const paused = await aCandidate(scene.rooms.store, { status: 'paused' });
    const parisian = await aCandidate(scene.rooms.store, { ...PARIS });
    const { result } = await draw({ candidateIds: [leo.id, sam.id, paused.id, parisian.id] });
    expect(result.matches).toMatchObject([{ candidateId: leo.id }]);
    expect(result.unmatched.map(({ candidateId, reason }) => [candidateId, reason])).toEqual([[sam.id, 'reach.nothing'], [paused.id, 'candidate.not_looking'], [parisian.id, 'round.other_region']]);
  });

  it('share the last places of sessions, through an offer each', async () => {
    await scene.rooms.store.query('UPDATE training_session SET places = places_taken + 1 WHERE id = $1', [scene.session.id]);
    const { result, kind } = await draw({ kind: 'sessions', receiverIds: [scene.session.id] });
    expect(kind).toBe('sessions');
    expect(result.matches).toMatchObject([{ receiverId: scene.session.id, sessionId: scene.session.id, offerId: expect.any(Number) }]);
    expect(result.receivers).toMatchObject([{ id: scene.session.id, capacity: 1, taken: 1, possible: 2, left: null }]);
    await scene.rooms.store.query('UPDATE training_session SET places = places_taken WHERE id = $1', [scene.session.id]);
    expect((await draw({ kind: 'sessions', receiverIds: [scene.session.id] })).result.receivers).toMatchObject([{ capacity: 0, left: { reason: 'round.no_place' } }]);
    await scene.rooms.store.query('UPDATE training_session SET places = places_taken + 12 WHERE id = $1', [scene.session.id]);
  });

  it('say of a session for whose trade nobody hires that nothing leads there', async () => {
    const lonely = await aSession(scene.rooms.store, { programmeId: (await aProgramme(scene.rooms.store, { occupationCodes: ['N4105'] })).id });
    const { result } = await draw({ kind: 'sessions', receiverIds: [lonely.id] });
    expect(result.receivers).toMatchObject([{ id: lonely.id, capacity: expect.any(Number), taken: 0, possible: 0, left: { reason: 'reach.nothing' } }]);
    expect(result.receivers[0]!.capacity).toBeGreaterThan(0);
  });

  it('say of an offer that is closed or full that it gives nothing', async () => {
    const closed = await anOffer(scene.rooms.store, { status: 'closed' });
    const full = await anOffer(scene.rooms.store, { seats: 1, seatsTaken: 1 });
    const { result } = await draw({ receiverIds: [closed.id, full.id] });
    expect(result.receivers.map(({ left }) => left?.reason)).toEqual(['round.offer_closed', 'round.no_place']);
  });

  it('refuse what cannot be drawn', async () => {
    expect(await refusal(draw({ receiverIds: [] }))).toBe('round.empty');
    expect(await refusal(draw({ receiverIds: [scene.lille.id, 999_999] }))).toBe('round.unknown');
    expect(await refusal(draw({ candidateIds: [999_999] }))).toBe('round.unknown');
    expect(await refusal(draw({ receiverIds: Array.from({ length: 201 }, (_, id) => id + 1) }))).toBe('round.too_large');
    expect(await refusal(rounds.one(999_999))).toBe('round.not_found');
  });

  it('are kept for good and can be drawn again', async () => {
    const drawn = await draw({ seed: 12, side: 'companies' });
    expect(await rounds.check(drawn.id)).toEqual({ isSame: true, blockingPairs: { candidates: 0, companies: 0 } });
    expect((await rounds.list({ page: 1, pageSize: 1 })).items).toEqual([{ id: drawn.id, kind: 'offers', seed: 12, side: 'companies', receiverIds: drawn.receiverIds, at: drawn.at, placed: 1, without: 1 }]);
    await expect(scene.rooms.store.query('UPDATE match_round SET seed = 13 WHERE id = $1', [drawn.id])).rejects.toThrow('append-only');
    await expect(scene.rooms.store.query('DELETE FROM match_round WHERE id = $1', [drawn.id])).rejects.toThrow('append-only');
  });

  it('name to an adviser the people of their territories and who has a place there, and count the others', async () => {
    const adviser = (...territories: string[]): Viewer => ({ role: 'adviser', accountId: 1, email: '', territories, branches: [] });
    const drawn = await draw();
    const [winner, loser] = [drawn.result.matches[0]!.candidateId, drawn.result.unmatched[0]!.candidateId];
    const namedBy = async (viewer: Viewer): Promise<number[] | null> => {
      const { named } = await rounds.reportFor(viewer, drawn.id);
      return named === null ? null : [...named].sort();
    };
    expect(await namedBy({ role: 'administrator', accountId: 1, email: '', territories: [], branches: [] })).toBeNull();
    expect(await namedBy(adviser('59'))).toEqual([winner, loser].sort());
    expect(await namedBy(adviser('62'))).toEqual([]);
    await scene.rooms.store.query("UPDATE candidate SET department = '62', employment_zone = '3203' WHERE id = ANY ($1)", [[winner, loser]]);
    expect([await namedBy(adviser('59')), await namedBy(adviser('62'))]).toEqual([[winner], [winner, loser].sort()]);
    await scene.rooms.store.query("UPDATE candidate SET department = '59', employment_zone = '3216' WHERE id = ANY ($1)", [[winner, loser]]);
  });

  it('write nobody’s number into a report who is not to be named', async () => {
    const { result, ...round } = await draw();
    const [winner, loser] = [{ ...result.matches[0]!, candidateId: 71_001 }, { ...result.unmatched[0]!, candidateId: 71_002 }];
    const report = (...named: number[]): string => roundMarkdown({ ...round, result: { ...result, matches: [winner], unmatched: [loser, { ...loser, candidateId: 71_003 }] } }, new Set(named));
    expect(report()).not.toMatch(/71_?00/);
    for (const part of ['Personne de votre territoire.', '1 personne d’un autre territoire a une place', '2 personnes : 2 d’autres territoires.']) expect(report()).toContain(part);
    expect(report(71_003)).toContain('2 personnes : 71003 et 1 d’un autre territoire.');
    expect(report(71_001)).toMatch(/\| 71001 \|/);
    expect(report(71_001)).not.toContain('Personne de votre territoire.');
  });

  it('write their report for programs, for tables and for people', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'match-round-'));
    const drawn = await draw();
    const read = async (name: string): Promise<string> => {
      await writeRound(drawn, join(folder, name));
      return readFileSync(join(folder, name), 'utf8');
    };
    expect(JSON.parse(await read('report.json'))).toMatchObject({ id: drawn.id, seed: 20261124, versions: { rules: expect.any(String) }, matches: [{ receiverId: scene.roubaix.id }], round: { seed: 20261124, proposers: {}, receivers: {} } });
    const [header, ...lines] = (await read('report.csv')).trim().split('\r\n');
    expect(header).toBe('candidate,status,offer,session,candidate_choice,place_on_list,candidate_points,employer_points,flags,reason,sentence');
    expect(lines).toEqual([expect.stringMatching(/^\d+,placed,\d+,\d+,1,1,\d+,\d+,/), expect.stringMatching(/^\d+,without,,,,,,,,round\.places_taken,/)]);
    const report = await read('report.md');
    for (const part of [`# Tour final n° ${drawn.id}, 24 novembre 2026`, '## Qui avec qui', '## Les places', '## Qui reste sans place, et pourquoi', 'Graine de la loterie : 20261124', `match check-round ${drawn.id}`]) expect(report).toContain(part);
    rmSync(folder, { recursive: true });
  });
});
