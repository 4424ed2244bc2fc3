import { describe, expect, it } from '@jest/globals';
import { OFFER_INDEX } from '../../documents/offer-index.js';
import type { Retrieval } from '../search-engine.js';
import { retrievalSql } from './retrieval-sql.js';
import { indexTable } from './tables.js';

const table = indexTable(OFFER_INDEX, ['sante']);
const EVERYTHING: Retrieval = {
  asked: [], near: [], askedWords: [], words: [], wordsIn: 'everything', isOpen: false, allowSimilar: true, keys: {}, ranges: {}, occupations: [], circle: null, origin: null, sort: 'relevance', offset: 0, size: 20, facets: [],
};
const sql = (over: Partial<Retrieval>): ReturnType<typeof retrievalSql> => retrievalSql({ ...EVERYTHING, ...over }, table, 'words');

describe('retrievalSql', () => {
  it('has no condition for a search for everything', () => expect(sql({}).text).toContain('FROM search_offer)'));

  it('keeps what was typed out of its text', () => {
    const typed = `x'); DROP TABLE offer; --`;
    const { text, values } = sql({ asked: [typed], near: [typed], occupations: [typed], keys: { contract: [typed], zone: [typed], sector: [typed] }, words: ['drop', 'table'], askedWords: ['offer'] });
    expect(text).not.toContain('DROP');
    expect(JSON.stringify(values)).toContain('DROP TABLE offer');
  });

  it('has one text for one shape, whatever is asked', () => {
    const [a, b] = [sql({ words: ['pain'], keys: { contract: ['apprenticeship'] } }), sql({ words: ['fleur', 'bio'], keys: { contract: ['permanent', 'fixed_term'] } })];
    expect(a.text).toBe(b.text);
    expect(a.values).not.toEqual(b.values);
  });

  it.each<[string, Partial<Retrieval>, string]>([
    ['relevance without a place', {}, 'ORDER BY tier, score DESC, published DESC NULLS LAST, id'],
    ['relevance with a place', { origin: { latitude: 50, longitude: 3 } }, 'ORDER BY tier, metres NULLS LAST, published DESC NULLS LAST, id'],
    ['distance', { sort: 'distance', origin: { latitude: 50, longitude: 3 } }, 'ORDER BY metres NULLS LAST, published DESC NULLS LAST, id'],
    ['date', { sort: 'date' }, 'ORDER BY published DESC NULLS LAST, id'],
    ['applicants', { sort: 'applicants' }, 'ORDER BY applicants ASC NULLS LAST, published DESC NULLS LAST, id'],
  ])('orders by %s, always down to the id', (_, over, order) => expect(sql(over).text).toContain(order));

  it.each<[string, Partial<Retrieval>, string, unknown]>([
    ['a beginning', { words: ['boulang'], isOpen: true }, 'to_tsquery', 'boulang:*'],
    ['stems, all of them', { words: ['vendeuses', 'bio'] }, 'words @@', 'vendeur & bio'],
    ['titles and names only', { words: ['pain'], wordsIn: 'names' }, 'names @@', 'pain'],
  ])('looks for %s', (_, over, part, value) => {
    const { text, values } = sql(over);
    expect(text).toContain(part);
    expect(values).toContain(value);
  });
});
