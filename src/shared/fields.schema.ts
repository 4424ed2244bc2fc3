import { z, type RefinementCtx } from 'zod';
import { isCalendarDate } from './calendar-date.js';
import { INSEE_PATTERN, NAF_EDITIONS, RNCP_PATTERN, ROME_PATTERN, parseIdcc, parseNaf, parseUai } from './codes.js';
import { CONTRACT_KINDS } from './contract-kind.js';
import { LEVELS, type Level } from './level.js';
import { parsePhone } from './phone.js';
import { RHYTHM_NAMES } from './rhythm.js';
import { parseSiret } from './siret.js';
import { TRAVEL_MODES } from './travel-mode.js';

/** Adds a refusal with its stable code (in `params.code`, where the HTTP layer reads it) and ends the parsing of this field. */
export function refuseField(context: RefinementCtx, code: string, message: string): never {
  context.addIssue({ code: 'custom', message, params: { code } });
  return z.NEVER;
}

/** Text that a parser turns into its canonical form, or refuses with `code`. */
const parsed = (parse: (text: string) => string | null, code: string, message: string) =>
  z.string().max(60).transform((text, context) => parse(text) ?? refuseField(context, code, message));

/** Text whose form a test decides, refused with `code`. */
const tested = (test: (text: string) => boolean, code: string, error: string) => z.string().max(60).refine(test, { error, params: { code } });

export const siretField = parsed(parseSiret, 'siret.invalid', 'Ce SIRET n’est pas valable : vérifiez ses 14 chiffres.');
export const uaiField = parsed(parseUai, 'uai.invalid', 'Ce numéro UAI n’est pas valable : sept chiffres et une lettre de contrôle.');
export const nafField = parsed(parseNaf, 'naf.invalid', 'Ce code NAF n’est pas valable : quatre chiffres et une lettre, par exemple 1071C.');
export const idccField = parsed(parseIdcc, 'idcc.invalid', 'Cet IDCC n’est pas valable : quatre chiffres, par exemple 0843.');
export const phoneField = parsed(parsePhone, 'phone.invalid', 'Ce numéro de téléphone n’est pas valable : dix chiffres, ou +33…');
export const romeField = tested((text) => ROME_PATTERN.test(text), 'rome.invalid', 'Ce code métier n’est pas valable : une lettre et quatre chiffres, par exemple D1102.');
export const rncpField = tested((text) => RNCP_PATTERN.test(text), 'rncp.invalid', 'Ce numéro RNCP n’est pas valable, par exemple RNCP37537.');
export const inseeField = tested((text) => INSEE_PATTERN.test(text), 'insee.invalid', 'Ce code de commune n’est pas valable : cinq caractères, par exemple 59350.');
export const dateField = tested(isCalendarDate, 'date.invalid', 'Cette date n’existe pas : écrivez-la AAAA-MM-JJ.');

export const nafEditionField = z.enum(NAF_EDITIONS);
export const contractKindField = z.enum(CONTRACT_KINDS);
export const rhythmField = z.enum(RHYTHM_NAMES);
export const travelModeField = z.enum(TRAVEL_MODES);
export const levelField = z.literal(LEVELS as unknown as [Level, ...Level[]]);
/** A level as it stands in an address: text. */
export const levelInAddress = z.coerce.number().pipe(levelField);
/** The largest whole number that a column of the database holds. */
const MAX_INT = 2_147_483_647;
export const versionField = z.number().int().min(1).max(MAX_INT);
/** An id in an address or a form, where everything is text. */
export const idField = z.coerce.number().int().min(1).max(MAX_INT);
/** An id in a body of the API. */
export const idInBody = z.number().int().min(1).max(MAX_INT);

/** The body of an act that changes nothing but a state. */
export const versionOnlySchema = z.object({ version: versionField });
export type VersionOnly = z.output<typeof versionOnlySchema>;

/** A flag as it stands in an address: `true`, `false`, `1`, `0`. */
export const flagInAddress = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

/** Pages of a list, 20 items unless asked otherwise, 100 at most. */
export const pageFields = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** The answer of a list. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
