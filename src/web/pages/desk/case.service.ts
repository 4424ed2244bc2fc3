import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { CaseHistoryReadModel, type CaseEvent } from '../../../review/case-history.read-model.js';
import { ShortListReadModel, type ShortList } from '../../../review/short-list.read-model.js';
import type { ShortListItem } from '../../../review/short-list-item.js';
import type { QueueAsked } from './queue-address.js';
import { nextInQueue, QueuePages, type Queue } from './queue.service.js';

/** One candidate on the desk, with the queue they stand in. */
export interface DeskCase {
  queue: Queue;
  shortList: ShortList;
  history: CaseEvent[];
  /** The offer that is open. */
  currentId: number | null;
  nextId: number | null;
}

/** Reads one candidate's case. */
@Injectable()
export class CasePages {
  constructor(
    private readonly queues: QueuePages,
    private readonly shortLists: ShortListReadModel,
    private readonly histories: CaseHistoryReadModel,
  ) {}

  async of(viewer: Viewer, candidateId: number, asked: QueueAsked, offerId: number | undefined): Promise<DeskCase> {
    const queue = await this.queues.of(viewer, asked);
    const shortList = await this.shortLists.of(viewer, candidateId);
    const history = await this.histories.of(viewer, candidateId);
    const current = shortList.items.find(({ offer }) => offer.id === offerId) ?? shortList.items.find(isUndecided) ?? shortList.items[0];
    return { queue, shortList, history, currentId: current?.offer.id ?? null, nextId: nextInQueue(queue, candidateId)?.candidateId ?? null };
  }
}

/** Waits for the adviser: nothing shown, nothing set aside. */
export function isUndecided({ match, facts }: Pick<ShortListItem, 'match' | 'facts'>): boolean {
  const isOut = facts.some(({ kind }) => kind === 'ban' || kind === 'rejected' || kind === 'refusal');
  return !isOut && (match === null || match.state === 'proposed');
}
