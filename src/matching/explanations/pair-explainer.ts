import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReferenceService } from '../../reference/reference.service.js';
import { Clock } from '../../shared/clock.js';
import { seatsOf } from '../assignment/columns/offer-columns.js';
import { MarketTables } from '../market-tables.service.js';
import { matchingErrors } from '../matching.errors.js';
import type { PairExplanation } from '../matching.schema.js';
import { VERSIONS } from '../runs/versions.js';
import { adviserSentences } from './adviser-sentences.js';
import { candidateSentences } from './candidate-sentences.js';
import { companySentences } from './company-sentences.js';
import { evaluatePair, type EvaluatedPair } from './evaluate-pair.js';
import { loadPair, type LoadedPair, type PairStanding } from './load-pair.js';
import { outsideWords, type OutsideWords } from './outside-words.js';
import { storyOf, type PairStory } from './pair-story.js';
import { noticesOf } from './rule-notices.js';

/** Computes one pair anew, as a run would now, and says it in words. */
@Injectable()
export class PairExplainer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly tables: MarketTables,
    private readonly clock: Clock,
  ) {}

  /** Throws `pair.not_found`. */
  async explain(candidateId: number, offerId: number): Promise<PairExplanation> {
    const reference = this.tables.get();
    const today = this.clock.today();
    const loaded = await loadPair(this.dataSource, today, reference, { candidateId, offerId });
    if (loaded === null) throw matchingErrors.pairNotFound();
    const pair = evaluatePair(loaded.facts, reference);
    const story = storyOf(pair, wholeStanding(loaded, pair), (code) => this.reference.occupation(code)?.label ?? code);
    return explanationOf(pair, story, outsideWords(loaded.sides, today));
  }
}

/** What a run wrote of a listed pair stands; for another one A and B are worked out from the lists that stand. */
function wholeStanding({ standing, others }: LoadedPair, { view: { ruled: { offer, session } }, u, p }: EvaluatedPair): PairStanding {
  if (standing.rank !== null || standing.runId === null) return standing;
  return { ...standing, ...others.leftOver(offer.id, seatsOf(offer), session?.id ?? null, p, (u * p) / (255 * 255)) };
}

function crowdOf({ applicants, lists, seats, seatChance, placeChance }: PairStanding): PairExplanation['crowd'] {
  return { applicants, lists, seats, seatChance, placeChance };
}

function explanationOf(pair: EvaluatedPair, story: PairStory, outside: readonly OutsideWords[]): PairExplanation {
  const { standing, toFirm, toSite } = story;
  return {
    candidateId: story.candidate.id, offerId: story.offer.id, sessionId: story.session?.id ?? null,
    feasible: pair.refused === 0 && outside.length === 0, rules: noticesOf(pair.rules, pair.refused), ...story.points, u: pair.u, p: pair.p,
    travel: { toFirm, toSite }, rank: standing.rank, wishRank: standing.wishRank, crowd: crowdOf(standing),
    facts: [...story.said], runId: standing.runId, versions: { ...VERSIONS },
    sentences: {
      candidate: [...outside.map(({ candidate }) => candidate), ...candidateSentences(story)],
      company: [...outside.map(({ company }) => company), ...companySentences(story)],
      adviser: [...outside.map(({ adviser }) => adviser), ...adviserSentences(story)],
    },
  };
}
