import type { Offer } from '../../../offers/offer.entity.js';
import { postOfferSchema, updateOfferSchema, type PostOffer, type UpdateOffer } from '../../../offers/offer.schema.js';
import type { FieldProblem } from '../../../shared/domain-error.js';
import { readForm, type FormState, type FormValues } from '../../components/form-state.js';
import { isTicked, numberOf, textOf, textOrNull } from '../../components/form-values.js';
import type { PlainWords } from '../../plain-words.service.js';

type Read<T> = { data: T } | { form: FormState };
type PresentOffer = Pick<Offer, 'contractKind' | 'startsOn' | 'seats' | 'insee' | 'establishment'>;

const ORDER = ['establishmentId', 'trade', 'contractKind', 'title', 'description', 'targetLevel', 'startsOn', 'durationMonths', 'seats', 'rhythm', 'minimumLevel', 'rncp', 'place'];
/** Where a field of the service is asked in other words. */
const ASKED_AS: Readonly<Record<string, string>> = { occupationCode: 'trade', insee: 'place' };

/** A new offer as typed, in everyday words; or the form to show again. */
export function readNewOffer(values: FormValues, words: PlainWords): Read<PostOffer> {
  const { fields, problems } = fieldsOf(values, words);
  return finished(values, problems, readForm(postOfferSchema, { ...fields, establishmentId: numberOf(values, 'establishmentId') }));
}

/** Changes to an offer: every field of the form counts, those left empty too. Without a place, the work is at the establishment's own. */
export function readOfferChanges(values: FormValues, words: PlainWords, present: PresentOffer): Read<UpdateOffer> {
  const { fields, problems } = fieldsOf(values, words);
  const asked = { insee: present.establishment?.insee, ...fields, version: Number(textOf(values, 'version')) };
  return finished(values, [...problems, ...emptied(values, present)], readForm(updateOfferSchema, asked));
}

/** What the offer has and cannot be without, left empty; one that came without a date, or without any place, may stay so. */
function emptied(values: FormValues, { contractKind, startsOn, seats, insee, establishment }: PresentOffer): FieldProblem[] {
  const had = { contractKind, startsOn, seats, place: establishment ? null : insee };
  const names = Object.entries(had).filter(([name, value]) => value !== null && textOf(values, name) === '');
  return names.map(([field]) => inPlainWords({ field, code: 'input.missing', detail: 'Cette information manque.' }));
}

/** The service's refusal, beside the field that the form asks. */
export function withAskedFields(form: FormState): FormState {
  return { ...form, problems: form.problems.map((problem) => ({ ...problem, field: ASKED_AS[problem.field] ?? problem.field })) };
}

function fieldsOf(values: FormValues, words: PlainWords): { fields: Record<string, unknown>; problems: FieldProblem[] } {
  const [typedTrade, typedPlace] = [textOf(values, 'trade'), textOf(values, 'place')];
  const [trade, commune] = [typedTrade === '' ? null : words.trade(typedTrade), typedPlace === '' ? null : words.commune(typedPlace)];
  const problems: FieldProblem[] = [];
  if (!trade) problems.push({ field: 'trade', code: 'offer.trade_not_understood', detail: typedTrade === '' ? 'Écrivez le métier.' : `Nous n’avons pas reconnu « ${typedTrade} » : essayez un nom plus courant, par exemple « boulanger ».` });
  if (typedPlace !== '' && !commune) problems.push({ field: 'place', code: 'offer.place_unknown', detail: `Nous n’avons pas trouvé « ${typedPlace} » dans la région : écrivez la commune ou son code postal.` });
  const fields = { ...plainFields(values), ...(trade ? { occupationCode: trade.code } : {}), ...(commune ? { insee: commune.insee } : {}) };
  return { fields, problems };
}

function plainFields(values: FormValues): Record<string, unknown> {
  return {
    title: textOf(values, 'title'),
    description: textOf(values, 'description'),
    contractKind: textOrNull(values, 'contractKind') ?? undefined,
    startsOn: textOrNull(values, 'startsOn') ?? undefined,
    durationMonths: numberOf(values, 'durationMonths'),
    seats: numberOf(values, 'seats') ?? undefined,
    targetLevel: numberOf(values, 'targetLevel'),
    minimumLevel: numberOf(values, 'minimumLevel') ?? 0,
    rncp: textOrNull(values, 'rncp')?.toUpperCase().replace(/^(\d)/, 'RNCP$1') ?? null,
    rhythm: textOrNull(values, 'rhythm'),
    licenceRequired: isTicked(values, 'licenceRequired'),
    nightWork: isTicked(values, 'nightWork'),
    regulatedWork: isTicked(values, 'regulatedWork'),
  };
}

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  establishmentId: 'Choisissez l’entreprise.',
  contractKind: 'Choisissez le type de contrat.',
  startsOn: 'Dites quand le contrat commence.',
  seats: 'Dites combien de places, en chiffres.',
  durationMonths: 'Dites la durée en mois, en chiffres.',
  place: 'Écrivez la commune du travail.',
};

function finished<T>(values: FormValues, own: FieldProblem[], read: Read<T>): Read<T> {
  if ('data' in read && own.length === 0) return read;
  const problems = 'form' in read ? read.form.problems.filter(({ field }) => ASKED_AS[field] === undefined).map(inPlainWords) : [];
  return { form: { values, problems: [...problems, ...own].sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field)), message: null } };
}

function inPlainWords(problem: FieldProblem): FieldProblem {
  const detail = PLAIN_WORDS[problem.field];
  return detail && problem.code.startsWith('input.') ? { ...problem, detail } : problem;
}
