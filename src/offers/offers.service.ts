import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { isInReach } from '../accounts/access/key-reach.js';
import { accountErrors } from '../accounts/account.errors.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { CompaniesService } from '../companies/companies.service.js';
import type { Establishment } from '../companies/establishment.entity.js';
import { companyErrors } from '../companies/establishment.errors.js';
import { MembersService } from '../companies/members.service.js';
import type { Finding } from '../law/finding.js';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { addMonths } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { isMatchable } from './matchable.js';
import { OfferAccess, isGone, sourceOf } from './offer-access.js';
import { OfferFacts, lengthFinding } from './offer-facts.js';
import { OfferSeats } from './offer-seats.js';
import { offerErrors } from './offer.errors.js';
import { Offer, type OfferStatus } from './offer.entity.js';
import type { CheckOffer, PostOffer, UpdateOffer } from './offer.schema.js';

/** Months an offer is shown, from its publication or its last extension. */
export const LIFETIME_MONTHS = 2;

/** Offers that a company, or an adviser at their desk, posts and edits. */
@Injectable()
export class OffersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly companies: CompaniesService,
    private readonly members: MembersService,
    private readonly access: OfferAccess,
    private readonly facts: OfferFacts,
    private readonly seats: OfferSeats,
    private readonly clock: Clock,
  ) {}

  /** Whoever asks, with its establishment; throws `offer.unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<Offer> {
    const offer = await manager.findOne(Offer, { where: { id }, relations: { establishment: true } });
    if (!offer) throw offerErrors.unknown();
    return offer;
  }

  /** Anybody reads a public offer; those who manage it, any state of it. */
  async read(viewer: Viewer, id: number): Promise<Offer> {
    const offer = await this.get(id);
    await this.access.checkMayRead(viewer, offer);
    return offer;
  }

  /** An offer that was shown to everybody and no longer is; null for one that never was, or still is. */
  async gone(id: number): Promise<Offer | null> {
    const offer = await this.dataSource.manager.findOneBy(Offer, { id });
    return offer !== null && isGone(offer, this.clock.today()) ? offer : null;
  }

  /** Whether this viewer may change it: its company, an adviser in scope. */
  async mayManage(viewer: Viewer, offer: Offer): Promise<boolean> {
    return this.access.mayManage(viewer, offer);
  }

  /** An offer in any state, for those who may change it. */
  async managed(viewer: Viewer, id: number): Promise<Offer> {
    const offer = await this.get(id);
    await this.access.checkMayManage(viewer, offer);
    return offer;
  }

  /** Publishes an offer; it waits (`pending`) until its establishment is verified and its author's claim confirmed. */
  async post(viewer: Viewer, input: PostOffer): Promise<Offer> {
    const establishment = await this.companies.get(input.establishmentId);
    const status = await this.statusFor(viewer, establishment);
    const today = this.clock.today();
    const draft = { ...this.columns(input, establishment), seatsTaken: 0, postedBy: accountOf(viewer), source: sourceOf(viewer) };
    this.facts.checkCodes(input);
    this.facts.checkLength(draft.contractKind, draft.durationMonths);
    this.facts.checkStart(draft.startsOn, today);
    return this.dataSource.transaction(async (manager) => {
      await this.seats.check(manager, establishment, { ...draft, id: null });
      const offer = { ...draft, status, publishedOn: today, expiresOn: addMonths(today, LIFETIME_MONTHS), matchable: isMatchable(draft) };
      const { identifiers } = await manager.insert(Offer, offer);
      const offerId = (identifiers[0] as { id: number }).id;
      await recordEvent(manager, 'offer.changed', { offerId });
      return this.get(offerId, manager);
    });
  }

  /**
   * Edits an offer; writes only what is given and what follows from it. What the law says of length and seats is looked at again only
   * when these change, so that a title can always be corrected.
   */
  async update(viewer: Viewer, id: number, input: UpdateOffer): Promise<Offer> {
    const present = await this.get(id);
    await this.access.checkMayManage(viewer, present);
    if (present.status === 'closed') throw offerErrors.statusRefused('Une offre fermée ne se modifie plus : publiez-en une nouvelle.');
    const employer = await this.employer(viewer, present, input.establishmentId);
    const columns = this.changedColumns(present, employer, input);
    const next: Offer = { ...present, ...columns };
    this.checkChanges(present, next, input);
    return this.dataSource.transaction(async (manager) => {
      if (employer && (touchesSeats(present, next) || employer.id !== present.establishmentId)) await this.seats.check(manager, employer, next);
      await updateVersioned(manager, Offer, { id, version: input.version }, { ...columns, matchable: isMatchable(next) }, 'Cette offre');
      await recordEvent(manager, 'offer.changed', { offerId: id });
      return this.get(id, manager);
    });
  }

  /** What the law says of seats and length, for a form that asks before sending. `seatsAllowed` is null where the law sets no number. */
  async check(viewer: Viewer, input: CheckOffer): Promise<{ seatsAllowed: number | null; findings: Finding[] }> {
    const establishment = await this.companies.get(input.establishmentId);
    await this.statusFor(viewer, establishment);
    const found = input.durationMonths == null ? null : lengthFinding(input.contractKind, input.durationMonths);
    const isCounted = input.contractKind === 'apprenticeship' && input.startsOn !== undefined;
    const seatsAllowed = isCounted ? await this.seats.allowed(this.dataSource.manager, establishment, input.startsOn!, input.offerId ?? null) : null;
    return { seatsAllowed, findings: found ? [found] : [] };
  }

  /** `open` when nothing is left to confirm; throws for those who may not post for this establishment. */
  async statusFor(viewer: Viewer, establishment: Establishment): Promise<Extract<OfferStatus, 'open' | 'pending'>> {
    const isVerified = establishment.verifiedAt !== null;
    if (viewer.role === 'partner' && !isInReach(viewer, establishment)) throw accountErrors.outOfReach();
    if (isInScope(viewer, establishment) || viewer.role === 'partner') return isVerified ? 'open' : 'pending';
    if (viewer.role === 'adviser') throw companyErrors.outOfScope();
    const member = await this.members.membership(viewer, establishment.id);
    if (!member) throw companyErrors.notMember();
    return isVerified && member.confirmedAt !== null ? 'open' : 'pending';
  }

  /** The establishment an offer has, or that an adviser names for a partner's offer that had none. */
  private async employer(viewer: Viewer, present: Offer, named: number | undefined): Promise<Establishment | null> {
    if (named === undefined || named === present.establishmentId) return present.establishment ?? null;
    if (present.establishmentId !== null) throw offerErrors.employerIsFixed();
    const establishment = await this.companies.get(named);
    await this.statusFor(viewer, establishment);
    return establishment;
  }

  private checkChanges(present: Offer, next: Offer, input: UpdateOffer): void {
    this.facts.checkCodes(input);
    const isLengthTouched = next.contractKind !== present.contractKind || next.durationMonths !== present.durationMonths;
    if (isLengthTouched) this.facts.checkLength(next.contractKind, next.durationMonths);
    if (next.startsOn !== present.startsOn) this.facts.checkStart(next.startsOn, this.clock.today());
  }

  private columns(input: PostOffer, establishment: Establishment): Omit<NewOfferColumns, 'seatsTaken'> {
    const { insee, rncp = null, minimumLevel = 0, durationMonths = null, rhythm = null, skills = [], ...rest } = input;
    const draft = { ...rest, rncp, minimumLevel, durationMonths, rhythm, skills, targetLevel: input.targetLevel ?? null };
    return {
      ...draft,
      occupationConfidence: 1,
      targetLevel: this.facts.targetLevel(draft),
      licenceRequired: input.licenceRequired ?? false,
      nightWork: input.nightWork ?? false,
      regulatedWork: input.regulatedWork ?? false,
      idcc: input.idcc === undefined ? establishment.idcc : input.idcc,
      naf: establishment.naf,
      ...this.facts.place(insee, establishment),
    };
  }

  private changedColumns(present: Offer, employer: Establishment | null, input: UpdateOffer): Partial<Offer> {
    const { version: _, insee, ...rest } = input;
    const columns = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<Offer>;
    if (columns.occupationCode !== undefined) columns.occupationConfidence = 1;
    if (insee !== undefined && insee !== present.insee) Object.assign(columns, this.facts.place(insee, employer));
    if (employer && employer.id !== present.establishmentId) Object.assign(columns, this.fromEmployer(present, employer, columns));
    const isLevelTouched = 'rncp' in columns || 'targetLevel' in columns || 'contractKind' in columns;
    if (isLevelTouched) columns.targetLevel = this.facts.targetLevel({ ...present, ...columns });
    return columns;
  }

  /** What an offer that had no establishment takes from the one it is given. */
  private fromEmployer(present: Offer, employer: Establishment, columns: Partial<Offer>): Partial<Offer> {
    const isPlaced = present.latitude !== null || columns.latitude !== undefined;
    return { idcc: columns.idcc ?? present.idcc ?? employer.idcc, naf: present.naf ?? employer.naf, ...(isPlaced ? {} : this.facts.place(undefined, employer)) };
  }
}

type NewOfferColumns = Pick<
  Offer,
  | 'establishmentId' | 'title' | 'description' | 'occupationCode' | 'occupationConfidence' | 'contractKind' | 'rncp' | 'targetLevel' | 'minimumLevel' | 'startsOn'
  | 'durationMonths' | 'seats' | 'seatsTaken' | 'rhythm' | 'skills' | 'licenceRequired' | 'nightWork' | 'regulatedWork' | 'idcc' | 'naf'
  | 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'
>;

function touchesSeats(before: Offer, after: Offer): boolean {
  return before.seats !== after.seats || before.startsOn !== after.startsOn || before.contractKind !== after.contractKind;
}
