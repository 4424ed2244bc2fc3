import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConsentsService } from '../../accounts/consent.service.js';
import { accountErrors } from '../../accounts/account.errors.js';
import type { Viewer } from '../../accounts/viewer.js';
import { Clock } from '../../shared/clock.js';
import type { OfferHit, OfferSearchAnswer, OfferSearchQuery } from '../offer-search.schema.js';
import { MOST_SAVED, alertErrors } from './alert.errors.js';
import { AlertSearch, type KeptSearch } from './alert-search.js';
import { readAsked } from './asked-search.js';
import { rememberOffers } from './known-offers.js';
import { SavedSearch, type AlertFrequency } from './saved-search.entity.js';
import type { ChangeSavedSearch } from './saved-search.schema.js';

const LONGEST_ASKED = 4_000;

export interface OwnSavedSearches {
  items: SavedSearch[];
  most: number;
  mailsAllowed: boolean;
}

/** The searches that a person keeps. Saving one is the yes to its mails; the consent can be taken back for all of them at once. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly search: AlertSearch,
    private readonly consents: ConsentsService,
  ) {}

  /** One's own, the latest first. */
  async list(viewer: Viewer): Promise<OwnSavedSearches> {
    const accountId = ownerOf(viewer);
    const items = await this.dataSource.manager.find(SavedSearch, { where: { accountId }, order: { id: 'DESC' } });
    return { items, most: MOST_SAVED, mailsAllowed: await this.consents.has(accountId, 'alerts') };
  }

  /** The saved search that this one is the same as; null for none, and for whoever keeps none. */
  async same(viewer: Viewer, query: OfferSearchQuery, answer: OfferSearchAnswer): Promise<SavedSearch | null> {
    if (viewer.role !== 'candidate') return null;
    const { asked } = this.search.kept(query, answer);
    return this.dataSource.manager.findOneBy(SavedSearch, { accountId: viewer.accountId, asked });
  }

  /** The search that an address holds; null for one that cannot be searched. */
  read(search: string): OfferSearchQuery | null {
    return readAsked(search);
  }

  /** What would be kept of a search, for a page that asks before saving. Throws what the search refuses. */
  async preview(query: OfferSearchQuery): Promise<KeptSearch> {
    return this.search.toKeep(query);
  }

  /**
   * Keeps a search, or takes up again the one that is the same. What matches today is no news; what comes after is.
   * Throws `alert.too_many` beyond ten, and what the search itself refuses.
   */
  async save(viewer: Viewer, query: OfferSearchQuery, frequency: AlertFrequency, label?: string): Promise<SavedSearch> {
    const accountId = ownerOf(viewer);
    const kept = await this.search.toKeep(query);
    if (kept.asked.length > LONGEST_ASKED) throw alertErrors.tooLong();
    const newestOfferId = await this.newestOffer();
    const seen = (await this.search.published(kept.asked, this.clock.today())) ?? [];
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT id FROM account WHERE id = $1 FOR UPDATE', [accountId]);
      await this.consents.give(accountId, 'alerts', manager);
      const present = await manager.findOneBy(SavedSearch, { accountId, asked: kept.asked });
      if (present) return this.write(manager, present, { frequency, pausedAt: null, ...(label === undefined ? {} : { label }) });
      if ((await manager.countBy(SavedSearch, { accountId })) >= MOST_SAVED) throw alertErrors.tooMany();
      return this.insert(manager, { accountId, ...kept, label: label ?? kept.label, frequency, newestOfferId }, seen);
    });
  }

  /** Changes how often, pauses or takes up again. Each sets one thing to a value, so two at once lose nothing: no version is asked for. */
  async change(viewer: Viewer, id: number, { frequency, paused, label }: ChangeSavedSearch): Promise<SavedSearch> {
    const accountId = ownerOf(viewer);
    return this.dataSource.transaction(async (manager) => {
      const present = await manager.findOneBy(SavedSearch, { id, accountId });
      if (!present) throw alertErrors.unknown();
      if (paused === false) await this.consents.give(accountId, 'alerts', manager);
      const pausedAt = paused === true ? (present.pausedAt ?? this.clock.now()) : null;
      return this.write(manager, present, { ...(frequency ? { frequency } : {}), ...(label === undefined ? {} : { label }), ...(paused === undefined ? {} : { pausedAt }) });
    });
  }

  async remove(viewer: Viewer, id: number): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(SavedSearch, { id, accountId: ownerOf(viewer) });
    if (affected !== 1) throw alertErrors.unknown();
  }

  /** Says yes again to the mails of all of them. */
  async allowMails(viewer: Viewer): Promise<void> {
    await this.consents.give(ownerOf(viewer), 'alerts');
  }

  private async write(manager: EntityManager, present: SavedSearch, changes: Partial<SavedSearch>): Promise<SavedSearch> {
    if (Object.keys(changes).length > 0) await manager.update(SavedSearch, present.id, changes);
    return manager.findOneByOrFail(SavedSearch, { id: present.id });
  }

  private async insert(manager: EntityManager, search: Partial<SavedSearch>, seen: readonly OfferHit[]): Promise<SavedSearch> {
    const saved = await manager.save(manager.create(SavedSearch, { ...search, pausedAt: null, lastSentAt: null, createdAt: this.clock.now(), checkedOn: this.clock.today() }));
    await rememberOffers(manager, saved.id, null, seen);
    return saved;
  }

  private async newestOffer(): Promise<number> {
    const [row] = await this.dataSource.query<{ id: number }[]>('SELECT coalesce(max(id), 0)::integer AS id FROM offer');
    return row?.id ?? 0;
  }
}

/** Throws for anyone who is not looking for a place. */
function ownerOf(viewer: Viewer): number {
  if (viewer.role === 'anonymous') throw accountErrors.signInNeeded();
  if (viewer.role !== 'candidate') throw alertErrors.forCandidates();
  return viewer.accountId;
}
