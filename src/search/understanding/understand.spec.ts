import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { lexiconOf } from './lexicon.js';
import { understand, type Understanding } from './understand.js';

const lexicon = lexiconOf(referenceTables());
const codes = (found: Understanding): string[] => found.occupations.map(({ code }) => code);
const placeOf = ({ place }: Understanding): string | null => (place === null ? null : place.kind === 'commune' ? place.commune.insee : place.department);

/** What is typed, and the trade that comes first. */
const TRADES: [string, string][] = [
  ['boulanger', 'D1102'], ['boulangère', 'D1102'], ['boulangére', 'D1102'], ['boulngère', 'D1102'], ['BOULANGERS', 'D1102'], ['boulangerie', 'D1102'], ['boulang', 'D1102'],
  ['coiffeuse', 'D1202'], ['coifeuse', 'D1202'], ['cofieur', 'D1202'], ['coiffure', 'D1202'], ['coifure', 'D1202'], ['coi', 'D1202'], ['barbier', 'D1202'],
  ['patisserie', 'D1104'], ['patiserie', 'D1104'], ['pâtissière', 'D1104'], ['boucherie', 'D1101'], ['charcutier', 'D1103'], ['chocolatier', 'D1104'],
  ['estheticiene', 'D1208'], ['esthétique', 'D1208'], ['aide d’esthéticienne', 'D1208'], ['prothésiste ongulaire', 'D1208'], ['onglerie', 'D1208'],
  ['vendeuse en boulangerie', 'D1106'], ['vendeur vetement', 'D1214'], ['caissière', 'D1505'], ['fleuriste', 'D1209'], ['toilettage', 'A1503'], ['asv', 'A1501'],
  ['préparatrice pharmacie', 'J1307'], ['assistante dentaire', 'J1303'], ['secretaire medicale', 'M1609'], ['secrétariat', 'M1607'], ['secretaire', 'M1607'],
  ['comptable', 'M1203'], ['compta', 'M1203'], ['clerc de notaire', 'K1902'], ['gestion locative', 'C1502'], ['garde d enfants', 'K1303'], ['nounou', 'K1303'],
  ['auxiliaire de vie', 'K1306'], ['aide soignante', 'J1501'], ['menage', 'K1304'], ['nettoyage', 'K2204'], ['plombier', 'F1603'], ['plombié', 'F1603'], ['electricien', 'F1602'],
  ['maçon', 'F1703'], ['menuiserie', 'H2206'], ['mecano', 'I1604'], ['garage', 'I1604'], ['mécanique auto', 'I1604'], ['cuisto', 'G1602'], ['serveur restaurant', 'G1803'],
  ['livreur', 'N4105'], ['prepa commande', 'N1103'], ['dev web', 'M1805'], ['opticien', 'J1405'], ['optique', 'J1405'], ['jardinier', 'A1203'], ['couturiere', 'B1803'],
  ['rh', 'M1501'], ['tisf', 'K1305'],
];

describe('trades', () => {
  it.each(TRADES)('%s', (text, code) => expect(codes(understand(lexicon, text))[0]).toBe(code));

  it.each([
    ['mco', 'D1401'], ['bts cg', 'M1203'], ['deaes', 'K1302'], ['cap aepe', 'K1303'], ['bts ndrc', 'D1401'], ['bac pro melec', 'F1602'], ['immobilier', 'C1504'], ['vente', 'D1214'],
    ['pharmacie', 'J1307'], ['vétérinaire', 'A1501'], ['plombier chauffagiste', 'F1603'], ['restauration', 'G1602'], ['batiment', 'F1602'],
  ])('%s means %s among others', (text, code) => expect(codes(understand(lexicon, text))).toContain(code));

  it.each(['azertyuiop', 'xqzt blorp', 'Vasseur', 'prrrrt', '', '!!!', '\u202e\u200f', 'alternance apprentissage contrat h/f', '12345678'])('%j means no trade', (text) =>
    expect(understand(lexicon, text).occupations).toEqual([]),
  );

  it('words in any order, with words of the field that say nothing', () => {
    expect(codes(understand(lexicon, 'je cherche une alternance en pharmacie comme préparatrice H/F'))[0]).toBe('J1307');
  });

  it('a surer trade has more confidence', () => {
    const [exact, slip] = ['coiffeur', 'estheticiene'].map((text) => understand(lexicon, text).occupations[0]!.confidence);
    expect(exact).toBeGreaterThan(slip!);
  });
});

