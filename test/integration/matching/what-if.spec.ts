import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WhatIfService } from '../../../src/matching/explanations/what-if/what-if.service.js';
import { whatIfOfferSchema, whatIfSchema, type WhatIfAnswer, type WhatIfOfferAnswer } from '../../../src/matching/explanations/what-if/what-if.schema.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { aListEntry } from '../../support/builders/list.builder.js';
import { aProgramme, aSession } from '../../support/builders/training.builder.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('what would change a list', () => {
  let scene: MatchingScene;
  beforeAll(async () => {
    scene = await matchingScene();
    const pastry = await aProgramme(scene.rooms.store, { occupationCodes: ['D1104'] });
    await aSession(scene.rooms.store, { programmeId: pastry.id });
  });
  afterAll(() => scene.rooms.close());

  const ask = async (id: number): Promise<WhatIfAnswer> => whatIfSchema.parse(await scene.rooms.get(WhatIfService).ofCandidate(id));
  const change = (answer: WhatIfAnswer, kind: string): WhatIfAnswer['changes'][number] => answer.changes.find((one) => one.kind === kind)!;

  it('ten kilometres more open the bakery in the next town, and it would enter the list', async () => {
    const near = await aCandidate(scene.rooms.store, { maxKm: 5 });
    const answer = await ask(near.id);
    expect(answer).toMatchObject({ candidateId: near.id, feasible: 1 });
    expect(change(answer, 'travel')).toMatchObject({ value: '15 km', opened: 1, offerIds: [scene.roubaix.id], entering: 1 });
    expect(change(answer, 'travel').chanceAdded).toBeGreaterThan(0);
    expect(change(answer, 'travel').sentences.candidate).toMatch(/^Avec 10 km de plus, 1 offre s’ouvre, qui entrerait dans ta liste\. Tes chances d’avoir une place passeraient d’environ \d+ % à \d+ %\.$/);
    expect(change(answer, 'travel').sentences.adviser).toMatch(/^Avec 10 km de plus \(15 km\), 1 offre s’ouvre, qui entrerait dans sa liste\. Ses chances/);
  });

  it('nothing opens where nothing lies', async () => {
    const answer = await ask(scene.camille.id);
    expect(change(answer, 'travel')).toMatchObject({ opened: 0, entering: 0, offerIds: [], sentences: { candidate: 'Avec 10 km de plus, aucune offre de plus ne s’ouvre.' } });
    expect(change(answer, 'travel').chanceAdded).toBeCloseTo(0, 10);
  });

  it('of the neighbouring trades, the one that opens most', async () => {
    const cakes = [await anOffer(scene.rooms.store, { occupationCode: 'D1104' }), await anOffer(scene.rooms.store, { occupationCode: 'D1104' })];
    const answer = await ask(scene.camille.id);
    expect(answer.changes.filter(({ kind }) => kind === 'trade')).toHaveLength(1);
    expect(change(answer, 'trade')).toMatchObject({ value: 'Pâtissier / Pâtissière', opened: 2, entering: 0, offerIds: cakes.map(({ id }) => id) });
    expect(change(answer, 'trade').chanceAdded).toBeGreaterThan(0);
    expect(change(answer, 'trade').sentences.candidate).toMatch(/^Avec « Pâtissier \/ Pâtissière » parmi tes vœux, 2 offres de plus conviennent tout à fait\. Tes chances/);
    await scene.rooms.store.query("UPDATE offer SET status = 'closed' WHERE id = ANY ($1)", [cakes.map(({ id }) => id)]);
  });

  it('a month earlier, offers that begin too soon are no longer said to', async () => {
    const late = await aCandidate(scene.rooms.store, { availableFrom: '2027-04-15' });
    const soon = await anOffer(scene.rooms.store, { startsOn: '2027-03-10' });
    const answer = await ask(late.id);
    expect(change(answer, 'start')).toMatchObject({ value: '2027-03-15' });
    expect(change(answer, 'start').offerIds).toContain(soon.id);
    expect(change(answer, 'start').sentences.candidate).toMatch(/^Libre plus tôt, le 15 mars 2027, \d+ offres? s’ouvr/);
    await scene.rooms.store.query("UPDATE offer SET status = 'closed' WHERE id = $1", [soon.id]);
  });

  it('never before today, and nothing for somebody who is free already', async () => {
    const [soon, free] = [await aCandidate(scene.rooms.store, { availableFrom: '2026-12-10' }), await aCandidate(scene.rooms.store, { availableFrom: '2026-11-24' })];
    expect(change(await ask(soon.id), 'start').value).toBe('2026-11-24');
    expect((await ask(free.id)).changes.map(({ kind }) => kind)).not.toContain('start');
  });

  it('counts who stands before: the chance falls with the crowd', async () => {
    const alone = (await ask(scene.camille.id)).chance;
    for (let n = 0; n < 12; n++) {
      const other = await aCandidate(scene.rooms.store);
      await aListEntry(scene.rooms.store, { candidateId: other.id, offerId: scene.lille.id, u: 255, p: 255 });
    }
    expect((await ask(scene.camille.id)).chance).toBeLessThan(alone);
  });

  it('has no change for somebody who does not look for a place', async () => {
    const paused = await aCandidate(scene.rooms.store, { status: 'paused' });
    expect(await ask(paused.id)).toEqual({ candidateId: paused.id, feasible: 0, chance: 0, changes: [] });
  });

  describe('of an offer', () => {
    const askOffer = async (id: number): Promise<WhatIfOfferAnswer> => whatIfOfferSchema.parse(await scene.rooms.get(WhatIfService).ofOffer(id));
    const kinds = ({ changes }: WhatIfOfferAnswer): string[] => changes.map(({ kind }) => kind);

    it('without the licence, without the level: who then fits', async () => {
      const strict = await anOffer(scene.rooms.store, { licenceRequired: true, minimumLevel: 5 });
      const answer = await askOffer(strict.id);
      expect(kinds(answer)).toEqual(['licence', 'level', 'start', 'seat']);
      expect(answer.feasible).toBe(0);
      expect(answer.changes[0]!.opened).toBeGreaterThan(0);
      expect(answer.changes[0]!.sentence).toMatch(/^Sans demander le permis, \d+ personnes de plus conviennent\.$/);
      await scene.rooms.store.query("UPDATE candidate SET licence = TRUE WHERE id = $1", [scene.camille.id]);
      const open = await askOffer(strict.id);
      expect(open).toMatchObject({ feasible: 1 });
      expect(open.changes[1]).toMatchObject({ opened: 1, sentence: 'Sans demander le niveau bac + 2, 1 personne de plus convient sans réserve.' });
      await scene.rooms.store.query("UPDATE candidate SET licence = FALSE WHERE id = $1", [scene.camille.id]);
    });

    it('with a seat more: what the lists that stand would then fill', async () => {
      const answer = await askOffer(scene.lille.id);
      const seat = answer.changes.find(({ kind }) => kind === 'seat')!;
      expect(answer.lists).toBe(12);
      expect(seat.opened).toBe(0);
      expect(seat.expected).toBeGreaterThan(answer.expected);
      expect(seat.sentence).toMatch(/^Avec une place de plus, vous pouvez vous attendre à 3,0 places pourvues au lieu de 2,0\.$/);
    });

    it('no change for one that is closed, and none by law where masters have no more room', async () => {
      const closed = await anOffer(scene.rooms.store, { status: 'closed' });
      expect(await askOffer(closed.id)).toEqual({ offerId: closed.id, feasible: 0, lists: 0, expected: 0, changes: [] });
      await scene.rooms.store.query('UPDATE establishment SET masters = 1 WHERE id = $1', [scene.lille.establishmentId]);
      expect(kinds(await askOffer(scene.lille.id))).not.toContain('seat');
    });
  });
});
