import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { ListEntry } from '../../src/matching/list-entry.entity.js';
import { MatchRun } from '../../src/matching/match-run.entity.js';
import { MatchingModule } from '../../src/matching/matching.module.js';
import { pairExplanationSchema, candidateListSchema } from '../../src/matching/matching.schema.js';
import { MatchingService } from '../../src/matching/matching.service.js';
import { evaluatePair } from '../../src/matching/explanations/evaluate-pair.js';
import { loadPair } from '../../src/matching/explanations/load-pair.js';
import { marketReference } from '../../src/matching/facts/market-reference.js';
import { executeRun } from '../../src/matching/runs/execute-run.js';
import { VERSIONS } from '../../src/matching/runs/versions.js';
import { scorePair } from '../../src/matching/scoring/score-pair.js';
import { CRITERION_NAMES } from '../../src/matching/scoring/criteria.js';
import { WEIGHTS } from '../../src/matching/scoring/weights.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { referenceTables } from '../../src/reference/reference-tables.js';
import type { TrainingSession } from '../../src/training/training-session.entity.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { ARRAS, ROUBAIX } from '../support/builders/places.js';
import { aSession } from '../support/builders/training.builder.js';
import { createRooms, refusal, type Rooms } from '../support/rooms.js';

const TODAY = '2026-11-24';
const reference = marketReference(referenceTables());

