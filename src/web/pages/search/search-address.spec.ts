import { describe, expect, it } from '@jest/globals';
import { SearchAddress } from './search-address.js';

const address = SearchAddress.of('/offres', { text: 'boulangère lille', contract: ['apprenticeship', 'permanent'], page: '3', empty: '', fait: 'profil' });

describe('the address of a search', () => {
  it('keeps what was given, less what is empty or was said once', () =>
    expect(String(address)).toBe('/offres?text=boulang%C3%A8re+lille&contract=apprenticeship&contract=permanent&page=3'));
  it('goes back to the first page when anything else changes', () => expect(String(address.with('sort', 'date'))).not.toContain('page='));
  it('changes the page alone', () => expect(String(address.with('page', 4))).toContain('contract=permanent&page=4'));
  it('adds to a list once', () => expect(address.adding('contract', 'permanent').values('contract')).toEqual(['apprenticeship', 'permanent']));
  it('takes names away', () => expect(String(address.without('contract', 'text'))).toBe('/offres'));
  it('counts the filters chosen', () => expect(address.count('contract', 'level')).toBe(2));
  it('ignores what is not text', () => expect(String(SearchAddress.of('/offres', { text: { a: 'b' } }))).toBe('/offres'));
});
