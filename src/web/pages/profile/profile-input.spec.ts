import { describe, expect, it } from '@jest/globals';
import { ReferenceService } from '../../../reference/reference.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { distanceChoices } from './profile-choices.js';
import { readProfile } from './profile-input.js';

const words = new PlainWords(new ReferenceService());
const filled = {
  firstName: 'Nolan', lastName: 'Besson', birthDay: '7', birthMonth: '3', birthYear: '2010', phone: '', guardianEmail: 'parent@example.org', wishes: ['boulangére', '', 'patissier'],
  contractKinds: 'apprenticeship', level: '0', targetLevel: '3', collegeCompleted: '1', availableFrom: '2026-12-01', place: 'lile', travelModes: ['bike', 'transit'], maxKm: '30', matchingAgreed: '1', next: '/', version: '',
};

describe('a profile typed in everyday words', () => {
  it('becomes what the service takes', () => {
    expect(readProfile(filled, words)).toEqual({
      data: expect.objectContaining({ birthDate: '2010-03-07', wishes: ['D1102', 'D1104'], insee: '59350', level: 0, targetLevel: 3, contractKinds: ['apprenticeship'], phone: null, licence: false, matchingAgreed: true, apprenticeshipAgeLimit: 29 }),
    });
  });
  it('takes a label that the form itself wrote', () => expect(readProfile({ ...filled, wishes: 'Boulanger / Boulangère' }, words)).toEqual({ data: expect.objectContaining({ wishes: ['D1102'] }) }));
  it('takes the same trade once', () => expect(readProfile({ ...filled, wishes: ['boulanger', 'boulangère'] }, words)).toEqual({ data: expect.objectContaining({ wishes: ['D1102'] }) }));

  it.each([
    ['firstName', { firstName: ' ' }],
    ['birthDate', { birthMonth: '13' }],
    ['birthDate', { birthYear: '' }],
    ['guardianEmail', { guardianEmail: 'papa' }],
    ['wishes', { wishes: ['xyzzyx'] }],
    ['wishes', { wishes: [''] }],
    ['contractKinds', { contractKinds: undefined }],
    ['level', { level: '' }],
    ['place', { place: 'Marseille' }],
    ['travelModes', { travelModes: [] }],
  ])('says what is wrong with %s, and keeps the rest', (field, change) => {
    const read = readProfile({ ...filled, ...change }, words);
    expect(read).toEqual({ form: { values: { ...filled, ...change }, message: null, problems: [expect.objectContaining({ field })] } });
  });

  it('says everything at once, in the order of the page', () => {
    const read = readProfile({}, words);
    expect('form' in read && read.form.problems.map(({ field }) => field)).toEqual(['firstName', 'lastName', 'birthDate', 'wishes', 'contractKinds', 'level', 'availableFrom', 'place', 'travelModes']);
  });
});

describe('the distances of a profile', () => {
  it.each([
    ['30', [5, 10, 20, 30, 50, 100]],
    ['', [5, 10, 20, 30, 50, 100]],
    ['trente', [5, 10, 20, 30, 50, 100]],
    ['15', [5, 10, 15, 20, 30, 50, 100]],
    ['200', [5, 10, 20, 30, 50, 100, 200]],
  ])('with %s chosen are in order, each once', (chosen, kms) => expect(distanceChoices(chosen)).toEqual(kms.map((km) => ({ value: `${km}`, text: `${km} km` }))));
});