describe('lists and explanations', () => {
  let rooms: Rooms;
  let matching: MatchingService;
  let session: TrainingSession;
  let camille: Candidate;
  let lille: Offer;
  let roubaix: Offer;
  let arras: Offer;

  beforeAll(async () => {
    rooms = await createRooms([MatchingModule]);
    matching = rooms.get(MatchingService);
    session = await aSession(rooms.store);
    camille = await aCandidate(rooms.store, { rhythm: 'one_week_of_two', skills: ['Pétrir'] });
    await aCandidate(rooms.store, { travelModes: ['car'], maxKm: 60 });
    lille = await anOffer(rooms.store, { skills: ['Pétrir', 'Vendre'], occupationConfidence: 0.5 });
    roubaix = await anOffer(rooms.store, { ...ROUBAIX, seats: 2 });
    arras = await anOffer(rooms.store, { ...ARRAS, licenceRequired: true });
    const { state } = await executeRun({ url: rooms.database.url, region: '32', today: TODAY, full: true });
    expect(state).toBe('done');
  });
  afterAll(() => rooms.close());

  const listOf = async (candidate: Candidate): Promise<Awaited<ReturnType<MatchingService['listOf']>>> => candidateListSchema.parse(await matching.listOf(candidate.id));

  it('reads a list rank by rank, with named points, flags in words and the crowd', async () => {
    const { entries, without } = await listOf(camille);
    const run = await rooms.store.manager.findOneByOrFail(MatchRun, { state: 'done' });
    expect(without).toBeNull();
    expect(entries.map(({ offerId, rank }) => [offerId, rank])).toEqual([[lille.id, 1], [roubaix.id, 2]]);
    expect(entries[0]).toMatchObject({
      sessionId: session.id, wishRank: 1, runId: run.id, crowd: { lists: 2, seats: 1 },
      flags: [{ code: 'occupation.uncertain', effect: 'flag', article: null, sentence: expect.stringContaining('titre') }],
    });
    expect(entries[1]!.crowd).toMatchObject({ lists: 2, seats: 2 });
    const { candidatePoints, candidateTotal, employerPoints, employerTotal } = entries[0]!;
    expect(candidatePoints[0]).toEqual({ criterion: 'occupation', label: 'Métier', points: 30, max: 30 });
    expect(employerPoints.map(({ criterion }) => criterion)).toEqual(['occupation', 'travel', 'level', 'start', 'skills', 'rhythm', 'licence', 'answers']);
    expect(candidatePoints.reduce((sum, { points }) => sum + points, 0)).toBe(candidateTotal);
    expect(employerPoints.reduce((sum, { points }) => sum + points, 0)).toBe(employerTotal);
  });

  it('explains every listed pair with the very numbers that the run wrote', async () => {
    const stored = await rooms.store.manager.find(ListEntry);
    expect(stored.length).toBeGreaterThan(3);
    for (const entry of stored) {
      const explained = pairExplanationSchema.parse(await matching.explain(entry.candidateId, entry.offerId));
      const flat = (points: { points: number }[]): number[] => points.map(({ points: value }) => value);
      expect({ ...explained, candidatePoints: flat(explained.candidatePoints), employerPoints: flat(explained.employerPoints), flags: explained.rules.map(({ code }) => code) }).toMatchObject({
        feasible: true, sessionId: entry.sessionId, candidatePoints: entry.candidatePoints, employerPoints: entry.employerPoints, u: entry.u, p: entry.p, flags: entry.flags,
        rank: entry.rank, wishRank: entry.wishRank, runId: entry.runId, versions: VERSIONS,
      });
    }
  });

  it('gives the points of the criteria’s own files, also for a refused pair', async () => {
    for (const offer of [lille, roubaix, arras]) {
      const explained = await matching.explain(camille.id, offer.id);
      const loaded = await loadPair(rooms.store, TODAY, reference, { candidateId: camille.id, offerId: offer.id });
      const { candidate, employer } = scorePair(evaluatePair(loaded!.facts, reference).view.scored);
      const own = (side: 'candidate' | 'employer', points: number[]): number[] => points.filter((_, at) => WEIGHTS[side][CRITERION_NAMES[at]!] > 0);
      expect(explained.candidatePoints.map(({ points }) => points)).toEqual(own('candidate', candidate.points));
      expect(explained.employerPoints.map(({ points }) => points)).toEqual(own('employer', employer.points));
      expect([explained.candidateTotal, explained.employerTotal]).toEqual([candidate.total, employer.total]);
    }
  });

  it('says why in words, with the ways', async () => {
    const { sentences, travel } = await matching.explain(camille.id, lille.id);
    expect(travel.toFirm).toMatchObject({ km: 0, mode: 'transit' });
    expect(travel.toSite).not.toBeNull();
    expect(sentences.candidate).toEqual(expect.arrayContaining(['C’est le métier de ton premier vœu.', 'Tu as 1 des 2 compétences demandées.', '1 place, aucune candidature, proposée à 2 personnes : tes chances sont bonnes.']));
    expect(sentences.company).toContain('Elle a 1 des 2 compétences que vous demandez.');
    expect(sentences.adviser).toContain('À vérifier : le métier a été lu dans le titre de l’annonce : vérifiez-le.');
  });

  it('says why not: the rules that refuse, in no list', async () => {
    const { feasible, rules, rank, wishRank, sessionId, runId, sentences } = await matching.explain(camille.id, arras.id);
    expect({ feasible, rank, wishRank, sessionId }).toEqual({ feasible: false, rank: null, wishRank: null, sessionId: session.id });
    expect(rules.filter(({ effect }) => effect === 'refuse').map(({ code }) => code)).toEqual(['travel.beyond_limit', 'travel.too_long', 'licence.required']);
    expect(sentences.candidate[0]).toBe('L’entreprise est plus loin que la distance que tu acceptes.');
    expect(runId).not.toBeNull();
  });

  it('says the law’s article, for people and offers that are not looked for now too', async () => {
    const older = await aCandidate(rooms.store, { birthDate: '1990-01-01', status: 'paused' });
    const closed = await anOffer(rooms.store, { status: 'closed' });
    const { rules } = await matching.explain(older.id, closed.id);
    expect(rules).toContainEqual(expect.objectContaining({ code: 'law.age_over_limit', effect: 'refuse', article: 'L6222-1' }));
  });

  it('takes what was said into account at once, before the next run', async () => {
    const offer = await anOffer(rooms.store);
    const say = (kind: string, until: string | null = null): Promise<unknown> => rooms.store.query('INSERT INTO pair_fact (candidate_id, offer_id, kind, until) VALUES ($1, $2, $3, $4)', [camille.id, offer.id, kind, until]);
    await say('favourite');
    await say('ban', '2026-11-23');
    expect(await matching.explain(camille.id, offer.id)).toMatchObject({ feasible: true, facts: ['favourite'], candidatePoints: expect.arrayContaining([expect.objectContaining({ criterion: 'interest', points: 10 })]) });
    await rooms.store.query("UPDATE pair_fact SET until = NULL WHERE kind = 'ban' AND offer_id = $1", [offer.id]);
    expect(await matching.explain(camille.id, offer.id)).toMatchObject({ feasible: false, facts: ['favourite', 'ban'], rules: [expect.objectContaining({ code: 'said.banned' })] });
  });

  it('counts the other open offers of the establishment, as the run does', async () => {
    const small = await anEstablishment(rooms.store, { masters: 1 });
    const [first] = [await anOffer(rooms.store, { establishmentId: small.id }), await anOffer(rooms.store, { establishmentId: small.id, seats: 2 })];
    expect((await matching.explain(camille.id, first.id)).rules.map(({ code }) => code)).toContain('law.no_seat');
  });

  it('has no explanation for what does not exist or is not complete', async () => {
    const incomplete = await anOffer(rooms.store, { startsOn: null });
    for (const [candidateId, offerId] of [[camille.id, 999_999], [999_999, lille.id], [camille.id, incomplete.id]] as const) {
      expect(await refusal(matching.explain(candidateId, offerId))).toBe('pair.not_found');
    }
  });

  it('says why somebody has no list', async () => {
    const far = await aCandidate(rooms.store, { wishes: ['A1101'] });
    const out = await aCandidate(rooms.store, { optedOut: true });
    const resting = await aCandidate(rooms.store, { status: 'paused' });
    await rooms.store.query("INSERT INTO without_list (side, subject_id, reason, run_id) VALUES ('candidate', $1, 'reach.nothing', 1)", [far.id]);
    const late = await aCandidate(rooms.store);
    const lists = await matching.listsOf([camille.id, far.id, out.id, resting.id, late.id]);
    expect([...lists.values()].map(({ entries, without }) => [entries.length, without?.reason])).toEqual([
      [2, undefined], [0, 'reach.nothing'], [0, 'candidate.opted_out'], [0, 'candidate.not_looking'], [0, 'run.awaited'],
    ]);
    expect(lists.get(far.id)!.without!.sentence).toBe('Rien de proche de ces métiers n’est à portée.');
    expect(await matching.listsOf([])).toEqual(new Map());
  });
});
