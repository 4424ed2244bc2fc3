import { createProfileSchema, type CreateProfile } from '../../../candidates/candidate.schema.js';
import type { FieldProblem } from '../../../shared/domain-error.js';
import { readForm, type FormState, type FormValues } from '../../components/form-state.js';
import type { PlainWords } from '../../plain-words.service.js';

/** Turns the form of a profile, typed in everyday words, into what the service takes; or the form to show again. */
export function readProfile(values: FormValues, words: PlainWords): { data: CreateProfile } | { form: FormState } {
  const wishes = wishesOf(values, words);
  const place = textOf(values.place);
  const commune = words.commune(place);
  const read = readForm(createProfileSchema, { ...plainFields(values), wishes: wishes.codes, ...(commune ? { insee: commune.insee } : {}) });
  const own = [...wishes.problems, ...(commune ? [] : [placeProblem(place)])];
  if ('data' in read && own.length === 0) return read;
  const problems = 'form' in read ? read.form.problems.filter(({ field }) => field !== 'insee' && !field.startsWith('wishes')).map(inTheirWords) : [];
  return { form: { values, problems: inOrder([...problems, ...own]), message: null } };
}

function plainFields(values: FormValues): Record<string, unknown> {
  const level = numberOf(values.level);
  return {
    firstName: textOf(values.firstName),
    lastName: textOf(values.lastName),
    birthDate: birthDateOf(values),
    phone: textOf(values.phone) || null,
    guardianEmail: textOf(values.guardianEmail) || null,
    level,
    targetLevel: numberOf(values.targetLevel) ?? null,
    collegeCompleted: level !== 0 || values.collegeCompleted === '1',
    contractKinds: listOf(values.contractKinds),
    availableFrom: textOf(values.availableFrom),
    travelModes: listOf(values.travelModes),
    maxKm: numberOf(values.maxKm),
    licence: values.licence === '1',
    jobSeeker: values.jobSeeker === '1',
    apprenticeshipAgeLimit: numberOf(values.apprenticeshipAgeLimit) ?? 29,
    ageExceptionAgreed: values.ageExceptionAgreed === '1',
    matchingAgreed: values.matchingAgreed === '1',
  };
}

function wishesOf(values: FormValues, words: PlainWords): { codes: string[]; problems: FieldProblem[] } {
  const typed = listOf(values.wishes).filter((text) => text !== '');
  const found = typed.map((text) => ({ text, trade: words.trade(text) }));
  const unknown = found.filter(({ trade }) => trade === null);
  const codes = [...new Set(found.flatMap(({ trade }) => (trade ? [trade.code] : [])))];
  if (unknown.length > 0) {
    const names = unknown.map(({ text }) => `« ${text} »`).join(', ');
    return { codes, problems: [{ field: 'wishes', code: 'profile.wish_not_understood', detail: `Nous n’avons pas reconnu ${names} : essaie un nom plus courant, par exemple « boulanger ».` }] };
  }
  return codes.length > 0 ? { codes, problems: [] } : { codes, problems: [{ field: 'wishes', code: 'profile.wish_missing', detail: 'Écris au moins un métier que tu veux.' }] };
}

function placeProblem(text: string): FieldProblem {
  const detail = text === '' ? 'Écris ta commune ou ton code postal.' : `Nous n’avons pas trouvé « ${text} » dans la région : écris la commune ou son code postal.`;
  return { field: 'place', code: 'profile.place_unknown', detail };
}

/** `2010-03-07` from three fields; what is not a number makes a date that the schema refuses. */
function birthDateOf(values: FormValues): string {
  const [day, month, year] = [values.birthDay, values.birthMonth, values.birthYear].map((value) => textOf(value));
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

const THEIR_WORDS: Readonly<Record<string, string>> = {
  firstName: 'Écris ton prénom.',
  lastName: 'Écris ton nom.',
  birthDate: 'Écris ta date de naissance : le jour, le mois et l’année en quatre chiffres.',
  level: 'Choisis le diplôme le plus haut que tu as.',
  contractKinds: 'Choisis au moins un type de contrat.',
  travelModes: 'Choisis au moins une façon de te déplacer.',
  availableFrom: 'Choisis à partir de quand tu es disponible.',
};

function inTheirWords(problem: FieldProblem): FieldProblem {
  const detail = THEIR_WORDS[problem.field.split('.')[0] ?? ''];
  return detail && problem.code.startsWith('input.') ? { ...problem, detail } : detail && problem.field === 'birthDate' ? { ...problem, detail } : problem;
}

const ORDER = ['firstName', 'lastName', 'birthDate', 'guardianEmail', 'phone', 'wishes', 'contractKinds', 'level', 'targetLevel', 'availableFrom', 'place', 'travelModes', 'maxKm'];

/** In the order of the page, one a field. */
function inOrder(problems: FieldProblem[]): FieldProblem[] {
  const key = ({ field }: FieldProblem): number => ORDER.indexOf(field.split('.')[0] ?? '');
  const first = problems.filter((problem, at) => problems.findIndex((other) => key(other) === key(problem)) === at);
  return first.sort((a, b) => key(a) - key(b));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string').map((item) => item.trim());
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
