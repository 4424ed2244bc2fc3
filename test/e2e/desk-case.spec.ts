import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aListEntry, aRun } from '../support/builders/list.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { deskScene } from '../support/desk-scene.js';

describe('the case of a person with a long list', () => {
  let test: TestApp;
  let adviser: TestAgent;
  let path: string;
  let offerIds: number[];

  beforeAll(async () => {
    test = await createTestApp();
    const { adviser: { id }, ines } = await deskScene(test);
    const store = test.database.dataSource;
    const run = await aRun(store);
    await store.query('DELETE FROM list_entry WHERE candidate_id = $1', [ines.id]);
    offerIds = [];
    for (let rank = 1; rank <= 7; rank++) {
      const offer = await anOffer(store);
      await aListEntry(store, { runId: run.id, candidateId: ines.id, offerId: offer.id, rank });
      offerIds.push(offer.id);
    }
    adviser = (await test.signIn(id)).agent;
    path = `/conseil/candidats/${ines.id}`;
  });
  afterAll(() => test.close());

  const ticked = (text: string): number[] => [...text.matchAll(/<input class="case-tick"[^>]*>/g)].flatMap(([box]) => (box.includes(' checked') ? [Number(/value="(\d+)"/.exec(box)?.[1])] : []));
  const shown = (text: string): number => [...text.matchAll(/<article class="card[^"]* case-item"/g)].length;
  const present = (query: string, ids: number[]): Promise<{ text: string; status: number }> => adviser.post(`${path}/presenter${query}`).set('Accept', 'text/html').type('form').send({ offerIds: ids });

  it('keeps every tick, and the list open, where several offers are refused at once', async () => {
    const tooMany = [0, 2, 5, 6].map((at) => offerIds[at]!);
    const { text, status } = await present('?filtre=tous&tout=1', tooMany);
    expect(status).toBe(422);
    expect(ticked(text)).toEqual(tooMany);
    expect(shown(text)).toBe(7);
    expect(ticked((await present('', [])).text)).toEqual([]);
  });

  it('comes back to the whole list after an act that was sent from it, and to its head after others', async () => {
    const page = (await adviser.get(`${path}?tout=1`).set('Accept', 'text/html')).text;
    const acts = [...page.matchAll(new RegExp(`action="(${path}/[^"]*)"`, 'g'))].map(([, action]) => action);
    expect(acts.length).toBeGreaterThan(3);
    expect(acts.filter((action) => !action?.endsWith('?tout=1'))).toEqual([]);
    const pinned = { offerId: offerIds[6], pinned: '1' };
    await adviser.post(`${path}/epingler?tout=1`).type('form').send(pinned).expect(303).expect('Location', `${path}?offre=${offerIds[6]}&tout=1&fait=epinglee`);
    await adviser.post(`${path}/epingler`).type('form').send(pinned).expect(303).expect('Location', `${path}?offre=${offerIds[6]}&fait=epinglee`);
  });
});
