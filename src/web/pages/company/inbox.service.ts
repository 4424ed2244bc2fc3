import { Injectable } from '@nestjs/common';
import type { SignedInViewer, Viewer } from '../../../accounts/viewer.js';
import type { InboxItem } from '../../../review/inbox-item.js';
import { InboxReadModel, type InboxOffer } from '../../../review/inbox.read-model.js';
import { Clock } from '../../../shared/clock.js';
import type { InboxProps, RefusedAnswer } from './inbox-view.js';
import { OwnCompanies } from './own-companies.service.js';

export interface InboxGroup {
  offer: InboxOffer;
  items: InboxItem[];
  /** More than those shown; all are on the offer's own page. */
  total: number;
}

export interface Inbox {
  groups: InboxGroup[];
  /** Offers with candidates that the page has no room for. */
  leftOut: InboxOffer[];
  offerCount: number;
  /** The one that is looked at alone, with its page. */
  only: { offerId: number; page: number; pageCount: number } | null;
}

const OFFERS_AT_ONCE = 6;
const ITEMS_AT_ONCE = 6;
const PAGE_SIZE = 20;

/** One inbox for all of a company's offers, those that wait first. */
@Injectable()
export class InboxPages {
  constructor(
    private readonly inbox: InboxReadModel,
    private readonly own: OwnCompanies,
    private readonly clock: Clock,
  ) {}

  /** All that the page shows; of one offer, when it is given. */
  async view(viewer: SignedInViewer, offerId: number | undefined, page: number): Promise<InboxProps> {
    return this.props(viewer, offerId === undefined ? await this.all(viewer) : await this.one(viewer, offerId, page), null);
  }

  /** The page on which an answer was refused: of the offer it is about, where its line stands. */
  async refused(viewer: SignedInViewer, refusal: RefusedAnswer): Promise<InboxProps> {
    const at = await this.inbox.pageOf(viewer, refusal.matchId, PAGE_SIZE);
    return this.props(viewer, at === null ? await this.all(viewer) : await this.one(viewer, at.offerId, at.page), refusal);
  }

  async all(viewer: Viewer): Promise<Inbox> {
    const offers = await this.inbox.offers(viewer);
    const received = offers.filter(({ applications, proposals }) => Number(applications) + Number(proposals) > 0);
    const groups = await Promise.all(received.slice(0, OFFERS_AT_ONCE).map((offer) => this.group(viewer, offer, 1, ITEMS_AT_ONCE)));
    return { groups, leftOut: received.slice(OFFERS_AT_ONCE), offerCount: offers.length, only: null };
  }

  /** Throws `match.offer_not_found`. */
  async one(viewer: Viewer, offerId: number, page: number): Promise<Inbox> {
    const offers = await this.inbox.offers(viewer);
    const offer = offers.find((own) => own.offerId === offerId);
    if (!offer) return this.all(viewer);
    const group = await this.group(viewer, offer, page, PAGE_SIZE);
    return { groups: [group], leftOut: [], offerCount: offers.length, only: { offerId, page, pageCount: Math.ceil(group.total / PAGE_SIZE) } };
  }

  private async props(viewer: SignedInViewer, inbox: Inbox, refusal: RefusedAnswer | null): Promise<InboxProps> {
    const [first] = await this.own.of(viewer);
    const waits = first && first.standing !== 'ready' ? first.standing : null;
    return { inbox, waits, refusal, today: this.clock.today() };
  }

  private async group(viewer: Viewer, offer: InboxOffer, page: number, pageSize: number): Promise<InboxGroup> {
    const { items, total } = await this.inbox.ofOffer(viewer, { offerId: offer.offerId, page, pageSize });
    return { offer, items, total: Number(total) };
  }
}
