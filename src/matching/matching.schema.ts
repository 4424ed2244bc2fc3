import { z } from 'zod';
import { CRITERION_NAMES } from './scoring/criteria.js';

/** A code of the table of rules, with the sentence for whoever reads. */
export const ruleNoticeSchema = z.object({
  code: z.string(),
  effect: z.enum(['refuse', 'flag']),
  /** Article of the labour code, where there is one. */
  article: z.string().nullable(),
  sentence: z.string(),
});
export type RuleNotice = z.output<typeof ruleNoticeSchema>;

export const criterionPointsSchema = z.object({
  criterion: z.enum(CRITERION_NAMES),
  label: z.string(),
  points: z.number().int(),
  max: z.number().int(),
});
export type CriterionPoints = z.output<typeof criterionPointsSchema>;

const bothSides = {
  /** Sums of points, 0–100. */
  candidateTotal: z.number().int(),
  employerTotal: z.number().int(),
  candidatePoints: z.array(criterionPointsSchema),
  employerPoints: z.array(criterionPointsSchema),
  /** Chances, 0–255: applies if it is looked at; is acceptable if applied. */
  u: z.number().int(),
  p: z.number().int(),
};

/** How many compete: live applications, and lists of the last run the offer stands in, for the seats it has left. */
const crowdSchema = z.object({
  applicants: z.number().int(),
  lists: z.number().int(),
  seats: z.number().int(),
  /** 0–1: that a seat is left when the candidate's turn comes, and that the session then has a place; null before the first run. */
  seatChance: z.number().nullable(),
  placeChance: z.number().nullable(),
});

export const listedOfferSchema = z.object({
  offerId: z.number().int(),
  sessionId: z.number().int().nullable(),
  rank: z.number().int(),
  /** Rank by the candidate's wish alone, among all in their reach when that was last looked at. */
  wishRank: z.number().int(),
  ...bothSides,
  flags: z.array(ruleNoticeSchema),
  crowd: crowdSchema,
  runId: z.number().int(),
});
export type ListedOffer = z.output<typeof listedOfferSchema>;

export const candidateListSchema = z.object({
  candidateId: z.number().int(),
  entries: z.array(listedOfferSchema),
  /** Why there is nothing, when there is nothing. */
  without: z.object({ reason: z.string(), sentence: z.string() }).nullable(),
});
export type CandidateList = z.output<typeof candidateListSchema>;

const legSchema = z.object({ km: z.number(), minutes: z.number().int(), mode: z.string() });

export const pairExplanationSchema = z.object({
  candidateId: z.number().int(),
  offerId: z.number().int(),
  sessionId: z.number().int().nullable(),
  /** No rule refuses the pair, the offer is open and the person looks; what keeps a side out is the first of the sentences. */
  feasible: z.boolean(),
  /** The rules that refuse, then those that flag. */
  rules: z.array(ruleNoticeSchema),
  ...bothSides,
  travel: z.object({ toFirm: legSchema, toSite: legSchema.nullable() }),
  /** Ranks of the last run; null when the pair is not in the list. */
  rank: z.number().int().nullable(),
  wishRank: z.number().int().nullable(),
  crowd: crowdSchema,
  /** What people said of the pair: `pin`, `ban`, `favourite`… */
  facts: z.array(z.string()),
  runId: z.number().int().nullable(),
  versions: z.record(z.string(), z.string()),
  /** The same in French, for each reader: tu for the candidate, vous for the others. The candidate's begin with one for each rule that refuses. */
  sentences: z.object({ candidate: z.array(z.string()), company: z.array(z.string()), adviser: z.array(z.string()) }),
});
export type PairExplanation = z.output<typeof pairExplanationSchema>;

export const matchRunSchema = z.object({
  id: z.number().int(),
  region: z.string(),
  kind: z.enum(['full', 'incremental']),
  state: z.enum(['running', 'done', 'failed']),
  versions: z.record(z.string(), z.string()),
  seed: z.number().int(),
  /** Of the facts, and of what it started from besides; null: afresh. */
  snapshotHash: z.string().nullable(),
  warmHash: z.string().nullable(),
  figures: z.record(z.string(), z.number()),
  error: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type MatchRunView = z.output<typeof matchRunSchema>;

export const listRunsSchema = z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) });
export type ListRuns = z.output<typeof listRunsSchema>;
