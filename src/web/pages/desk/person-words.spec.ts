import { describe, expect, it } from '@jest/globals';
import { ReferenceService } from '../../../reference/reference.service.js';
import { candidateErrors } from '../../../candidates/candidate.errors.js';
import { refusedForm } from '../../components/form-state.js';
import { PlainWords } from '../../plain-words.service.js';
import { readProfile } from '../profile/profile-input.js';
import { inOurWords } from './person-words.js';

const words = new PlainWords(new ReferenceService());
const filled = {
  firstName: 'Jade', lastName: 'Ozturk', birthDay: '3', birthMonth: '9', birthYear: '2007', wishes: ['coiffeuse'],
  contractKinds: 'apprenticeship', level: '3', availableFrom: '2026-12-01', place: 'lille', travelModes: ['bike'], maxKm: '30',
};

describe('what is wrong with a person’s form, to an adviser', () => {
  function said(change: object): string[] {
    const read = readProfile({ ...filled, ...change }, words);
    return 'form' in read ? inOurWords(read.form, words).problems.map(({ detail }) => detail) : [];
  }

  it.each([
    [{ wishes: ['boulanger', 'xyzzyx', 'coiffeuse'] }, 'Nous n’avons pas reconnu « xyzzyx » : essayez un nom plus courant, par exemple « boulanger ».'],
    [{ wishes: [''] }, 'Écrivez au moins un métier, avec un nom courant : boulanger, coiffeuse…'],
    [{ place: 'Marseille' }, 'Nous n’avons pas trouvé « Marseille » dans la région : écrivez la commune ou son code postal.'],
    [{ place: '' }, 'Écrivez une commune de la région, ou son code postal.'],
    [{ birthMonth: '13' }, 'Écrivez la date de naissance : le jour, le mois et l’année en quatre chiffres.'],
    [{ availableFrom: '' }, 'Choisissez à partir de quand, dans les deux ans.'],
    [{ firstName: '' }, 'Écrivez le prénom.'],
  ])('%j', (change, sentence) => expect(said(change)).toEqual([sentence]));

  it.each([
    [candidateErrors.birthDateImplausible(), 'Vérifiez la date de naissance.'],
    [candidateErrors.tooYoung(), 'Il faut avoir au moins 14 ans pour s’inscrire.'],
    [candidateErrors.availabilityOutOfRange(), 'La date de début est au plus tard dans deux ans.'],
  ])('%#: a refusal of the service', (error, sentence) => expect(inOurWords(refusedForm(filled, error), words).problems).toMatchObject([{ detail: sentence }]));

  it('keeps what is said of too many trades', () => {
    const tooMany = { field: 'wishes', code: 'input.too_big', detail: 'Cinq métiers au plus.' };
    expect(inOurWords({ values: filled, problems: [tooMany], message: null }, words).problems).toEqual([tooMany]);
  });
});
