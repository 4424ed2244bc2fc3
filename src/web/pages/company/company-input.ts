import { registerEstablishmentSchema, updateEstablishmentSchema, type RegisterEstablishment, type UpdateEstablishment } from '../../../companies/establishment.schema.js';
import type { Establishment } from '../../../companies/establishment.entity.js';
import type { ReferenceService } from '../../../reference/reference.service.js';
import type { FieldProblem } from '../../../shared/domain-error.js';
import { readForm, type FormState, type FormValues } from '../../components/form-state.js';
import { listOf, numberOf, textOf, textOrNull } from '../../components/form-values.js';
import { communeWords, type PlainWords } from '../../plain-words.service.js';

const ORDER = ['siret', 'name', 'place', 'address', 'naf', 'idcc', 'headcount', 'masters', 'apprenticesUntil', 'repeatingApprentices', 'contactName', 'contactEmail', 'contactPhone'];

/** A company that the register does not know, in everyday words; or the form to show again. */
export function readNewCompany(values: FormValues, words: PlainWords): { data: RegisterEstablishment } | { form: FormState } {
  const { fields, problems } = commonFields(values, words);
  return finished(values, problems, readForm(registerEstablishmentSchema, { ...fields, siret: textOf(values, 'siret') }));
}

/** Changes to one's own company. */
export function readCompanyChanges(values: FormValues, words: PlainWords): { data: UpdateEstablishment } | { form: FormState } {
  const { fields, problems } = commonFields(values, words);
  return finished(values, problems, readForm(updateEstablishmentSchema, { ...fields, version: Number(textOf(values, 'version')) }));
}

function commonFields(values: FormValues, words: PlainWords): { fields: Record<string, unknown>; problems: FieldProblem[] } {
  const place = textOf(values, 'place');
  const commune = words.commune(place);
  const detail = place === '' ? 'Écrivez la commune ou son code postal.' : `Nous n’avons pas trouvé « ${place} » dans la région : écrivez la commune ou son code postal.`;
  const problems: FieldProblem[] = commune ? [] : [{ field: 'place', code: 'company.place_unknown', detail }];
  return { fields: { ...plainFields(values), ...(commune ? { insee: commune.insee } : {}) }, problems };
}

/** Numbers left empty keep what they were; texts left empty are taken away. */
function plainFields(values: FormValues): Record<string, unknown> {
  const counts = (['headcount', 'masters', 'repeatingApprentices'] as const).flatMap((name) => {
    const value = numberOf(values, name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    name: textOf(values, 'name'),
    naf: textOf(values, 'naf'),
    idcc: textOrNull(values, 'idcc'),
    address: textOf(values, 'address'),
    contactName: textOrNull(values, 'contactName'),
    contactEmail: textOrNull(values, 'contactEmail'),
    contactPhone: textOrNull(values, 'contactPhone'),
    ...('apprenticesUntil' in values ? { apprenticesUntil: listOf(values, 'apprenticesUntil') } : {}),
    ...Object.fromEntries(counts),
  };
}

function finished<T>(values: FormValues, own: FieldProblem[], read: { data: T } | { form: FormState }): { data: T } | { form: FormState } {
  if ('data' in read && own.length === 0) return read;
  const problems = 'form' in read ? read.form.problems.filter(({ field }) => field !== 'insee').map(inPlainWords) : [];
  const all = [...problems, ...own].sort((a, b) => placeOf(a) - placeOf(b));
  return { form: { values, problems: all.filter((problem, at) => all.findIndex((other) => placeOf(other) === placeOf(problem)) === at), message: null } };
}

const PLAIN_WORDS: Readonly<Record<string, string>> = { name: 'Écrivez le nom de l’entreprise.', apprenticesUntil: 'Une de ces dates n’existe pas : choisissez le jour, le mois et l’année.' };

function inPlainWords(problem: FieldProblem): FieldProblem {
  const detail = PLAIN_WORDS[problem.field.split('.')[0] ?? ''];
  return detail ? { ...problem, detail } : problem;
}

function placeOf({ field }: FieldProblem): number {
  return ORDER.indexOf(field.split('.')[0] ?? '');
}

/** A company as its form shows it. */
export function companyValues(establishment: Establishment, reference: ReferenceService): FormValues {
  const { siret, name, naf, idcc, address, insee, communeName, headcount, masters, apprenticesUntil, repeatingApprentices, contactName, contactEmail, contactPhone, version } = establishment;
  const commune = reference.commune(insee);
  return {
    siret, name, naf, idcc, address, contactName, contactEmail, contactPhone, apprenticesUntil,
    place: commune ? communeWords(commune) : communeName,
    headcount: String(headcount), masters: String(masters), repeatingApprentices: String(repeatingApprentices), version: String(version),
  };
}
