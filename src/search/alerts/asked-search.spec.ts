import { describe, expect, it } from '@jest/globals';
import { offerSearchSchema, type OfferSearchAnswer } from '../offer-search.schema.js';
import { parseAsked, readAsked, withoutChoices, writeAsked } from './asked-search.js';

describe('a search written down', () => {
  it.each([
    ['text, without its spaces and capitals', { text: '  Boulangère   LILLE ' }, 'text=boulang%C3%A8re+lille'],
    ['lists, in one order', { contract: 'permanent,apprenticeship', level: ['4', '3'] }, 'level=3&level=4&contract=apprenticeship&contract=permanent'],
    ['numbers and flags', { radius: '12,5', exact: '1', text: 'a' }, 'text=a&radius=12.5&exact=1'],
    ['not pages, sorts and counters', { text: 'a', page: '4', pageSize: '5', sort: 'date', points: '1', facets: 'level' }, 'text=a'],
    ['nothing, of everything', {}, ''],
  ])('holds %s', (_, given, written) => {
    expect(writeAsked(offerSearchSchema.parse(given))).toBe(written);
    expect(writeAsked(readAsked(written)!)).toBe(written);
  });
  it('that cannot be searched is none', () => expect(readAsked('radius=beaucoup')).toBeNull());
  it('is read from an address with its question mark', () => expect(parseAsked('?text=a').text).toBe('a'));
  it('does not take a name that is special to programs for one of its own', () => expect(() => parseAsked('__proto__=a')).toThrow());
});

describe('a search without our choices', () => {
  const place = { kind: 'commune' as const, label: 'Lille', from: 'place' as const, insee: '59350', department: '59', latitude: 50.6, longitude: 3, radiusKm: 60, radiusChosen: false };
  const answer = (over: Partial<OfferSearchAnswer['understood']>, total: number): Pick<OfferSearchAnswer, 'understood' | 'total'> => ({
    total,
    understood: { text: '', exact: false, occupations: [], near: [], place: null, level: null, words: [], ...over },
  });
  const query = offerSearchSchema.parse({ text: 'cap boulanger' });

  it.each([
    ['the circle that found something, also the widened one', answer({ place }, 3), 60],
    ['the standard circle where nothing was found', answer({ place: { ...place, radiusKm: 120 } }, 0), 30],
    ['the circle that was chosen, found or not', answer({ place: { ...place, radiusKm: 5, radiusChosen: true } }, 0), 5],
    ['no circle without a point', answer({ place: { ...place, kind: 'department', radiusKm: null } }, 3), undefined],
  ])('has %s', (_, found, radius) => expect(withoutChoices(query, found, null).radius).toBe(radius));

  it.each([
    ['read and applied', answer({ level: { level: 3, label: 'CAP' } }, 3), { level: [3], ignore: [] }],
    ['given up to find something', answer({}, 3), { level: [], ignore: ['level'] }],
    ['given up, and nothing found all the same', answer({}, 0), { level: [3], ignore: [] }],
  ])('keeps a level that was %s', (_, found, expected) => expect(withoutChoices(query, found, 3)).toMatchObject(expected));

  it('leaves levels that were chosen as they are', () => expect(withoutChoices({ ...query, level: [4] }, answer({}, 3), 3)).toMatchObject({ level: [4], ignore: [] }));
});
