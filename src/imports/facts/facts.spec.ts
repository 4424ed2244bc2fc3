import { beforeAll, describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { lexiconOf, type Lexicon } from '../../search/understanding/lexicon.js';
import { occupationFromTitle } from './occupation-from-title.js';
import { PlaceLookup, type StatedPlace } from './place-lookup.js';
import { contractKindOf, dateOf, flagOf, levelOf, monthsOf, numberOf, rncpOf, webAddressOf } from './stated-words.js';

describe('words of a source', () => {
  it.each([
    ['Contrat apprentissage', 'apprenticeship'], ['Alternance', 'apprenticeship'], ['Cont. professionnalisation', 'professionalisation'], ['professionalisation', 'professionalisation'],
    ['CDI', 'permanent'], ['Contrat à durée déterminée - 3 Mois', 'fixed_term'], ['MIS', 'fixed_term'], ['fixed term', 'fixed_term'], ['Stage', null], ['', null],
  ])('contract %s', (words, kind) => expect(contractKindOf(words)).toBe(kind));

  it.each([
    ['3', 3], ['9', null], ['CAP, BEP et équivalents', 3], ['Bac ou équivalent', 4], ['Bac+2 ou équivalents', 5], ['Bac+3, Bac+4 ou équivalents', 6], ['Bac+5 et plus', 7], ['BTS', 5], ['aucun', 0], ['?', null],
  ])('level %s', (words, level) => expect(levelOf(words)).toBe(level));

  it.each([['12 Mois', 12], ['2 ans', 24], ['24', 24], ['10 Jour(s)', 1], ['6 semaines', 1], ['sans', null]])('length %s', (words, months) => expect(monthsOf(words)).toBe(months));

  it.each([
    ['2026-11-24', '2026-11-24'], ['2026-11-24T23:30:00+01:00', '2026-11-24'], ['2024-01-30 23:21:39', '2024-01-30'], ['1/9/2027', '2027-09-01'], ['31/02/2027', null], ['bientôt', null], ['2026-11-245', null],
  ])('date %s', (words, date) => expect(dateOf(words)).toBe(date));

  it.each([['Oui', true], ['x', true], ['0', false], ['peut-être', null]])('flag %s', (words, flag) => expect(flagOf(words)).toBe(flag));
  it.each([['50,63', 50.63], ['-3.1', -3.1], ['1 200', 1200], ['N/A', null]])('number %s', (words, number) => expect(numberOf(words)).toBe(number));
  it.each([['RNCP37537', 'RNCP37537'], ['rncp 37537', 'RNCP37537'], ['37537', 'RNCP37537']])('diploma %s', (words, rncp) => expect(rncpOf(words)).toBe(rncp));

  it.each([
    ['https://example.org/offre?id=1', 'https://example.org/offre?id=1'], ['javascript:alert(1)', null], ['www.example.org', null], ['', null],
  ])('web address %s', (words, address) => expect(webAddressOf(words)).toBe(address));
});

describe('a stated place', () => {
  let places: PlaceLookup;
  beforeAll(() => void (places = new PlaceLookup(referenceTables().communes)));
  const inseeOf = (stated: StatedPlace): string => {
    const found = places.find(stated);
    return found.kind === 'inside' ? found.commune.insee : found.kind;
  };

  it.each<[string, StatedPlace, string]>([
    ['by INSEE', { insee: '59350' }, '59350'],
    ['by postal code and name', { postalCode: '59300', city: 'VALENCIENNES' }, '59606'],
    ['by postal code and another name of the same code', { postalCode: '59300', city: 'Aulnoy lez Valenciennes' }, '59032'],
    ['by name alone', { city: 'Saint Omer' }, '62765'],
    ['by a short form', { city: 'ST-OMER CEDEX 2', postalCode: '62505' }, '62765'],
    ['with a postal code that lost its zero', { postalCode: '2000', city: 'Laon' }, '02408'],
    ['by coordinates alone', { latitude: 50.632, longitude: 3.048 }, '59350'],
    ['outside, by INSEE', { insee: '57463', city: 'Lens' }, 'outside'],
    ['outside, by postal code though the name is ours', { postalCode: '75011', city: 'Lens' }, 'outside'],
    ['outside, by coordinates', { latitude: 48.85, longitude: 2.35 }, 'outside'],
    ['missing', { insee: ' ', city: '' }, 'missing'],
    ['missing: (0, 0) says nothing', { latitude: 0, longitude: 0 }, 'missing'],
  ])('%s', (_, stated, found) => expect(inseeOf(stated)).toBe(found));

  it('keeps coordinates that fit the commune, and takes its middle otherwise', () => {
    expect(places.find({ insee: '59350', latitude: 50.64, longitude: 3.06 })).toMatchObject({ point: { latitude: 50.64, longitude: 3.06 } });
    expect(places.find({ insee: '59350', latitude: 48.1234, longitude: 2.1234 })).toMatchObject({ point: { latitude: expect.closeTo(50.63, 1) } });
  });
});

describe('the trade that a title names', () => {
  let lexicon: Lexicon;
  beforeAll(() => void (lexicon = lexiconOf(referenceTables())));

  it.each([
    ['Boulangère en apprentissage', 'D1102'], ['APPRENTI BOULANGER H/F', 'D1102'], ['Apprenti(e) boulanger(ère)', 'D1102'], ['ALTERNANCE - Boucher F/H', 'D1101'], ['Aide-soignant·e', 'J1501'],
    ['Assistant(e) dentaire', 'J1303'], ['Coiffeur / Coiffeuse', 'D1202'], ['estheticienne', 'D1208'], ['Préparateur en pharmacie à Lille', 'J1307'], ['Vendeur / Vendeuse en téléphonie', 'D1212'],
  ])('%s', (title, code) => {
    const found = occupationFromTitle(lexicon, title);
    expect(found?.code).toBe(code);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.6);
    expect(found?.confidence).toBeLessThan(1);
  });

  it.each(['Recherche alternant', 'Chef de projet photo H/F', '', 'zzzz'])('none in « %s »', (title) => expect(occupationFromTitle(lexicon, title)).toBeNull());
});
