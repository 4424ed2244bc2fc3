import { z } from 'zod';
import { dateField, levelField, refuseField, romeField } from '../shared/fields.schema.js';
import { LEVELS } from '../shared/level.js';

/** What one may take back of what was understood. */
export const UNDERSTOOD_PARTS = ['occupation', 'place', 'level'] as const;
export type UnderstoodPart = (typeof UNDERSTOOD_PARTS)[number];

export const MAX_TEXT = 200;
export const MAX_RADIUS_KM = 200;
/** Further pages are refused: nobody reads there, and each costs the engine all the pages before it. */
export const MAX_PAGE = 500;
const CONTROL_CHARACTERS = /(?![\t\n\r\u0080-\u009f])\p{Cc}/u;

const CONTROL_SENTENCE = 'Ce texte contient des caractères de contrôle : retapez-le.';

type Documented = Readonly<Record<string, unknown>>;

/** A value in an address: absent and empty are the same, as forms send every field. `about` says in the API's description what it is. */
export const inAddress = <T extends z.ZodType>(inner: T, about: Documented) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), inner)
    .prefault('')
    .meta({ ...about });

/** A list is a repeated name or commas: `contract=a&contract=b`, `contract=a,b`. */
export const list = <T extends z.ZodType<unknown, string>>(item: T, about: Documented, max = 20) =>
  inAddress(
    z
      .union([z.string(), z.array(z.string())], { error: 'Écrivez une valeur, ou plusieurs séparées par des virgules.' })
      .transform((value) => [...new Set([value].flat().flatMap((text) => text.split(',')).map((text) => text.trim()).filter(Boolean))])
      .refine((values) => !values.some((text) => CONTROL_CHARACTERS.test(text)), { error: CONTROL_SENTENCE, params: { code: 'search.control_characters' } })
      .pipe(z.array(item).max(max, { error: `${max} valeurs au plus.` }))
      .default([]),
    { type: 'array', items: { type: 'string' }, ...about },
  );

export const plainText = (max: number, code: string, about: Documented) =>
  inAddress(
    z
      .string({ error: 'Écrivez un seul texte.' })
      .max(max, { error: `Écrivez ${max} caractères au plus.` })
      .transform((text, context) => (CONTROL_CHARACTERS.test(text) ? refuseField(context, code, CONTROL_SENTENCE) : text.trim()))
      .default(''),
    { type: 'string', maxLength: max, ...about },
  );

export const number = (min: number, max: number, error: string, about: string) =>
  inAddress(
    z
      .string({ error })
      .max(20, { error })
      .refine((text) => /^\s*-?\d+([.,]\d+)?\s*$/.test(text), { error, params: { code: 'search.number' } })
      .transform((text) => Number(text.replace(',', '.')))
      .pipe(z.number().min(min, { error }).max(max, { error }))
      .optional(),
    { type: 'number', minimum: min, maximum: max, description: about },
  );

export const wholeNumber = (max: number, standard: number, error: string, about: string) =>
  inAddress(
    z
      .string({ error })
      .refine((text) => /^\d{1,9}$/.test(text.trim()), { error, params: { code: 'search.number' } })
      .transform(Number)
      .pipe(z.number().int().min(1, { error }).max(max, { error }))
      .default(standard),
    { type: 'integer', minimum: 1, maximum: max, default: standard, description: about },
  );

export const day = (about: string) => inAddress(dateField.optional(), { type: 'string', format: 'date', description: about });

export const flag = (about: string) =>
  inAddress(
    z
      .enum(['0', '1', 'true', 'false'])
      .transform((text) => text === '1' || text === 'true')
      .default(false),
    { type: 'boolean', description: about },
  );

export const levels = (about: string) => list(z.string().transform(Number).pipe(levelField), { description: about }, LEVELS.length);
export const departments = list(z.string().regex(/^(\d{2,3}|2[AB])$/, { error: 'Écrivez un numéro de département, par exemple 59.' }), { description: 'Départements.' });
export const zones = list(z.string().regex(/^\d{4}$/, { error: 'Écrivez un code de zone d’emploi, quatre chiffres.' }), { description: 'Zones d’emploi.' });

/** A trade chosen among the suggestions, beside the text that names it. */
export const chosenTrades = list(romeField, { description: 'Codes ROME choisis parmi les suggestions : le texte n’est plus lu comme un autre métier, et les métiers proches viennent après.' });

/** What every search has. */
export const searchFields = {
  text: plainText(MAX_TEXT, 'search.text', { description: 'Ce que l’on cherche, comme on l’écrit : métier, lieu, diplôme.' }),
  place: plainText(100, 'search.place', { description: 'Une commune (nom, code postal, ou code Insee quand il n’est pas aussi un code postal), un département, ou « latitude,longitude ».' }),
  radius: number(1, MAX_RADIUS_KM, `Le rayon va de 1 à ${MAX_RADIUS_KM} km.`, 'Kilomètres autour du lieu.'),
  exact: flag('`1` : chercher exactement ces mots, sans les interpréter.'),
  ignore: list(z.enum(UNDERSTOOD_PARTS), { description: 'Parties du texte à ne pas interpréter.' }, UNDERSTOOD_PARTS.length),
  page: wholeNumber(MAX_PAGE, 1, `Les pages vont de 1 à ${MAX_PAGE} : précisez la recherche.`, 'Page.'),
  pageSize: wholeNumber(50, 20, 'De 1 à 50 résultats par page.', 'Résultats par page.'),
};

/** Sorts of one search, the first one unless asked otherwise. */
export const sorts = <T extends string>(names: readonly [T, ...T[]]) => inAddress(z.enum(names).default(names[0] as never), { type: 'string', enum: names, default: names[0], description: 'Ordre.' });

/** Groups to count, all when none is named. */
export const facets = <T extends string>(names: readonly [T, ...T[]]) => list(z.enum(names), { description: 'Compteurs voulus ; tous si absent.' }, names.length);
