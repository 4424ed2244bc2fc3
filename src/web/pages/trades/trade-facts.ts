import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReferenceService } from '../../../reference/reference.service.js';
import type { CertificationFact, OccupationFact } from '../../../reference/reference-tables.js';
import { Clock } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';

export interface TradeLine {
  code: string;
  label: string;
  offers: number;
}

export interface TradeSector {
  sector: string;
  trades: TradeLine[];
  offers: number;
}

export interface TradeSheet {
  occupation: OccupationFact;
  names: string[];
  skills: string[];
  certifications: CertificationFact[];
  related: TradeLine[];
  offers: number;
}

const SKILLS_SHOWN = 12;

/** Trades of the reference tables that a diploma of the OPCO's own list leads to, with their open offers. */
@Injectable()
export class TradeFacts {
  private readonly ours: ReadonlySet<string>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {
    this.ours = new Set(reference.tables.certifications.filter(({ opcoEp }) => opcoEp).flatMap(({ occupationCodes }) => occupationCodes));
  }

  /** Sectors with the most open offers first, their trades likewise. */
  async sectors(): Promise<TradeSector[]> {
    const offers = await this.openOffers();
    const bySector = new Map<string, Map<string, TradeLine>>();
    for (const { sector, occupationCode } of this.reference.tables.sectors) {
      const occupation = this.reference.occupation(occupationCode);
      if (!occupation || !this.ours.has(occupationCode)) continue;
      const trades = bySector.get(sector) ?? new Map<string, TradeLine>();
      bySector.set(sector, trades.set(occupationCode, lineOf(occupation, offers)));
    }
    return [...bySector]
      .map(([sector, trades]) => ({ sector: sector.replaceAll('¼', 'œ'), trades: [...trades.values()].sort(mostOffers), offers: [...trades.values()].reduce((sum, trade) => sum + trade.offers, 0) }))
      .sort((a, b) => b.offers - a.offers || a.sector.localeCompare(b.sector, 'fr'));
  }

  /** Throws `trade.unknown`. */
  async sheet(code: string): Promise<TradeSheet> {
    const { tables } = this.reference;
    const occupation = this.reference.occupation(code);
    if (!occupation) throw new DomainError('not_found', 'trade.unknown', 'Ce métier n’est pas dans la liste : cherche-le par son nom.');
    const offers = await this.openOffers();
    return {
      occupation,
      names: [...new Set(tables.appellations.filter(({ occupationCode }) => occupationCode === code).map(({ label }) => label))],
      skills: tables.skills.filter(({ occupationCode }) => occupationCode === code || occupationCode === occupation.parentCode).slice(0, SKILLS_SHOWN).map(({ label }) => label),
      certifications: tables.certifications.filter((one) => one.openToApprenticeship && one.occupationCodes.includes(code)).sort((a, b) => Number(b.opcoEp) - Number(a.opcoEp) || a.level - b.level),
      related: tables.occupations.filter((one) => one.parentCode === occupation.parentCode && one.code !== code).map((one) => lineOf(one, offers)).sort(mostOffers),
      offers: offers.get(code) ?? 0,
    };
  }

  private async openOffers(): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ code: string; count: number }[]>(
      `SELECT occupation_code AS code, count(*)::int AS count FROM offer WHERE status = 'open' AND expires_on >= $1 AND seats_taken < seats AND occupation_code IS NOT NULL GROUP BY occupation_code`,
      [this.clock.today()],
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }
}

function lineOf({ code, label }: OccupationFact, offers: ReadonlyMap<string, number>): TradeLine {
  return { code, label, offers: offers.get(code) ?? 0 };
}

function mostOffers(a: TradeLine, b: TradeLine): number {
  return b.offers - a.offers || a.label.localeCompare(b.label, 'fr');
}
