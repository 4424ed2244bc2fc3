import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { DeskReadModel, type DeskCounts, type DeskLine } from '../../../review/desk.read-model.js';
import { Clock } from '../../../shared/clock.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { QueueAsked } from './queue-address.js';

/** The queue beside everything an adviser does. */
export interface Queue {
  asked: QueueAsked;
  lines: DeskLine[];
  total: number;
  pageCount: number;
  counts: DeskCounts;
  /** Territories to choose from; none for administrators, who see everywhere. */
  territories: readonly string[];
  today: CalendarDate;
}

const PAGE_SIZE = 12;

/** Reads the queue as the pages of the desk show it. */
@Injectable()
export class QueuePages {
  constructor(
    private readonly desk: DeskReadModel,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, asked: QueueAsked): Promise<Queue> {
    const territory = asked.territory === undefined ? {} : { territory: asked.territory };
    const { items, total } = await this.desk.queue(viewer, { page: asked.page, pageSize: PAGE_SIZE, filter: asked.filter, ...territory });
    const counts = await this.desk.counts(viewer, asked.territory);
    const territories = viewer.role === 'adviser' ? viewer.territories : [];
    return { asked, lines: items, total: Number(total), pageCount: Math.ceil(Number(total) / PAGE_SIZE), counts, territories, today: this.clock.today() };
  }
}

/** Who comes after one in the queue; the first one when they have left it. */
export function nextInQueue(queue: Queue, candidateId: number): DeskLine | undefined {
  const at = queue.lines.findIndex((line) => line.candidateId === candidateId);
  return at < 0 ? queue.lines[0] : queue.lines[at + 1];
}
