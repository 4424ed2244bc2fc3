import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../reference/reference-tables.js';
import { offerFilters } from './offer-filters.js';
import { OFFER_FACETS, offerSearchSchema, type OfferSearchQuery } from './offer-search.schema.js';
import { askedQuestion, relaxed, retrievalOf, windowOf, type Question } from './question.js';
import { askedPlace } from './asked-place.js';
import { lexiconOf } from './understanding/lexicon.js';
import { understand } from './understanding/understand.js';

const lexicon = lexiconOf(referenceTables());
const questionOf = (address: Record<string, string>): Question<OfferSearchQuery> => {
  const query = offerSearchSchema.parse(address);
  return askedQuestion(query, understand(lexicon, query.text, { exact: query.exact, ignore: query.ignore }), askedPlace(query.place, lexicon), lexicon);
};
const retrieve = (address: Record<string, string>): ReturnType<typeof retrievalOf> => retrievalOf(questionOf(address), offerFilters(questionOf(address), '2026-11-24'), OFFER_FACETS);

describe('retrievalOf', () => {
  it('asks for the trades, those near, and the words in titles and names', () => {
    const { asked, near, words, wordsIn, askedWords } = retrieve({ text: 'boulangère bio' });
    expect({ asked, words, wordsIn, askedWords }).toEqual({ asked: ['D1102'], words: ['boulangere', 'bio'], wordsIn: 'names', askedWords: ['bio'] });
    expect(near).toContain('D1104');
  });

  it('searches words everywhere where no trade was understood', () =>
    expect(retrieve({ text: 'trucmuche' })).toMatchObject({ asked: [], near: [], words: ['trucmuche'], wordsIn: 'everything', isOpen: true, allowSimilar: true }));

  it('searches exactly the words when asked to', () => expect(retrieve({ text: 'boulangère à Lille', exact: '1' })).toMatchObject({ asked: [], words: ['boulangere', 'a', 'lille'], circle: null, allowSimilar: false }));

  it('never finds what is past its last day', () => expect(retrieve({}).ranges.expires).toEqual({ min: 20_781 }));

  it.each([
    [{ text: 'boulanger lille' }, 30], [{ text: 'boulanger', place: 'lille' }, 30], [{ text: 'boulanger', place: '59000', radius: '12,5' }, 12.5], [{ text: 'boulanger 15 km lille' }, 15], [{ place: '50.63,3.05' }, 30],
  ])('%j has a circle of %d km', (address, km) => expect(retrieve(address).circle?.radiusKm).toBe(km));

  it('takes the place of its own field rather than that of the text', () => expect(retrieve({ text: 'boulanger lille', place: 'Arras' }).circle?.centre.latitude).toBeCloseTo(50.29, 2));

  it('filters by the department that the text names, unless one is chosen', () => {
    expect(retrieve({ text: 'boulanger 62' })).toMatchObject({ circle: null, keys: { department: ['62'] } });
    expect(retrieve({ text: 'boulanger 62', department: '59' }).keys.department).toEqual(['59']);
  });

  it('filters by the level that the text names, unless one is chosen or it is taken back', () => {
    expect(retrieve({ text: 'cap boulanger' }).keys.level).toEqual(['3']);
    expect(retrieve({ text: 'cap boulanger', level: '4' }).keys.level).toEqual(['4']);
    expect(retrieve({ text: 'cap boulanger', ignore: 'level' }).keys.level).toEqual([]);
  });

  it.each(['Paris', 'nulle part', '99999', '0,0', '95,3', 'xx'])('refuses the place %s', (place) => expect(() => questionOf({ place })).toThrow('search.place_unknown'));

  it('takes the whole region as no place', () => expect(retrieve({ place: 'Hauts-de-France' })).toMatchObject({ circle: null, origin: null }));
});

describe('relaxed', () => {
  it('widens our own circle, then gives up the level', () => {
    const first = questionOf({ text: 'cap boulanger lille' });
    const steps: Question<OfferSearchQuery>[] = [];
    for (let next = relaxed(first); next !== null; next = relaxed(next)) steps.push(next);
    expect(steps.map(({ radiusKm, levelApplies }) => [radiusKm, levelApplies])).toEqual([[60, true], [120, true], [120, false]]);
  });

  it('never widens a circle that was chosen', () => expect(relaxed(questionOf({ text: 'boulanger', place: 'lille', radius: '10' }))).toBeNull());
});

describe('windowOf', () => {
  it.each([[1, 20, 0, 200, 0], [10, 20, 0, 200, 180], [11, 20, 200, 200, 0], [4, 30, 0, 180, 90], [7, 30, 180, 180, 0], [2, 50, 0, 200, 50]])('page %d of %d', (page, pageSize, offset, size, from) => {
    const query = offerSearchSchema.parse({ page: String(page), pageSize: String(pageSize) });
    expect(windowOf(query)).toEqual({ offset, size, from });
  });

  it('is the page itself where the engine sorts', () => expect(windowOf(offerSearchSchema.parse({ page: '3', sort: 'date' }))).toEqual({ offset: 40, size: 20, from: 0 }));
});
