import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reading } from '../../src/accounts/reading.entity.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { executeRun } from '../../src/matching/runs/execute-run.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { LAON, ROUBAIX } from '../support/builders/places.js';
import { aSession } from '../support/builders/training.builder.js';

describe('what was computed, to whom it concerns', () => {
  let test: TestApp;
  let me: SignedInAgent;
  let mine: Candidate;
  let offer: Offer;

  beforeAll(async () => {
    test = await createTestApp();
    const store = test.database.dataSource;
    me = await test.signInAs('candidate');
    mine = await aCandidate(store, { accountId: me.accountId });
    offer = await anOffer(store, ROUBAIX);
    await aSession(store);
    await executeRun({ url: test.database.url, region: '32', today: test.clock.today(), full: true });
  });
  afterAll(() => test.close());

  const list = (): string => `/api/v1/candidates/${mine.id}/list`;
  const explanation = (): string => `/api/v1/candidates/${mine.id}/explanations/${offer.id}`;
  const readings = (): Promise<Reading[]> => test.database.dataSource.manager.find(Reading, { where: { candidateId: mine.id }, order: { id: 'ASC' } });

  it('the run log, to staff', async () => {
    const { agent } = await test.signInAs('adviser');
    const { body } = await agent.get('/api/v1/matching/runs').expect(200);
    expect(body).toMatchObject([{ kind: 'full', state: 'done', region: '32', snapshotHash: expect.any(String), figures: { candidates: 1, offers: 1 }, endedAt: expect.any(String) }]);
    await agent.get('/api/v1/matching/runs?limit=0').expect(400);
    await me.agent.get('/api/v1/matching/runs').expect(403);
  });

  it('a list, to advisers in scope, and its reading is kept', async () => {
    const { agent, accountId } = await test.signInAs('adviser');
    const { body } = await agent.get(list()).expect(200);
    expect(body).toMatchObject({ candidateId: mine.id, without: null, entries: [{ offerId: offer.id, rank: 1, crowd: { lists: 1, seats: 1 } }] });
    expect((await readings()).at(-1)).toMatchObject({ readerId: accountId, what: 'list' });
    await (await test.signInAs('administrator')).agent.get(list()).expect(200);
  });

  it('the offers of their territory alone, to advisers of elsewhere', async () => {
    const { agent } = await test.signInAs('adviser', { territories: [ROUBAIX.employmentZone] });
    expect((await agent.get(list()).expect(200)).body.entries).toHaveLength(1);
    const before = (await readings()).length;
    const far = await test.signInAs('adviser', { territories: [LAON.department] });
    expect((await far.agent.get(list()).expect(404)).body.code).toBe('candidate.unknown');
    expect((await far.agent.get(explanation()).expect(404)).body.code).toBe('pair.not_found');
    expect(await readings()).toHaveLength(before);
  });

  it('an explanation, to the person in their own words and without a line in the register', async () => {
    const before = (await readings()).length;
    const { body } = await me.agent.get(explanation()).expect(200);
    expect(body).toMatchObject({ feasible: true, rank: 1, sentences: { company: [], adviser: [] } });
    expect(body.sentences.candidate).toContain('C’est le métier de ton premier vœu.');
    expect(await readings()).toHaveLength(before);
  });

  it('an explanation, to advisers in scope of either side, with a line in the register', async () => {
    for (const territories of [['59'], [ROUBAIX.employmentZone]]) {
      const { agent, accountId } = await test.signInAs('adviser', { territories });
      expect((await agent.get(explanation()).expect(200)).body.sentences.adviser.length).toBeGreaterThan(4);
      expect((await readings()).at(-1)).toMatchObject({ readerId: accountId, what: 'list' });
    }
  });

  it('what would change it, to the person in their own words, to advisers where they live, to nobody else', async () => {
    const whatIf = `/api/v1/candidates/${mine.id}/what-if`;
    const { body } = await me.agent.get(whatIf).expect(200);
    expect(body).toMatchObject({ candidateId: mine.id, feasible: 1, changes: [{ kind: 'travel', sentences: { candidate: expect.stringContaining('10 km'), adviser: '' } }, { kind: 'start' }] });
    const { agent, accountId } = await test.signInAs('adviser');
    expect((await agent.get(whatIf).expect(200)).body.changes[0].sentences.adviser).toContain('10 km');
    expect((await readings()).at(-1)).toMatchObject({ readerId: accountId, what: 'list' });
    const far = await test.signInAs('adviser', { territories: [LAON.department] });
    expect((await far.agent.get(whatIf).expect(404)).body.code).toBe('candidate.unknown');
    const other = await test.signInAs('candidate');
    expect((await other.agent.get(whatIf).expect(404)).body.code).toBe('candidate.unknown');
  });

  it('what would bring an offer more people, to its company and to advisers in scope', async () => {
    const whatIf = `/api/v1/offers/${offer.id}/what-if`;
    const { agent } = await test.signInAs('adviser');
    expect((await agent.get(whatIf).expect(200)).body).toMatchObject({ offerId: offer.id, feasible: 1, changes: expect.arrayContaining([expect.objectContaining({ kind: 'start' })]) });
    const stranger = await test.signInAs('company');
    expect((await stranger.agent.get(whatIf).expect(403)).body.code).toBe('offer.not_yours');
    await me.agent.get(whatIf).expect(403);
    await agent.get('/api/v1/offers/999999/what-if').expect(404);
  });

  it('nothing of others, to anyone else', async () => {
    const other = await test.signInAs('candidate');
    await aCandidate(test.database.dataSource, { accountId: other.accountId });
    expect((await other.agent.get(explanation()).expect(404)).body.code).toBe('pair.not_found');
    await other.agent.get(list()).expect(403);
    await me.agent.get(list()).expect(403);
    await (await test.signInAs('company')).agent.get(explanation()).expect(403);
    await test.anonymous().get(explanation()).expect(401);
  });

  it('404, and never 500, for what does not exist', async () => {
    const { agent } = await test.signInAs('administrator');
    await agent.get('/api/v1/candidates/999999/list').expect(404);
    await agent.get(`/api/v1/candidates/${mine.id}/explanations/999999`).expect(404);
    await agent.get('/api/v1/candidates/x/list').expect(400);
  });

  it('is described for programs', async () => {
    const { body } = await test.anonymous().get('/api/openapi.json').expect(200);
    for (const path of ['/api/v1/matching/runs', '/api/v1/candidates/{id}/list', '/api/v1/candidates/{id}/explanations/{offerId}']) {
      expect(body.paths[path].get.responses['200'].content['application/json'].schema).toBeDefined();
    }
  });
});
