import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { CONSENT_TEXTS } from './consent-texts.js';
import { Consent, type ConsentPurpose } from './consent.entity.js';

/** Consents, one per purpose, each with the version of the text that was read. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Says yes; saying it twice to the same text changes nothing, to a newer text begins a new row. */
  async give(accountId: number, purpose: ConsentPurpose, manager: EntityManager = this.dataSource.manager): Promise<void> {
    const textVersion = CONSENT_TEXTS[purpose].version;
    const live = await manager.findOneBy(Consent, { accountId, purpose, withdrawnAt: IsNull() });
    if (live?.textVersion === textVersion) return;
    if (live) await manager.update(Consent, live.id, { withdrawnAt: this.clock.now() });
    const values = { accountId, purpose, textVersion, givenAt: this.clock.now() };
    await manager.createQueryBuilder().insert().into(Consent).values(values).orIgnore().execute();
  }

  /** Takes the yes back; true when there was one. */
  async withdraw(accountId: number, purpose: ConsentPurpose, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const result = await manager.update(Consent, { accountId, purpose, withdrawnAt: IsNull() }, { withdrawnAt: this.clock.now() });
    return (result.affected ?? 0) > 0;
  }

  async has(accountId: number, purpose: ConsentPurpose, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager.existsBy(Consent, { accountId, purpose, withdrawnAt: IsNull() });
  }

  /** Every consent ever given, the latest first. */
  async history(accountId: number): Promise<Consent[]> {
    return this.dataSource.getRepository(Consent).find({ where: { accountId }, order: { id: 'DESC' } });
  }
}
