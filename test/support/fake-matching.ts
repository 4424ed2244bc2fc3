import type { DataSource } from 'typeorm';
import { ListEntry } from '../../src/matching/list-entry.entity.js';
import type { CandidateList, ListedOffer, PairExplanation, RuleNotice } from '../../src/matching/matching.schema.js';
import { CRITERIA, type Side } from '../../src/matching/scoring/criteria.js';
import { WEIGHTS, criteriaOf } from '../../src/matching/scoring/weights.js';
import { DomainError } from '../../src/shared/domain-error.js';

/** Points of one side, all of them at their most. */
const full = (side: Side): number[] => criteriaOf(side).map((name) => WEIGHTS[side][name]);

/** Matching as review sees it, from rows that a test writes: no run, no rules but those it is told. */
export class FakeMatching {
  /** Rules that `explain` finds for an offer. */
  readonly rules = new Map<number, string[]>();

  constructor(private readonly source: () => DataSource) {}

  /** Puts offers into a candidate's list, first first; `flags` by offer. */
  async list(candidateId: number, offerIds: number[], flags: Record<number, string[]> = {}): Promise<void> {
    const entries = offerIds.map((offerId, index) => ({
      candidateId, offerId, sessionId: null, rank: index + 1, wishRank: index + 1, candidatePoints: full('candidate'), employerPoints: full('employer'),
      u: 200, p: 180, flags: flags[offerId] ?? [], runId: 1,
    }));
    await this.source().manager.insert(ListEntry, entries);
  }

  async listOf(candidateId: number): Promise<CandidateList> {
    const entries = await this.source().manager.find(ListEntry, { where: { candidateId }, order: { rank: 'ASC' } });
    return { candidateId, entries: entries.map(listed), without: entries.length > 0 ? null : { reason: 'none', sentence: 'Aucune offre.' } };
  }

  async explain(candidateId: number, offerId: number): Promise<PairExplanation> {
    const offers: unknown[] = await this.source().query('SELECT 1 FROM offer WHERE id = $1 AND matchable', [offerId]);
    if (offers.length === 0) throw new DomainError('not_found', 'pair.not_found', 'Cette paire n’existe pas.');
    const rules = (this.rules.get(offerId) ?? []).map((code) => notice(code, code.startsWith('law') ? 'refuse' : 'flag'));
    return {
      ...points(full('candidate'), full('employer')), candidateId, offerId, sessionId: null, feasible: true, rules, u: 200, p: 180,
      travel: { toFirm: { km: 1, minutes: 5, mode: 'walk' }, toSite: null }, rank: null, wishRank: null, crowd: { applicants: 0, lists: 0, seats: 1, seatChance: null, placeChance: null }, facts: [], runId: null, versions: {},
      sentences: { candidate: [], company: [], adviser: [] },
    };
  }
}

function listed(entry: ListEntry): ListedOffer {
  const { offerId, sessionId, rank, wishRank, u, p, flags, runId } = entry;
  return { offerId, sessionId, rank, wishRank, ...points(entry.candidatePoints, entry.employerPoints), u, p, flags: flags.map((code) => notice(code, 'flag')), crowd: { applicants: 0, lists: 1, seats: 1, seatChance: 1, placeChance: 1 }, runId };
}

function points(candidate: number[], employer: number[]): Pick<ListedOffer, 'candidateTotal' | 'employerTotal' | 'candidatePoints' | 'employerPoints'> {
  const named = (side: Side, values: number[]) => criteriaOf(side).map((criterion, i) => ({ criterion, label: CRITERIA[criterion], points: values[i] as number, max: WEIGHTS[side][criterion] }));
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  return { candidateTotal: sum(candidate), employerTotal: sum(employer), candidatePoints: named('candidate', candidate), employerPoints: named('employer', employer) };
}

function notice(code: string, effect: RuleNotice['effect']): RuleNotice {
  return { code, effect, article: null, sentence: code };
}
