import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Candidate } from '../../../candidates/candidate.entity.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { Clock } from '../../../shared/clock.js';
import { MarketTables } from '../../market-tables.service.js';
import { matchingErrors } from '../../matching.errors.js';
import type { CandidateChange } from './candidate-changes.js';
import { loadCandidate } from './load-candidate.js';
import { loadOffer } from './load-offer.js';
import { whatIf, type WhatIf } from './what-if.js';
import { whatIfOffer } from './what-if-offer.js';
import { whatIfOfferSentence } from './what-if-offer-sentences.js';
import { whatIfSentences } from './what-if-sentences.js';
import type { WhatIfAnswer, WhatIfChange, WhatIfOfferAnswer } from './what-if.schema.js';

/** Offers that are named of those that open. */
const NAMED = 10;

/** What somebody's list would gain by another answer of theirs; computed when asked for, by the run's own code. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly tables: MarketTables,
    private readonly clock: Clock,
  ) {}

  /** "+10 km", the neighbouring trade that opens most, "a month earlier"; no change for somebody who does not look for a place now. Throws `candidate.unknown`. */
  async ofCandidate(candidateId: number): Promise<WhatIfAnswer> {
    const reference = this.tables.get();
    const today = this.clock.today();
    const loaded = await loadCandidate(this.dataSource, today, reference, candidateId);
    if (loaded === null && !(await this.dataSource.manager.existsBy(Candidate, { id: candidateId }))) throw matchingErrors.candidateNotFound();
    if (loaded === null) return { candidateId, feasible: 0, chance: 0, changes: [] };
    const { feasible, chance, changes } = whatIf(loaded.facts, reference, loaded.crowd, today);
    return { candidateId, feasible, chance, changes: changes.map((found) => this.inWords(found, chance)) };
  }

  /** No licence, no level asked, a month later, one more seat; no change for an offer that is not open. Numbers alone: nobody is named. */
  async ofOffer(offerId: number): Promise<WhatIfOfferAnswer> {
    const reference = this.tables.get();
    const loaded = await loadOffer(this.dataSource, this.clock.today(), reference, offerId);
    if (loaded === null) return { offerId, feasible: 0, lists: 0, expected: 0, changes: [] };
    const { changes, ...found } = whatIfOffer(loaded.facts, reference, loaded.crowd);
    const inWords = changes.map((one) => ({ kind: one.change.kind, opened: one.opened, expected: one.expected, sentence: whatIfOfferSentence(one, found.expected) }));
    return { offerId, lists: loaded.lists, ...found, changes: inWords };
  }

  private inWords(found: WhatIf, chanceNow: number): WhatIfChange {
    const { change, opened, entering, chance } = found;
    const labelOf = (code: string): string => this.reference.occupation(code)?.label ?? code;
    return {
      kind: change.kind, value: valueOf(change, labelOf), opened: opened.length, offerIds: opened.slice(0, NAMED), entering, chance, chanceAdded: chance - chanceNow,
      sentences: whatIfSentences(found, chanceNow, labelOf),
    };
  }
}

function valueOf(change: CandidateChange, labelOf: (code: string) => string): string {
  if (change.kind === 'travel') return `${change.maxKm} km`;
  return change.kind === 'trade' ? labelOf(change.occupationCode) : change.availableFrom;
}
