import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Offer } from '../../offers/offer.entity.js';
import { AlertMail } from './alert-mail.entity.js';
import { SavedSearch } from './saved-search.entity.js';

/** An offer that is no news for a saved search: it stands in one of its mails, or was there when the search was saved. */
@Entity('alert_offer')
export class AlertOffer {
  @PrimaryColumn('integer')
  savedSearchId!: number;

  @ManyToOne(() => SavedSearch, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'saved_search_id', foreignKeyConstraintName: 'alert_offer_of_search' })
  savedSearch?: SavedSearch;

  @Index('alert_offer_offer')
  @PrimaryColumn('integer')
  offerId!: number;

  @ManyToOne(() => Offer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'alert_offer_of_offer' })
  offer?: Offer;

  /** Null for an offer of the day of saving, seen before. */
  @Index('alert_offer_mail')
  @Column({ type: 'integer', nullable: true })
  alertMailId!: number | null;

  @ManyToOne(() => AlertMail, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'alert_mail_id', foreignKeyConstraintName: 'alert_offer_of_mail' })
  alertMail?: AlertMail | null;

  /** Its place in the mail, from 1. */
  @Column({ type: 'smallint', default: 0 })
  position!: number;

  /** Kilometres from the place searched. */
  @Column({ type: 'real', nullable: true })
  distanceKm!: number | null;
}
