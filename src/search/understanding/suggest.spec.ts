import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { lexiconOf } from './lexicon.js';
import { suggestCommunes, suggestTrades } from './suggest.js';

const lexicon = lexiconOf(referenceTables());

describe('suggestTrades', () => {
  it.each([['bou', 'D1102'], ['coi', 'D1202'], ['est', 'D1208'], ['ven', 'D1214'], ['sec', 'M1607'], ['plo', 'F1603'], ['fle', 'D1209'], ['aid', 'J1501'], ['com', 'M1203'], ['men', 'H2206'], ['cui', 'G1602'], ['ele', 'F1602']])(
    'three letters are enough: %s',
    (text, code) => expect(suggestTrades(lexicon, text).map((trade) => trade.code)).toContain(code),
  );

  it('gives each trade once, by one of its names', () => {
    const trades = suggestTrades(lexicon, 'boulang');
    expect(trades[0]).toEqual({ code: 'D1102', label: 'Boulanger / Boulangère', appellation: 'Boulanger / Boulangère' });
    expect(new Set(trades.map(({ code }) => code)).size).toBe(trades.length);
  });

  it.each(['', 'x', 'qzx', '...'])('gives none for %j', (text) => expect(suggestTrades(lexicon, text)).toEqual([]));
});

describe('suggestCommunes', () => {
  it.each([['lil', '59350'], ['boulanger lil', '59350'], ['st quen', '02691'], ['5930', '59606'], ['villeneuve d', '59009'], ['lile', '59350'], ['dunk', '59183']])('%s', (text, insee) =>
    expect(suggestCommunes(lexicon, text).map((commune) => commune.insee)).toContain(insee),
  );

  it.each(['', 'a', 'zzzzzz', 'de la'])('gives none for %j', (text) => expect(suggestCommunes(lexicon, text)).toEqual([]));
});
