import { CONTRACT_KINDS, type ContractKind } from '../shared/contract-kind.js';
import { LEVELS, type Level } from '../shared/level.js';
import type { ReferenceFacts } from './reference-facts.js';
import type { FacetValue } from './understood.schema.js';
import { LEVEL_LABELS } from './understanding/levels.js';
import { DEPARTMENTS } from './understanding/place-index.js';

const CONTRACT_LABELS: Readonly<Record<ContractKind, string>> = {
  apprenticeship: 'Apprentissage', professionalisation: 'Professionnalisation', fixed_term: 'CDD', permanent: 'CDI',
};
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

type Labels = Readonly<Record<string, (value: string, facts: ReferenceFacts) => string>>;

/** What each group's values are called. */
const LABELS: Labels = {
  contract: (value) => CONTRACT_LABELS[value as ContractKind],
  level: (value) => LEVEL_LABELS[Number(value) as Level],
  start: monthLabel,
  sector: (value, facts) => facts.sectorLabel(value) ?? value,
  department: (value) => DEPARTMENTS.find(({ code }) => code === value)?.label ?? value,
  licence: (value) => ({ not_needed: 'Sans permis', needed: 'Avec permis', yes: 'Avec le permis', no: 'Sans le permis' })[value] ?? value,
  hiring: (value) => ({ yes: 'Qui recrutent', no: 'Sans offre en ce moment' })[value] ?? value,
  scheme: (value) => ({ regional: 'Schéma régional sanitaire et social', other: 'Autres formations' })[value] ?? value,
  branch: (value, facts) => facts.branchLabel(value) ?? value,
};

/** The groups that were counted, with their labels; `filters` say which values are chosen. */
export function facetViews(counted: Readonly<Record<string, ReadonlyMap<string, number>>>, filters: Readonly<Record<string, readonly string[]>>, facts: ReferenceFacts): Record<string, FacetValue[]> {
  return Object.fromEntries(Object.entries(counted).map(([facet, counts]) => [facet, facetValues(facet, counts, filters[facet] ?? [], facts)]));
}

/** The values of a group for people: in their natural order, or the most frequent first; chosen values stay even at 0. */
export function facetValues(facet: string, counts: ReadonlyMap<string, number>, selected: readonly string[], facts: ReferenceFacts): FacetValue[] {
  const label = LABELS[facet] ?? ((value: string): string => value);
  const values = [...new Set([...counts.keys(), ...selected])].map((value) => ({ value, label: label(value, facts), count: counts.get(value) ?? 0, selected: selected.includes(value) }));
  return values.sort((a, b) => order(facet, a, b) || (a.value < b.value ? -1 : 1));
}

function order(facet: string, a: FacetValue, b: FacetValue): number {
  if (facet === 'contract') return CONTRACT_KINDS.indexOf(a.value as ContractKind) - CONTRACT_KINDS.indexOf(b.value as ContractKind);
  if (facet === 'level') return LEVELS.indexOf(Number(a.value) as Level) - LEVELS.indexOf(Number(b.value) as Level);
  if (facet === 'start' || facet === 'department') return a.value < b.value ? -1 : 1;
  return b.count - a.count;
}

/** Formatting dates is slow, and there are few months. */
const months = new Map<string, string>();

function monthLabel(value: string): string {
  const known = months.get(value);
  if (known !== undefined) return known;
  const label = capitalised(MONTH.format(new Date(`${value}-01T00:00:00Z`)));
  months.set(value, label);
  return label;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
