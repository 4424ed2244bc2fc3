import { describe, expect, it } from '@jest/globals';
import { shortForms, titleWithoutDiploma } from './short-forms.js';

describe('shortForms', () => {
  it.each([
    ['BTS management commercial opérationnel', 'mco'], ['BTS gestion de la PME', 'gpme'], ['CAP accompagnant éducatif petite enfance', 'aepe'], ['Diplôme d’État d’accompagnant éducatif et social', 'deaes'],
    ['BTS comptabilité et gestion', 'cg'], ['BTS support à l’action managériale', 'sam'], ['BTS négociation et digitalisation de la relation client', 'ndrc'], ['Secrétaire médical (SAMS)', 'sams'],
    ['CAP production et service en restaurations (rapide, collective)', 'psr'],
  ])('%s: %s', (title, form) => expect(shortForms(title)).toContain(form));

  it('gives none for a title of one word', () => expect(shortForms('CAP boulanger')).toEqual([]));
});

describe('titleWithoutDiploma', () => {
  it.each([['BTS opticien-lunetier', 'opticien-lunetier'], ['Titre professionnel assistant de vie aux familles', 'assistant de vie aux familles'], ['Comptable', 'Comptable']])('%s', (title, rest) =>
    expect(titleWithoutDiploma(title)).toBe(rest),
  );
});
