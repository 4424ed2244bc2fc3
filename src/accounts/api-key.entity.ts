import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A partner system's key; only its SHA-256 is kept. */
@Entity('api_key')
@Check('api_key_scopes', `cardinality(scopes) > 0`)
export class ApiKey {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('api_key_hash', { unique: true })
  @Column('text')
  keyHash!: string;

  @Column('text')
  label!: string;

  /** Actions of the authorisation table this key may call. */
  @Column('text', { array: true })
  scopes!: string[];

  /** SIRET, SIREN, departments and IDCC that this key may act for; empty means everything. */
  @Column({ type: 'text', array: true, default: '{}' })
  reach!: string[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
