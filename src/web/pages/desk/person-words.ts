import type { FieldProblem } from '../../../shared/domain-error.js';
import type { FormState, FormValues } from '../../components/form-state.js';
import { listOf, textOf } from '../../components/form-values.js';
import type { PlainWords } from '../../plain-words.service.js';

/** What a field asks, where what came is of no use at all. */
const ASKS: Readonly<Record<string, string>> = {
  firstName: 'Écrivez le prénom.',
  lastName: 'Écrivez le nom.',
  birthDate: 'Écrivez la date de naissance : le jour, le mois et l’année en quatre chiffres.',
  level: 'Choisissez le diplôme le plus haut.',
  contractKinds: 'Choisissez au moins un type de contrat.',
  travelModes: 'Choisissez au moins une façon de se déplacer.',
  availableFrom: 'Choisissez à partir de quand, dans les deux ans.',
};

/** What is said to the young person as `tu`. */
const WITH_VOUS: Readonly<Record<string, string>> = {
  'profile.wish_missing': 'Écrivez au moins un métier, avec un nom courant : boulanger, coiffeuse…',
  'candidate.birth_date_implausible': 'Vérifiez la date de naissance.',
  'candidate.age_exception_needs_consent': 'Cet âge limite ne s’enregistre qu’avec l’accord de la personne : cochez la case qui le dit.',
};

/** The form of a young person's profile says `tu`: here an adviser reads. Every other problem keeps its own sentence. */
export function inOurWords(form: FormState, words: PlainWords): FormState {
  return { ...form, problems: form.problems.map((problem) => ({ ...problem, detail: sentenceOf(problem, form.values, words) ?? problem.detail })) };
}

function sentenceOf({ field, code }: FieldProblem, values: FormValues, words: PlainWords): string | undefined {
  if (code === 'profile.wish_not_understood') return tradesNotUnderstood(listOf(values, 'wishes').filter((text) => words.trade(text) === null));
  if (code === 'profile.place_unknown') return placeUnknown(textOf(values, 'place'));
  return code.startsWith('input.') || code === 'date.invalid' ? ASKS[field.split('.')[0] ?? ''] : WITH_VOUS[code];
}

function tradesNotUnderstood(typed: readonly string[]): string {
  return `Nous n’avons pas reconnu ${typed.map((text) => `« ${text} »`).join(', ')} : essayez un nom plus courant, par exemple « boulanger ».`;
}

function placeUnknown(typed: string): string {
  return typed === '' ? 'Écrivez une commune de la région, ou son code postal.' : `Nous n’avons pas trouvé « ${typed} » dans la région : écrivez la commune ou son code postal.`;
}
