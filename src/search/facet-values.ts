import { CONTRACT_KINDS, type ContractKind } from '../shared/contract-kind.js';
import { LEVELS, type Level } from '../shared/level.js';
import type { FacetValue, OfferFacet } from './offer-search.schema.js';
import type { ReferenceFacts } from './reference-facts.js';
import { LEVEL_LABELS } from './understanding/levels.js';
import { DEPARTMENTS } from './understanding/place-index.js';

const CONTRACT_LABELS: Readonly<Record<ContractKind, string>> = {
  apprenticeship: 'Apprentissage', professionalisation: 'Professionnalisation', fixed_term: 'CDD', permanent: 'CDI',
};
const LICENCE_LABELS: Readonly<Record<string, string>> = { not_needed: 'Sans permis', needed: 'Avec permis' };
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The values of a group for people: in their natural order, or the most frequent first; chosen values stay even at 0. */
export function facetValues(facet: OfferFacet, counts: ReadonlyMap<string, number>, selected: readonly string[], facts: ReferenceFacts): FacetValue[] {
  const values = [...new Set([...counts.keys(), ...selected])].map((value) => ({
    value, label: labelOf(facet, value, facts), count: counts.get(value) ?? 0, selected: selected.includes(value),
  }));
  return values.sort((a, b) => order(facet, a, b) || (a.value < b.value ? -1 : 1));
}

function order(facet: OfferFacet, a: FacetValue, b: FacetValue): number {
  if (facet === 'contract') return CONTRACT_KINDS.indexOf(a.value as ContractKind) - CONTRACT_KINDS.indexOf(b.value as ContractKind);
  if (facet === 'level') return LEVELS.indexOf(Number(a.value) as Level) - LEVELS.indexOf(Number(b.value) as Level);
  if (facet === 'start' || facet === 'department') return a.value < b.value ? -1 : 1;
  return b.count - a.count;
}

function labelOf(facet: OfferFacet, value: string, facts: ReferenceFacts): string {
  switch (facet) {
    case 'contract':
      return CONTRACT_LABELS[value as ContractKind];
    case 'level':
      return LEVEL_LABELS[Number(value) as Level];
    case 'start':
      return capitalised(MONTH.format(new Date(`${value}-01T00:00:00Z`)));
    case 'sector':
      return facts.sectorLabel(value) ?? value;
    case 'department':
      return DEPARTMENTS.find(({ code }) => code === value)?.label ?? value;
    case 'licence':
      return LICENCE_LABELS[value]!;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
