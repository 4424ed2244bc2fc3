import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RoundKind, RoundReport, RoundSide } from './round-report.js';

/** A final round as it was drawn: append-only (a trigger refuses changes), so that its lottery can be checked again. */
@Entity('match_round')
@Check('match_round_kind', `kind IN ('offers','sessions')`)
@Check('match_round_side', `side IN ('candidates','companies')`)
export class MatchRound {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('text')
  region!: string;

  @Column('text')
  kind!: RoundKind;

  /** Whose best stable matching the report gives. */
  @Column('text')
  side!: RoundSide;

  @Column('integer')
  seed!: number;

  /** Versions of rules, weights and method, as written in their tables. */
  @Column('jsonb')
  versions!: Record<string, string>;

  /** The offers or sessions chosen. */
  @Column('integer', { array: true })
  receiverIds!: number[];

  /** Those who take part; null: everybody who looks for a place. */
  @Column({ type: 'integer', array: true, nullable: true })
  candidateIds!: number[] | null;

  @Column('jsonb')
  result!: RoundReport;

  /** Null: from the command line, or the account was erased. */
  @Column({ type: 'integer', nullable: true })
  byAccountId!: number | null;

  @Column('timestamptz')
  at!: Date;
}
