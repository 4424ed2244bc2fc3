import { withoutUnseen } from '../../shared/text-fields.js';
import { facetValues } from '../facet-values.js';
import type { OfferSearchQuery, UnderstoodView } from '../offer-search.schema.js';
import type { ReferenceFacts } from '../reference-facts.js';

export const LONGEST_LABEL = 120;
const NAMED = ['level', 'contract', 'start', 'sector', 'department', 'licence', 'branch'] as const;
const UNNAMED = ['zone', 'rhythm', 'startFrom', 'startUntil', 'durationMin', 'durationMax'] as const;

/** The search in a few words: `boulangère lille · à moins de 30 km · Apprentissage`. */
export function searchLabel(query: OfferSearchQuery, { place }: Pick<UnderstoodView, 'place'>, facts: ReferenceFacts): string {
  const trades = query.occupation.map((code) => facts.occupationLabel(code) ?? code);
  const where = [place?.from === 'place' ? place.label : '', query.radius === undefined || place?.radiusKm == null ? '' : `à moins de ${Math.round(query.radius)} km`];
  const filters = NAMED.flatMap((name) => facetValues(name, new Map(), query[name].map(String), facts).map(({ label }) => label));
  const others = UNNAMED.filter((name) => [query[name]].flat().some((value) => value !== undefined)).length;
  const parts = [withoutUnseen(query.text).replace(/\s+/g, ' ').trim(), ...trades, where.filter(Boolean).join(', '), ...filters, others === 0 ? '' : `${others} ${others === 1 ? 'autre filtre' : 'autres filtres'}`].filter(Boolean);
  return shortened(parts.length === 0 ? 'Toutes les offres' : parts.join(' · '));
}

function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
