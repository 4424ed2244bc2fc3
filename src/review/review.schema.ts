import { z } from 'zod';
import { dateField, idField, pageFields, pageOf, versionField } from '../shared/fields.schema.js';
import { lineField, linesField } from '../shared/text-fields.js';
import { MATCH_STATES, MEETING_KINDS } from './match.entity.js';
import { ADVISER_REASON_CODES, CANDIDATE_REASON_CODES, COMPANY_REASON_CODES } from './reasons.js';
import { MATCH_ACTS } from './transitions.js';

const message = linesField.max(2_000, { error: '2 000 caractères au plus.' }).default('');
const answerField = z.enum(['yes', 'no']);

export const applySchema = z.object({ offerId: idField, message });
export type Apply = z.output<typeof applySchema>;

/** A no needs a reason. */
export const candidateAnswerSchema = z.object({ answer: answerField, reason: z.enum(CANDIDATE_REASON_CODES).optional(), version: versionField });
export type CandidateAnswer = z.output<typeof candidateAnswerSchema>;

export const withdrawSchema = z.object({ reason: z.enum(CANDIDATE_REASON_CODES).optional(), version: versionField });
export type Withdraw = z.output<typeof withdrawSchema>;

/** A no needs a reason; an empty reply is replaced by the kind message. */
export const companyAnswerSchema = z.object({ answer: answerField, reason: z.enum(COMPANY_REASON_CODES).optional(), reply: message, version: versionField });
export type CompanyAnswer = z.output<typeof companyAnswerSchema>;

export const openListSchema = z.object({ candidateId: idField });
export type OpenList = z.output<typeof openListSchema>;

/** Offers for one candidate, decided in one act. */
export const offersForCandidateSchema = z.object({ candidateId: idField, offerIds: z.array(idField).min(1).max(10) });
export type OffersForCandidate = z.output<typeof offersForCandidateSchema>;

export const releaseSchema = z.object({ territory: lineField.min(2).max(6) });
export type Release = z.output<typeof releaseSchema>;

/** From the candidate's list (no record yet) or of a proposal that waits; `version` when there is a record. */
export const rejectSchema = z.object({ candidateId: idField, offerId: idField, reason: z.enum(ADVISER_REASON_CODES), version: versionField.optional() });
export type Reject = z.output<typeof rejectSchema>;

export const pinSchema = z.object({ candidateId: idField, offerId: idField, pinned: z.boolean().default(true) });
export type Pin = z.output<typeof pinSchema>;

/** `until`: last day of the ban; null lifts it. */
export const banSchema = z.object({ candidateId: idField, offerId: idField, until: dateField.nullable() });
export type Ban = z.output<typeof banSchema>;

export const changeSessionSchema = z.object({ sessionId: idField, version: versionField });
export type ChangeSession = z.output<typeof changeSessionSchema>;

/** When and where they meet: an address, or a number to call. */
export const meetingSchema = z.object({
  on: dateField,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Écrivez une heure, par exemple 14:30.' }),
  kind: z.enum(MEETING_KINDS),
  where: lineField.min(2, { error: 'Dites où, ou quel numéro appeler.' }).max(200, { error: '200 caractères au plus.' }),
});
export type Meeting = z.output<typeof meetingSchema>;
export const planMeetingSchema = meetingSchema.extend({ version: versionField });
export type PlanMeeting = z.output<typeof planMeetingSchema>;

/** `elsewhere`: the training is not in the session of the match, so no place of it is taken. */
export const signSchema = z.object({ signedOn: dateField, elsewhere: z.boolean().default(false), version: versionField });
export type Sign = z.output<typeof signSchema>;

/** One record as the API answers it to whoever may see it; contact and messages stand in the read models. */
export const matchSchema = z.object({
  id: z.number().int(),
  candidateId: z.number().int().nullable(),
  offerId: z.number().int(),
  sessionId: z.number().int().nullable(),
  state: z.enum(MATCH_STATES),
  origin: z.enum(['application', 'invitation', 'proposal']),
  candidateAnswer: answerField.nullable(),
  companyAnswer: answerField.nullable(),
  flags: z.array(z.string()),
  moves: z.array(z.enum(MATCH_ACTS)),
  version: z.number().int(),
});
export type MatchView = z.output<typeof matchSchema>;

export const releasedSchema = z.object({ candidates: z.number().int(), presented: z.number().int(), leftForReview: z.number().int() });
export type Released = z.output<typeof releasedSchema>;

export const QUEUE_FILTERS = ['all', 'to_review', 'flagged', 'waiting', 'empty'] as const;
export const deskQuerySchema = z.object({ ...pageFields, filter: z.enum(QUEUE_FILTERS).default('all'), territory: lineField.max(6).optional() });
export type DeskQuery = z.output<typeof deskQuerySchema>;

export const inboxQuerySchema = z.object({ ...pageFields, offerId: idField });
export type InboxQuery = z.output<typeof inboxQuerySchema>;

export const matchesQuerySchema = z.object({ ...pageFields });
export type MatchesQuery = z.output<typeof matchesQuerySchema>;
export const matchPageSchema = pageOf(matchSchema);

export const FOLLOW_UP_FILTERS = ['all', 'mutual', 'company_silent', 'candidate_silent'] as const;
export const deskFollowUpQuerySchema = z.object({ ...pageFields, filter: z.enum(FOLLOW_UP_FILTERS).default('all') });
export type DeskFollowUpQuery = z.output<typeof deskFollowUpQuerySchema>;
