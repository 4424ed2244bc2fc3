import type { JSX } from 'preact';
import type { UnderstoodView } from '../../../search/offer-search.schema.js';
import { RemovableTag } from '../../components/tag.js';
import type { SearchAddress } from './search-address.js';

/** What was understood of the words, each part with the link that undoes it. */
export function Understood({ understood, address }: { understood: UnderstoodView; address: SearchAddress }): JSX.Element | null {
  const { occupations, place, level, text, exact } = understood;
  if (exact) return <ExactSearch text={text} address={address} />;
  const fromText = occupations.length > 0 || level !== null || place?.from === 'text';
  if (!fromText && place === null) return null;
  return (
    <div class="understood">
      <span class="soft">Compris :</span>
      {occupations.length > 0 && (
        <RemovableTag icon="briefcase-business" href={`${address.adding('ignore', 'occupation')}`} undo="Ne pas comprendre comme un métier">
          Métier : {occupations.slice(0, 2).map(({ label }) => tradeWords(label)).join(' ; ')}
        </RemovableTag>
      )}
      {level && (
        <RemovableTag icon="graduation-cap" href={`${address.adding('ignore', 'level')}`} undo="Ne pas comprendre comme un diplôme">
          {level.label}
        </RemovableTag>
      )}
      {place && (
        <RemovableTag icon="map-pin" href={`${place.from === 'text' ? address.adding('ignore', 'place') : address.without('place', 'radius')}`} undo="Chercher partout">
          {placeWords(place)}
        </RemovableTag>
      )}
      {fromText && text !== '' && <a href={`${address.without('ignore').with('exact', 1)}`}>Chercher exactement « {text} »</a>}
    </div>
  );
}

function ExactSearch({ text, address }: { text: string; address: SearchAddress }): JSX.Element {
  return (
    <div class="understood">
      <span class="soft">Cherché exactement : « {text} ».</span> <a href={`${address.without('exact')}`}>Chercher aussi les mots proches</a>
    </div>
  );
}

function placeWords(place: NonNullable<UnderstoodView['place']>): string {
  return place.radiusKm === null ? place.label : `${place.label}, à moins de ${Math.round(place.radiusKm)} km`;
}

/** `boulanger, boulangère` from `Boulanger / Boulangère`. */
export function tradeWords(label: string): string {
  return label.split(' / ').map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', ');
}
