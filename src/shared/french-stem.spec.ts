import { describe, expect, it } from '@jest/globals';
import { roots, singular, stem, stems } from './french-stem.js';

describe('stem', () => {
  it.each([
    [['boulanger', 'boulangere', 'boulangers', 'boulangeres']], [['coiffeur', 'coiffeuse', 'coiffeuses']], [['directeur', 'directrice']], [['mecanicien', 'mecanicienne']],
    [['patissier', 'patissiere']], [['employe', 'employee']], [['assistant', 'assistante']], [['medical', 'medicale', 'medicaux']], [['vendeur', 'vendeuse']],
  ])('%j are one', (words) => expect(new Set(words.map(stem)).size).toBe(1));

  it.each([['boulanger', 'boucher'], ['vente', 'vent'], ['mer', 'mere'], ['caisse', 'case']])('%s and %s are two', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('keeps short words', () => expect(['os', 'gaz', 'mer', 'bus'].map(singular)).toEqual(['os', 'gaz', 'mer', 'bus']));

  it('works on whole texts', () => expect(stems('vendeuses en boulangerie')).toBe('vendeur en boulangerie'));
});

describe('roots', () => {
  it.each([
    ['coiffure', 'coiffeur'], ['boulangerie', 'boulanger'], ['patisserie', 'patissier'], ['plomberie', 'plombier'], ['mecanique', 'mecanicien'], ['esthetique', 'estheticienne'], ['secretariat', 'secretaire'],
    ['soudure', 'soudeur'], ['carrelage', 'carreleur'], ['electricite', 'electricien'], ['maconnerie', 'macon'], ['ambulance', 'ambulancier'], ['toilettage', 'toiletteuse'], ['animation', 'animateur'],
  ])('%s and %s belong together', (a, b) => expect(roots(a).some((root) => roots(b).includes(root))).toBe(true));

  it.each([['boulanger', 'boucher'], ['vendeur', 'venir'], ['serveur', 'serrurier']])('%s and %s do not', (a, b) => expect(roots(a).some((root) => roots(b).includes(root))).toBe(false));
});
