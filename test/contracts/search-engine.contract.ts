import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Retrieval, Retrieved, SearchEngine } from '../../src/search/engines/search-engine.js';
import { digestOf } from '../../src/search/engines/document-digest.js';
import { AT_LILLE, aDocument, aRetrieval, northOf } from '../support/builders/search-document.builder.js';
import { CROWD, FEW } from '../support/search/contract-documents.js';
import { FACET_CASES, ORDER_CASES, SET_CASES } from '../support/search/contract-cases.js';

export interface OpenedEngine {
  engine: SearchEngine;
  close(): Promise<void>;
}

/** What the rest of the code may rely on, whichever engine answers. */
export function searchEngineContract(open: () => Promise<OpenedEngine>): void {
  let opened: OpenedEngine;
  let engine: SearchEngine;

  const fill = async (documents: readonly ReturnType<typeof aDocument>[]): Promise<void> => {
    const next = await engine.rebuild('offers');
    await next.put(documents);
    await next.swap();
  };
  const search = (over: Partial<Retrieval>): Promise<Retrieved> => engine.search('offers', aRetrieval(over));
  const ids = async (over: Partial<Retrieval>): Promise<number[]> => (await search(over)).hits.map(({ id }) => id);

  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    await fill(FEW);
  });
  afterAll(() => opened.close());

  describe('finds', () => {
    it.each(SET_CASES)('$name', async ({ retrieval, found }) => {
      const answer = await search(retrieval);
      expect(answer.hits.map(({ id }) => id).sort((a, b) => a - b)).toEqual(found);
      expect(answer.total).toBe(found.length);
    });
  });

  describe('orders', () => {
    it.each(ORDER_CASES)('$name', async ({ retrieval, found }) => expect(await ids(retrieval)).toEqual(found));
  });

  describe('counts', () => {
    it.each(FACET_CASES)('$name', async ({ retrieval, facets, total }) => {
      const answer = await search(retrieval);
      const counted = Object.fromEntries(Object.entries(answer.facets).map(([facet, values]) => [facet, Object.fromEntries([...values].sort())]));
      expect({ counted, total: answer.total }).toEqual({ counted: facets, total });
    });

    it('how many are in each tier', async () => {
      const { tiers, total } = await search({ asked: ['D1102'], near: ['D1104'], words: ['boulanger'], wordsIn: 'names' });
      expect(tiers).toEqual({ askedWithWords: 0, asked: 4, near: 1, words: 1, similar: 0 });
      expect(total).toBe(6);
    });

    it('how many are found when only similar words are', async () => {
      const { tiers } = await search({ words: ['vaseur'] });
      expect(tiers).toEqual({ askedWithWords: 0, asked: 0, near: 0, words: 0, similar: 1 });
    });
  });

  describe('gives', () => {
    it('the card of each hit as it was stored', async () => {
      const { hits } = await search({ occupations: ['D1202'] });
      expect(hits[0]!.card).toEqual({ id: 5, title: 'Coiffeuse mixte' });
    });

    it('distances in kilometres from the origin', async () => {
      const { hits } = await search({ origin: AT_LILLE, occupations: ['D1102'] });
      expect(hits.map(({ distanceKm }) => distanceKm && Math.round(distanceKm * 10) / 10)).toEqual([0, 5, 12, 29.9]);
    });

    it('no distance for what has no place, and puts it last', async () => {
      const { hits } = await search({ origin: AT_LILLE, sort: 'distance' });
      expect(hits.at(-1)).toMatchObject({ id: 10, distanceKm: null });
    });

    it('nothing and no count for an index that is empty', async () => {
      await fill([]);
      const answer = await search({ facets: ['contract'] });
      await fill(FEW);
      expect({ hits: answer.hits, total: answer.total, contract: [...answer.facets.contract!] }).toEqual({ hits: [], total: 0, contract: [] });
    });
  });

  describe('pages', () => {
    beforeAll(() => fill(CROWD));
    afterAll(() => fill(FEW));

    const walk = async (over: Partial<Retrieval>, size: number): Promise<number[]> => {
      const seen: number[] = [];
      for (let offset = 0; offset < CROWD.length + size; offset += size) seen.push(...(await ids({ ...over, offset, size })));
      return seen;
    };
    const everyone = CROWD.map(({ id }) => id);

    it.each(['relevance', 'distance', 'date', 'applicants'])('to the end without a repeat or a hole, by %s', async (sort) => {
      const seen = await walk({ sort, origin: AT_LILLE }, 70);
      expect(seen).toHaveLength(everyone.length);
      expect(new Set(seen)).toEqual(new Set(everyone));
    });

    it('through the tiers, best first, without a repeat or a hole', async () => {
      const asked = { asked: ['D1102'], near: ['D1104'], askedWords: ['bio'], words: ['boulanger', 'bio'], wordsIn: 'names' as const };
      const seen = await walk(asked, 50);
      const whole = await search({ ...asked, size: 1_000 });
      expect(seen).toEqual(whole.hits.map(({ id }) => id));
      expect(whole.hits.map(({ tier }) => tier)).toEqual(whole.hits.map(({ tier }) => tier).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    });

    it('by a sort over several tiers too', async () => {
      const asked = { asked: ['D1102'], words: ['patissier'], wordsIn: 'names' as const, sort: 'applicants' };
      const seen = await walk(asked, 40);
      expect(seen).toEqual((await search({ ...asked, size: 1_000 })).hits.map(({ id }) => id));
    });

    it('past the end honestly empty, with the total', async () => {
      const answer = await search({ offset: 5_000, size: 20 });
      expect({ hits: answer.hits, total: answer.total }).toEqual({ hits: [], total: CROWD.length });
    });

    it('the same for the same question', async () => {
      const question = { origin: AT_LILLE, size: 50 };
      expect(await ids(question)).toEqual(await ids(question));
    });

    it('ties by the oldest id', async () => {
      const { hits } = await search({ sort: 'applicants', size: 400 });
      const key = (id: number): string => JSON.stringify(CROWD[id - 1]!.numbers);
      const equals = hits.map(({ id }) => id).filter((id) => key(id) === key(1));
      expect(equals.length).toBeGreaterThan(5);
      expect(equals).toEqual([...equals].sort((a, b) => a - b));
    });
  });

  describe('follows', () => {
    it('a changed document', async () => {
      await engine.index('offers', [aDocument(50, { title: 'Cordonnier', occupations: ['B1802'] })]);
      expect(await ids({ words: ['cordonnier'] })).toEqual([50]);
      await engine.index('offers', [aDocument(50, { title: 'Sellier', occupations: ['B1802'], keys: { contract: 'permanent' } })]);
      expect(await ids({ words: ['cordonnier'], allowSimilar: false })).toEqual([]);
      expect(await ids({ words: ['sellier'], keys: { contract: ['permanent'] } })).toEqual([50]);
    });

    it('a removed document', async () => {
      await engine.index('offers', [aDocument(51, { title: 'Tonnelier' })]);
      await engine.remove('offers', [51]);
      expect(await ids({ words: ['tonnelier'] })).toEqual([]);
    });

    it('the same document written twice: it is there once', async () => {
      const document = aDocument(52, { title: 'Luthier', occupations: ['B1501'] });
      await engine.index('offers', [document]);
      await engine.index('offers', [document]);
      expect(await ids({ words: ['luthier'] })).toEqual([52]);
      await engine.remove('offers', [50, 52]);
    });

    it('removing what is not there: nothing happens', async () => {
      await engine.remove('offers', [123_456]);
      await engine.remove('offers', []);
      expect(await engine.stats('offers')).toEqual({ documents: FEW.length });
    });
  });

  describe('rebuilds', () => {
    it('beside the live index, which answers until the swap', async () => {
      const next = await engine.rebuild('offers');
      await next.put([aDocument(900, { title: 'Vitrailliste' })]);
      expect(await next.count()).toBe(1);
      expect((await engine.stats('offers'))?.documents).toBe(FEW.length);
      expect(await ids({ words: ['vitrailliste'] })).toEqual([]);
      await next.swap();
      expect(await ids({ words: ['vitrailliste'] })).toEqual([900]);
      expect((await engine.stats('offers'))?.documents).toBe(1);
      await fill(FEW);
    });

    it('not at all when abandoned: the live index is as it was', async () => {
      const next = await engine.rebuild('offers');
      await next.put([aDocument(901, { title: 'Vannier' })]);
      await next.abandon();
      expect((await engine.stats('offers'))?.documents).toBe(FEW.length);
      await fill(FEW);
      expect(await ids({ words: ['vannier'] })).toEqual([]);
    });

    it('with documents replaced and removed on the way', async () => {
      const next = await engine.rebuild('offers');
      await next.put([aDocument(902, { title: 'Vannier' }), aDocument(903, { title: 'Rempailleur' })]);
      await next.put([aDocument(902, { title: 'Relieur' })]);
      await next.remove([903]);
      expect(await next.count()).toBe(1);
      await next.swap();
      expect(await ids({ words: ['relieur'] })).toEqual([902]);
      await fill(FEW);
    });
  });

  describe('keeps', () => {
    const kept = async (ids?: readonly number[]): Promise<[number, string][]> => {
      const all: [number, string][] = [];
      for await (const page of engine.digests('offers', ids)) all.push(...page.map(({ id, digest }): [number, string] => [id, digest]));
      return all.sort(([a], [b]) => a - b);
    };

    it('each document, told by its digest', async () => expect(await kept()).toEqual(FEW.map((document) => [document.id, digestOf(document)])));

    it('those asked for, and none that is not there', async () => expect(await kept([3, 7, 123_456])).toEqual([FEW[2]!, FEW[6]!].map((document) => [document.id, digestOf(document)])));

    it('none of none', async () => expect(await kept([])).toEqual([]));

    it('another digest once anything of a document changed, even what is not shown', async () => {
      const [before, after] = [aDocument(53), aDocument(53, { body: 'Une autre description.' })];
      await engine.index('offers', [before]);
      const first = await kept([53]);
      await engine.index('offers', [after]);
      expect([first, await kept([53])]).toEqual([[[53, digestOf(before)]], [[53, digestOf(after)]]]);
      await engine.remove('offers', [53]);
    });
  });

  it('says that it is up', async () => expect(await engine.isUp()).toBe(true));

  it('cuts the circle at its edge, on the same sphere', async () => {
    await engine.index('offers', [aDocument(60, { point: northOf(AT_LILLE, 99.9), occupations: ['A1101'] }), aDocument(61, { point: northOf(AT_LILLE, 100.1), occupations: ['A1101'] })]);
    expect(await ids({ occupations: ['A1101'], circle: { centre: AT_LILLE, radiusKm: 100 } })).toEqual([60]);
    await engine.remove('offers', [60, 61]);
  });
}

const ORDER = ['askedWithWords', 'asked', 'near', 'words', 'similar'];
