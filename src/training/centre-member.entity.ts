import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { TrainingCentre } from './training-centre.entity.js';

/** Who acts for a training centre. */
@Entity('centre_member')
export class CentreMember {
  @PrimaryColumn('integer')
  accountId!: number;

  @PrimaryColumn('integer')
  @Index('centre_member_centre')
  centreId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Account;

  @ManyToOne(() => TrainingCentre, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'centre_id' })
  centre?: TrainingCentre;
}
