import { describe, expect, it } from '@jest/globals';
import { holdsAddress, holdsMarkup } from './offer-text.js';

describe('texts of offers', () => {
  it.each([
    'Boulanger https://exemple.fr', 'Voir www.exemple.fr', 'Postulez sur exemple.com', 'exemple.fr/emploi', 'chef@exemple.fr', 'chef (at) exemple.fr', 'chef [at] exemple.fr', 'EXEMPLE.FR recrute',
  ])('%p holds an address', (text) => expect(holdsAddress(text)).toBe(true));

  it.each([
    'Apprenti.e boulanger.ère', 'Coiffeu.r.se H/F', 'CAP en 2 ans, 35 h.', 'Aide-soignant.e', 'Vendeur à 1.200 €', 'Boulanger(ère).Lille', 'Préparateur.rice en pharmacie', 'Serveur @ Lille', '',
  ])('%p holds none', (text) => expect(holdsAddress(text)).toBe(false));

  it.each(['<b>Chef</b>', 'Bonjour<br>', '<script>alert(1)</script>', 'a</p>', 'pain &amp; vin', '&#233;t&#233;', '&#xe9;', '<!-- -->', '<img src=x onerror=y>'])('%p holds markup', (text) => expect(holdsMarkup(text)).toBe(true));

  it.each(['moins de 3 < 4 ans', '< 26 ans', 'R&D', 'pain & vin', 'de 6 h à 13 h -> matin', 'a <3 du métier', '5 > 3', 'AT&T'])('%p holds none', (text) => expect(holdsMarkup(text)).toBe(false));
});
