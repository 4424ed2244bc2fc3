import { planMeetingSchema, signSchema } from '../../../review/review.schema.js';
import type { Meeting } from '../../../review/review.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { formOf, readForm, type FormState, type FormValues } from '../../components/form-state.js';
import { isTicked } from '../../components/form-values.js';

export type ContractAct = 'rencontre' | 'signature';

const OUR_WORDS: Readonly<Record<string, string>> = { on: 'Choisissez le jour de la rencontre.', time: 'Écrivez l’heure, par exemple 14:30.', kind: 'Choisissez comment vous vous rencontrez.', signedOn: 'Choisissez le jour de la signature.' };

/** What a browser sends for a meeting: all is text. */
export function readMeeting(body: FormValues): ReturnType<typeof readForm<typeof planMeetingSchema>> {
  return inOurWords(readForm(planMeetingSchema, { ...body, version: Number(body.version) }), body);
}

/** The same for a signature; a box that is not ticked is not sent. */
export function readSignature(body: FormValues): ReturnType<typeof readForm<typeof signSchema>> {
  return inOurWords(readForm(signSchema, { ...body, elsewhere: isTicked(body, 'elsewhere'), version: Number(body.version) }), body);
}

function inOurWords<T>(read: { data: T } | { form: FormState }, values: FormValues): { data: T } | { form: FormState } {
  if ('data' in read) return read;
  const problems = read.form.problems.map((problem) => (problem.code.startsWith('input.') || problem.code === 'date.invalid' ? { ...problem, detail: OUR_WORDS[problem.field] ?? problem.detail } : problem));
  return { form: { ...read.form, values, problems } };
}

/** What stands in the fields before anybody typed: the meeting that is fixed, or a visit to the company. */
export function meetingForm(meeting: Meeting | null, address: string): FormState {
  return formOf(meeting === null ? { kind: 'place', where: address } : { ...meeting });
}

export function signForm(today: CalendarDate): FormState {
  return formOf({ signedOn: today });
}
