import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../shared/calendar-date.js';

export const PAIR_FACT_KINDS = ['pin', 'ban', 'rejected', 'favourite', 'refusal', 'shown', 'signed'] as const;
export type PairFactKind = (typeof PAIR_FACT_KINDS)[number];

/** What people said of a candidate and an offer; the next run obeys. */
@Entity('pair_fact')
@Index('pair_fact_offer', ['offerId'])
@Check('pair_fact_kind', `kind IN ('pin','ban','rejected','favourite','refusal','shown','signed')`)
export class PairFact {
  @PrimaryColumn('integer')
  candidateId!: number;

  @PrimaryColumn('integer')
  offerId!: number;

  @PrimaryColumn('text')
  kind!: PairFactKind;

  /** For `rejected` and `refusal`: a code that names a criterion (`travel`, `occupation`, `level`, `start`…). */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Last day it counts; null: until taken back. */
  @Column({ type: 'date', nullable: true })
  until!: CalendarDate | null;

  @Column({ type: 'integer', nullable: true })
  byAccountId!: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}
