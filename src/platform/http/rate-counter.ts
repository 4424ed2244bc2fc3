import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';

const MINUTE_MS = 60_000;

/**
 * Counts requests by the clock's minute, all forgotten when the next one begins, so memory never grows for long.
 * Counters live in each web process: with several, a limit is at most that many times higher.
 */
@Injectable()
export class RateCounter {
  private minute = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more; true when `limit` was already reached in this minute. */
  isOver(key: string, limit: number): boolean {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE_MS);
    if (minute !== this.minute) this.counts.clear();
    this.minute = minute;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count > limit;
  }

  /** Seconds until the next minute begins. */
  secondsLeft(): number {
    return Math.ceil((MINUTE_MS - (this.clock.now().getTime() % MINUTE_MS)) / 1000);
  }
}
