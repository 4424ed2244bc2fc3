import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../shared/clock.js';

const KEPT_MS = 60_000;

/** How many offers are open, counted at most once a minute. */
@Injectable()
export class HomeFigures {
  private counted: { at: number; openOffers: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async openOffers(): Promise<number> {
    const now = this.clock.now().getTime();
    if (this.counted && now - this.counted.at < KEPT_MS) return this.counted.openOffers;
    const [row] = await this.dataSource.query<{ count: number }[]>("SELECT count(*)::int AS count FROM offer WHERE status = 'open' AND expires_on >= $1 AND seats_taken < seats", [this.clock.today()]);
    this.counted = { at: now, openOffers: row?.count ?? 0 };
    return this.counted.openOffers;
  }
}
