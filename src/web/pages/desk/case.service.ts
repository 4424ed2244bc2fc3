import { Injectable } from '@nestjs/common';
import { isInScope } from '../../../accounts/access/adviser-scope.js';
import type { Viewer } from '../../../accounts/viewer.js';
import type { WhatIfAnswer } from '../../../matching/explanations/what-if/what-if.schema.js';
import { WhatIfService } from '../../../matching/explanations/what-if/what-if.service.js';
import { MatchingService } from '../../../matching/matching.service.js';
import { CaseHistoryReadModel, type CaseEvent, type Exclusion } from '../../../review/case-history.read-model.js';
import { ShortListReadModel, type ShortList } from '../../../review/short-list.read-model.js';
import type { ShortListItem } from '../../../review/short-list-item.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { QueueAsked } from './queue-address.js';
import { nextInQueue, QueuePages, type Queue } from './queue.service.js';

/** One candidate on the desk, with the queue they stand in. */
export interface DeskCase {
  queue: Queue;
  shortList: ShortList;
  history: CaseEvent[];
  /** Offers that no run may list, whether or not they stand in the list. */
  exclusions: Exclusion[];
  /** The offer that is open. */
  currentId: number | null;
  nextId: number | null;
  /** The open pair in words, and what would change it. */
  sentences: string[];
  /** What would open other offers; null unless asked for. */
  whatIf: WhatIfAnswer | null;
}

const SHOWN_ALREADY = /^(Écartée|À vérifier|L’entreprise est à|Session retenue|\d+ points|Au rang|\d+ places?,|Plus de place|Quand vient son tour|Un conseiller l’a épinglée)/;

/** Reads one candidate's case. */
@Injectable()
export class CasePages {
  constructor(
    private readonly queues: QueuePages,
    private readonly shortLists: ShortListReadModel,
    private readonly histories: CaseHistoryReadModel,
    private readonly matching: MatchingService,
    private readonly whatIfs: WhatIfService,
  ) {}

  async of(viewer: Viewer, candidateId: number, asked: QueueAsked, offerId: number | undefined, wantsWhatIf: boolean): Promise<DeskCase> {
    const queue = await this.queues.of(viewer, asked);
    const shortList = await this.shortLists.of(viewer, candidateId);
    const history = await this.histories.of(viewer, candidateId);
    const exclusions = await this.histories.exclusions(viewer, shortList.candidate);
    const current = shortList.items.find(({ offer }) => offer.id === offerId) ?? shortList.items.find(isUndecided) ?? shortList.items[0];
    const sentences = current ? await this.sentences(candidateId, current.offer.id) : [];
    const whatIf = wantsWhatIf && isInScope(viewer, shortList.candidate) ? await this.whatIfs.ofCandidate(candidateId) : null;
    return { queue, shortList, history, exclusions, currentId: current?.offer.id ?? null, nextId: nextInQueue(queue, candidateId)?.candidateId ?? null, sentences, whatIf };
  }

  /** Without those that the card shows already: rules, travel, points, ranks, crowd. */
  private async sentences(candidateId: number, offerId: number): Promise<string[]> {
    try {
      const { sentences } = await this.matching.explain(candidateId, offerId);
      return sentences.adviser.filter((sentence) => !SHOWN_ALREADY.test(sentence));
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }
}

/** Waits for the adviser: nothing shown, nothing set aside. */
export function isUndecided({ match, facts }: Pick<ShortListItem, 'match' | 'facts'>): boolean {
  const isOut = facts.some(({ kind }) => kind === 'ban' || kind === 'rejected' || kind === 'refusal');
  return !isOut && (match === null || match.state === 'proposed');
}
