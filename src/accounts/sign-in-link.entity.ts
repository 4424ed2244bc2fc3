import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './account.entity.js';

/** A mailed link, good once. The account is made on first use, so asking for a link reveals nothing. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Index('sign_in_link_email')
  @Column('text')
  email!: string;

  /** The role a new account gets: candidate or company; an existing account keeps its own. */
  @Column('text')
  role!: Role;

  /** Path to go to afterwards, always of this site. */
  @Column({ type: 'text', default: '/' })
  next!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