describe('places', () => {
  it.each([
    ['boulanger lille', '59350'], ['boulangére lile', '59350'], ['coiffeur st quentin', '02691'], ['coiffeur saint-quentin', '02691'], ['coiffeur lille 59', '59350'], ['59300', '59606'], ['coiffeur 59200', '59599'],
    ['vendeuse villeneuve d’ascq', '59009'], ['serveuse le touquet', '62826'], ['boulogne sur mer', '62160'], ['secretaire boulogne', '62160'], ['coiffeur valencienne', '59606'], ['coiffeur dunkerke', '59183'],
    ['vente près de compiègne', '60159'], ['electricien vers arras', '62041'], ['fleuriste 62', '62'], ['toiletteur canin nord', '59'], ['cap cuisine somme', '80'], ['boulanger pas de calais', '62'],
    ['coiffeur tourcoing 59200', '59599'],
  ])('%s', (text, place) => expect(placeOf(understand(lexicon, text))).toBe(place));

  it.each(['coiffeur', 'vendeuse', 'soin', 'boulanger marseille', 'mer', 'aide à domicile'])('%s names no place', (text) => expect(placeOf(understand(lexicon, text))).toBeNull());

  it('reads a distance', () => {
    const found = understand(lexicon, 'boucher 20 km autour de lille');
    expect({ place: placeOf(found), radiusKm: found.radiusKm, words: found.words }).toEqual({ place: '59350', radiusKm: 20, words: [] });
  });
});

describe('levels', () => {
  it.each([
    ['cap boulanger', 3], ['bac pro commerce', 4], ['bp coiffure', 4], ['bts mco', 5], ['bac+2 compta', 5], ['licence pro immobilier', 6], ['bachelor rh', 6], ['master', 7], ['niveau 5 vente', 5],
    ['brevet de technicien supérieur', 5], ['boulanger', null],
  ])('%s', (text, level) => expect(understand(lexicon, text).level).toBe(level));
});

describe('words that remain', () => {
  it('unknown words stay words', () => {
    const { words, tradeWords } = understand(lexicon, 'boulangerie paul lille');
    expect({ words, tradeWords }).toEqual({ words: ['paul'], tradeWords: ['boulangerie'] });
  });

  it('nothing understood: all that tells stays', () => expect(understand(lexicon, 'trucmuche de zblorg').words).toEqual(['trucmuche', 'zblorg']));

  it('exactly these words, when that is asked', () => {
    expect(understand(lexicon, 'boulangère à Lille', { exact: true })).toEqual({ occupations: [], place: null, radiusKm: null, level: null, words: ['boulangere', 'a', 'lille'], tradeWords: [] });
  });

  it.each([
    ['place', ['lille'], 1], ['level', ['cap'], 1], ['occupation', ['boulanger'], 0],
  ] as const)('takes back the %s', (part, words, trades) => {
    const found = understand(lexicon, 'cap boulanger lille', { ignore: [part] });
    expect(found.words).toEqual(words);
    expect(Math.min(1, found.occupations.length)).toBe(trades);
  });

  it('means the trade that was chosen, whatever the words would mean, and still reads the place', () => {
    const found = understand(lexicon, 'Vendeur / Vendeuse à Lille', { trades: ['D1106'] });
    expect({ codes: codes(found), place: placeOf(found), words: found.words, tradeWords: found.tradeWords }).toEqual({ codes: ['D1106'], place: '59350', words: [], tradeWords: ['vendeur', 'vendeuse'] });
    expect(codes(understand(lexicon, 'Vendeur', { trades: ['D1106'], ignore: ['occupation'] }))).toEqual([]);
  });

  it('reads no more than a few words of a very long text', () => expect(understand(lexicon, 'mot '.repeat(5_000)).words.length).toBeLessThan(30));
});
