import type { CalendarDate } from '../../shared/calendar-date.js';
import type { RuledPair } from './ruled-pair.js';

export interface Rule {
  /** Stable: `travel.beyond_limit`. */
  code: string;
  /** Of the labour code, where there is one. */
  article: string | null;
  /** `refuse` takes the pair out; `flag` says it to the adviser. */
  effect: 'refuse' | 'flag';
  /** Starts of contracts it applies to, both days included; null: no end. */
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  /** One French sentence that says what stands in the way, or what to check. */
  sentence: string;
  /** Law binds everyone, what people said binds the run; an adviser's pin overrides sense alone. */
  origin: 'law' | 'sense' | 'said';
  /** True when the rule speaks of this pair. Pure. */
  applies(pair: RuledPair): boolean;
}
