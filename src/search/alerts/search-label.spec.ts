import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { offerSearchSchema, type UnderstoodView } from '../offer-search.schema.js';
import { referenceFacts } from '../reference-facts.js';
import { searchLabel } from './search-label.js';

const facts = referenceFacts(referenceTables());
const LILLE: UnderstoodView['place'] = { kind: 'commune', label: 'Lille (59000)', from: 'place', insee: '59350', department: '59', latitude: 50.6, longitude: 3, radiusKm: 30, radiusChosen: true };
const label = (asked: object, place: UnderstoodView['place'] = null): string => searchLabel(offerSearchSchema.parse(asked), { place }, facts);

describe('the label of a search', () => {
  it.each<[string, object, UnderstoodView['place'] | undefined]>([
    ['Toutes les offres', {}, undefined],
    ['Boulangère ou vendeuse', { text: ' Boulangère   ou vendeuse ' }, undefined],
    ['boulanger · Lille (59000), à moins de 30 km', { text: 'boulanger', place: 'Lille', radius: '30' }, LILLE],
    ['boulanger lille · à moins de 20 km', { text: 'boulanger lille', radius: '20' }, { ...LILLE, from: 'text' }],
    ['Nord (59)', { place: 'Nord' }, { ...LILLE, kind: 'department', label: 'Nord (59)', radiusKm: null }],
    ['Boulanger / Boulangère · Apprentissage · Sans permis', { occupation: 'D1102', contract: 'apprenticeship', licence: 'not_needed' }, undefined],
    ['vente · septembre 2027 · 2 autres filtres', { text: 'vente', start: '2027-09', durationMin: '6', zone: '3222' }, undefined],
    ['boulanger', { text: '\u202eboulanger\u200b' }, undefined],
    ['vente · 1 autre filtre', { text: 'vente', rhythm: 'two_days_a_week' }, undefined],
  ])('%s', (expected, asked, place) => expect(label(asked, place ?? null).toLowerCase()).toBe(expected.toLowerCase()));

  it('is cut where it is too long', () => {
    const long = label({ text: 'a'.repeat(150) });
    expect([long.length, long.endsWith('…')]).toEqual([120, true]);
  });
});
