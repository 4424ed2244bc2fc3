import { describe, expect, it } from '@jest/globals';
import { OFFER_INDEX } from '../../documents/offer-index.js';
import type { Retrieval } from '../search-engine.js';
import { filtersOf, quoted } from './filters.js';
import { planQueries } from './queries.js';
import { slicesOf } from './slices.js';

const EVERYTHING: Retrieval = {
  asked: [], near: [], askedWords: [], words: [], wordsIn: 'everything', isOpen: false, allowSimilar: true, keys: {}, ranges: {}, occupations: [], circle: null, origin: null, sort: 'relevance', offset: 0, size: 20, facets: [],
};
const plan = (over: Partial<Retrieval>): ReturnType<typeof planQueries> => planQueries({ ...EVERYTHING, ...over }, OFFER_INDEX, 'offers', false, () => ({ offset: 0, limit: 200 }));

describe('filters', () => {
  it.each([['plain', '"plain"'], ['with "quotes"', '"with \\"quotes\\""'], ['back\\slash', '"back\\\\slash"'], ["O'Brien", `"O'Brien"`], ['a" OR id > 0', '"a\\" OR id > 0"']])('%s stays one value', (value, written) =>
    expect(quoted(value)).toBe(written),
  );

  it('are all said, and left out where a facet ignores its own', () => {
    const retrieval = { ...EVERYTHING, keys: { contract: ['permanent'], level: ['3', '4'], start: [] }, ranges: { duration: { min: 6, max: 12 } }, occupations: ['D1102'] };
    expect(filtersOf(retrieval, null)).toEqual(['contract IN ["permanent"]', 'level IN ["3", "4"]', 'duration >= 6', 'duration <= 12', 'occupations IN ["D1102"]']);
    expect(filtersOf(retrieval, 'contract')).not.toContain('contract IN ["permanent"]');
  });

  it('scale the radius to the other engine’s sphere', () => {
    const [circle] = filtersOf({ ...EVERYTHING, circle: { centre: { latitude: 50.63, longitude: 3.05 }, radiusKm: 30 } }, null);
    expect(circle).toBe('_geoRadius(50.63, 3.05, 29966.3)');
  });
});

describe('planQueries', () => {
  it('needs one query for everything', () => expect(plan({ facets: ['contract'] }).map(({ query }) => [query.q, query.facets])).toEqual([['', ['contract']]]));

  it('has one query a tier, none of which overlap but the part with words', () => {
    const planned = plan({ asked: ['D1102'], near: ['D1104'], askedWords: ['bio'], words: ['boulanger', 'bio'], wordsIn: 'names' });
    expect(planned.map(({ tier, counts, query }) => [tier, counts, query.q, query.filter])).toEqual([
      ['askedWithWords', false, 'bio ', ['occupations IN ["D1102"]']],
      ['asked', true, '', ['occupations IN ["D1102"]']],
      ['near', true, '', ['occupations IN ["D1104"]', 'occupations NOT IN ["D1102"]']],
      ['words', true, 'boulanger bio ', ['occupations NOT IN ["D1102", "D1104"]']],
    ]);
  });

  it('counts a filtered facet apart, without its filter', () => {
    const planned = plan({ facets: ['contract', 'level'], keys: { contract: ['permanent'] } });
    expect(planned.map(({ ignoring, query }) => [ignoring, query.filter, query.facets, query.limit])).toEqual([
      [null, ['contract IN ["permanent"]'], ['level'], 200],
      ['contract', [], ['contract'], 0],
    ]);
  });

  it.each([[true, 'boulang'], [false, 'boulang ']])('says whether the last word is finished (open: %s)', (isOpen, text) => expect(plan({ words: ['boulang'], isOpen })[0]!.query.q).toBe(text));

  it('looks for exact words without slips, for similar ones in names as written', () => {
    const similar = planQueries({ ...EVERYTHING, words: ['vaseur'] }, OFFER_INDEX, 'offers', true, () => ({ offset: 0, limit: 20 }));
    expect(plan({ words: ['vaseur'] })[0]!.query.attributesToSearchOn).toEqual(['names', 'body']);
    expect(similar[0]!.query.attributesToSearchOn).toEqual(['spelling']);
  });
});

describe('slicesOf', () => {
  const totals = { askedWithWords: 10, asked: 300, near: 50, words: 0, similar: 0 };

  it.each([
    [0, 200, [[0, 10], [0, 190], [0, 0], [0, 0]]],
    [200, 200, [[10, 0], [190, 110], [0, 50], [0, 0]]],
    [400, 200, [[10, 0], [300, 0], [50, 0], [0, 0]]],
  ])('from %d, %d', (offset, size, expected) => {
    const slice = slicesOf(totals, offset, size);
    expect((['askedWithWords', 'asked', 'near', 'words'] as const).map((tier) => Object.values(slice(tier)))).toEqual(expected);
  });
});
