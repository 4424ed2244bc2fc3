import type { JSX } from 'preact';
import type { FacetValue, OfferFacet, OfferSearchAnswer } from '../../../search/offer-search.schema.js';
import { Button } from '../../components/button.js';
import { FacetGroup } from '../../components/facet-group.js';
import type { SearchAddress } from './search-address.js';

const GROUPS: readonly { facet: OfferFacet; title: string }[] = [
  { facet: 'contract', title: 'Contrat' },
  { facet: 'level', title: 'Diplôme préparé' },
  { facet: 'start', title: 'Début' },
  { facet: 'licence', title: 'Permis de conduire' },
  { facet: 'sector', title: 'Secteur' },
  { facet: 'department', title: 'Département' },
];

export const FACET_NAMES: readonly string[] = GROUPS.map(({ facet }) => facet);

/** Filters with counts: beside the list on a desk, opened by their button on a phone. */
export function Facets({ answer, address }: { answer: OfferSearchAnswer; address: SearchAddress }): JSX.Element {
  return (
    <section class="facets" id="filtres" aria-label="Filtres" tabIndex={-1}>
      {GROUPS.map(({ facet, title }) => (
        <FacetGroup key={facet} title={title} name={facet} form="recherche" choices={choicesOf(facet, answer.facets[facet] ?? [])} chosen={address.values(facet).flatMap((value) => value.split(','))} />
      ))}
      <div class="facets-acts">
        <Button form="recherche">{showWords(answer.total)}</Button>
        {address.count(...FACET_NAMES) > 0 && <a href={`${address.without(...FACET_NAMES)}`}>Enlever les filtres</a>}
      </div>
    </section>
  );
}

function choicesOf(facet: OfferFacet, values: readonly FacetValue[]): { value: string; text: string; count: number }[] {
  const shown = facet === 'licence' ? values.filter(({ value }) => value === 'not_needed') : values;
  return shown.map(({ value, label, count }) => ({ value, text: label, count }));
}

function showWords(total: number): string {
  if (total === 0) return 'Chercher avec ces filtres';
  return total === 1 ? 'Voir l’offre' : `Voir les ${total} offres`;
}
