import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Establishment } from './establishment.entity.js';

/** Who acts for an establishment. A claim waits for an adviser unless the mail domain or the register proves it. */
@Entity('company_member')
export class CompanyMember {
  @PrimaryColumn('integer')
  accountId!: number;

  @PrimaryColumn('integer')
  @Index('company_member_establishment')
  establishmentId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Account;

  @ManyToOne(() => Establishment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'establishment_id' })
  establishment?: Establishment;

  /** Until an adviser has confirmed the claim, the member sees no candidate and publishes nothing. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: 'integer', nullable: true })
  confirmedBy!: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
