import { Injectable } from '@nestjs/common';
import { ReferenceService } from '../reference/reference.service.js';
import type { CommuneFact } from '../reference/reference-tables.js';
import { lexiconOf } from '../search/understanding/lexicon.js';
import { understand } from '../search/understanding/understand.js';

export interface NamedTrade {
  /** ROME code. */
  code: string;
  label: string;
}

/** Reads what people type in forms: a trade by its everyday name, a place by its name or postal code. Works without any script. */
@Injectable()
export class PlainWords {
  constructor(private readonly reference: ReferenceService) {}

  /** The trade these words mean, or null. An exact ROME code is taken as it is. */
  trade(text: string): NamedTrade | null {
    const typed = text.trim();
    const known = this.reference.occupation(typed.toUpperCase()) ?? this.byLabel(typed);
    if (known) return { code: known.code, label: known.label };
    const [found] = understand(lexiconOf(this.reference.tables), typed, { ignore: ['place', 'level'] }).occupations;
    return found ? { code: found.code, label: found.label } : null;
  }

  /** The commune these words mean, or null: `Lille`, `Lille (59000)`, `59000`, `59350`. */
  commune(text: string): CommuneFact | null {
    const typed = text.trim();
    const known = this.reference.commune(typed.toUpperCase());
    if (known) return known;
    const { place } = understand(lexiconOf(this.reference.tables), typed, { ignore: ['occupation', 'level'] });
    return place?.kind === 'commune' ? place.commune : null;
  }

  private byLabel(text: string): NamedTrade | undefined {
    const wanted = text.toLowerCase();
    return wanted === '' ? undefined : this.reference.tables.occupations.find(({ label }) => label.toLowerCase() === wanted);
  }
}

/** How a commune stands in a field: `Lille (59000)`. */
export function communeWords({ name, postalCodes }: Pick<CommuneFact, 'name' | 'postalCodes'>): string {
  return postalCodes[0] ? `${name} (${postalCodes[0]})` : name;
}
