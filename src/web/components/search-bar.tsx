import type { JSX } from 'preact';
import { Button } from './button.js';
import { Select } from './choice.js';
import { Icon } from './icon.js';

export const RADII = [5, 10, 20, 30, 50, 100] as const;

interface SearchBarProps {
  action: string;
  text: string;
  place: string;
  radius: string;
  /** Parts of the address that have no field of their own here. */
  kept?: readonly (readonly [string, string])[];
  textLabel?: string;
  textHint?: string;
}

/** What and where. The trade may hold the place ("boulangère lille"): one field is enough. */
export function SearchBar({ action, text, place, radius, kept = [], textLabel = 'Métier, diplôme, entreprise', textHint = 'Par exemple : boulangère à Lille' }: SearchBarProps): JSX.Element {
  return (
    <form class="search-bar" id="recherche" method="get" action={action} role="search" data-enhance="search">
      {kept.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <div class="control-icon search-what">
        <label class="visually-hidden" for="recherche-texte">{textLabel}</label>
        <Icon name="search" />
        <input class="form-control" id="recherche-texte" name="text" type="search" value={text} placeholder={textHint} maxLength={200} autoComplete="off" enterKeyHint="search" data-suggest="search" />
      </div>
      <div class="control-icon search-where">
        <label class="visually-hidden" for="recherche-lieu">Commune ou code postal</label>
        <Icon name="map-pin" />
        <input class="form-control" id="recherche-lieu" name="place" type="search" value={place} placeholder="Commune ou code postal" maxLength={100} autoComplete="off" data-suggest="place" />
      </div>
      <div class="search-radius">
        <label class="visually-hidden" for="recherche-rayon">Distance</label>
        <Select id="recherche-rayon" name="radius" value={radius} empty="Distance" choices={RADII.map((km) => ({ value: String(km), text: `${km} km` }))} />
      </div>
      <Button>Rechercher</Button>
    </form>
  );
}
