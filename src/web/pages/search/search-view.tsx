import type { ComponentChildren, JSX } from 'preact';
import type { HitTier, OfferHit, OfferSearchAnswer, OfferSearchSort } from '../../../search/offer-search.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { ButtonLink } from '../../components/button.js';
import { Select } from '../../components/choice.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Map } from '../../components/map.js';
import { OfferCard, type OfferCardProps } from '../../components/offer-card.js';
import { Pagination } from '../../components/pagination.js';
import { SearchBar } from '../../components/search-bar.js';
import { Page } from '../../layout/page.js';
import { countWords } from '../../layout/words.js';
import { SaveSearch, type Saving } from '../saved-searches/save-search.js';
import { FACET_NAMES, Facets } from './facets.js';
import { tradeWords, Understood } from './understood.js';
import type { SearchAddress } from './search-address.js';

/** What each card says beyond the offer itself: it depends on who reads. */
export type ForReader = (hit: OfferHit) => Pick<OfferCardProps, 'journey' | 'journeyFrom' | 'pay' | 'favourite'>;

export interface SearchViewProps {
  /** Null when the address holds a value that cannot be searched: `problem` says which. */
  answer: OfferSearchAnswer | null;
  problem: string | null;
  address: SearchAddress;
  today: CalendarDate;
  forReader: ForReader;
  saving: Saving | null;
}

const SORTS: Record<OfferSearchSort, string> = {
  relevance: 'les plus adaptées',
  distance: 'les plus proches',
  date: 'les plus récentes',
  applicants: 'les moins demandées',
};

const KEPT = ['exact', 'ignore', 'trade', 'occupation', 'zone', 'branch'] as const;

/** Search, list, filters and map. */
export function SearchView(props: SearchViewProps): JSX.Element {
  const { answer, address, problem } = props;
  const title = answer ? titleOf(answer) : 'Trouver une alternance';
  return (
    <Page title={title} description="Les offres d’apprentissage et d’emploi des entreprises de proximité des Hauts-de-France.">
      <div class="search-page">
        <SearchBar action="/offres" text={address.value('text')} place={address.value('place')} radius={address.value('radius')} kept={KEPT.flatMap((name) => address.values(name).map((value) => [name, value] as const))} />
        {answer ? <Answer {...props} answer={answer} title={title} /> : <Refused title={title} problem={problem} />}
      </div>
    </Page>
  );
}

function Refused({ title, problem }: { title: string; problem: string | null }): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      <EmptyState title="Cette recherche ne peut pas se faire">
        <p>{problem}</p>
        <p><a href="/offres">Recommencer une recherche</a></p>
      </EmptyState>
    </>
  );
}

function Answer({ title, ...props }: SearchViewProps & { answer: OfferSearchAnswer; title: string }): JSX.Element {
  const { answer, address } = props;
  const filters = address.count(...FACET_NAMES);
  return (
    <div data-results>
      <Understood understood={answer.understood} address={address} />
      <div class="search-switches">
        <ButtonLink href="#filtres" kind="outline" icon="sliders-horizontal">
          Filtres {filters > 0 && <span class="count">{filters}<span class="visually-hidden"> choisis</span></span>}
        </ButtonLink>
        <ButtonLink href="#carte" kind="outline" icon="map">Carte</ButtonLink>
      </div>
      <div class="search-columns">
        <Facets answer={answer} address={address} />
        <SearchMap answer={answer} />
        <section class="results" id="resultats" aria-labelledby="resultats-titre">
          <h1 id="resultats-titre" data-announce={title}>{title}</h1>
          <Sorting answer={answer} address={address} />
          <Hits {...props} />
          <Pagination page={answer.page} pageCount={Math.min(500, Math.ceil(answer.total / answer.pageSize))} href={(page) => `${address.with('page', page)}`} />
          {props.saving && answer.hits.length > 0 && <SaveSearch saving={props.saving} />}
        </section>
      </div>
    </div>
  );
}

function Sorting({ answer, address }: { answer: OfferSearchAnswer; address: SearchAddress }): JSX.Element | null {
  if (answer.total < 2) return null;
  const canMeasure = answer.understood.place !== null;
  const choices = Object.entries(SORTS).filter(([sort]) => sort !== 'distance' || canMeasure).map(([value, text]) => ({ value, text }));
  return (
    <div class="sorting">
      <label for="tri">Trier :</label>
      <Select id="tri" name="sort" form="recherche" value={address.value('sort') || answer.sort} choices={choices} />
      <button type="submit" form="recherche" class="btn no-script">Trier</button>
    </div>
  );
}

function Hits({ answer, address, today, forReader, saving }: SearchViewProps & { answer: OfferSearchAnswer }): JSX.Element {
  if (answer.hits.length === 0) return <NothingFound answer={answer} address={address} saving={saving} />;
  const tiers = groupByTier(answer.hits);
  return (
    <>
      {tiers.map(({ tier, hits }) => (
        <div key={tier} class="stack">
          <TierTitle tier={tier} answer={answer} />
          <ul class="plain-list">
            {hits.map((hit) => (
              <li key={hit.id}>
                <OfferCard offer={hit} today={today} distanceKm={hit.distanceKm} {...forReader(hit)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function TierTitle({ tier, answer }: { tier: HitTier; answer: OfferSearchAnswer }): ComponentChildren {
  const { occupations, near } = answer.understood;
  if (occupations.length === 0 || tier === 'asked') return <h2 class="visually-hidden">{tier === 'asked' ? 'Dans le métier demandé' : 'Les offres'}</h2>;
  if (tier === 'other') return <h2 class="tier-title">Autres offres avec ces mots</h2>;
  const names = [...new Set(near.map(({ label }) => tradeWords(label).split(', ')[0]))].slice(0, 3).join(', ');
  return <h2 class="tier-title">Dans des métiers proches{names && <span class="soft"> : {names}</span>}</h2>;
}

function NothingFound({ answer, address, saving }: { answer: OfferSearchAnswer; address: SearchAddress; saving: Saving | null }): JSX.Element {
  const { place } = answer.understood;
  return (
    <EmptyState title="Rien pour l’instant">
      {saving && <SaveSearch saving={saving} nothingFound />}
      <p>{saving ? 'Tu peux aussi :' : 'Tu peux :'}</p>
      <ul>
        {address.count(...FACET_NAMES) > 0 && <li><a href={`${address.without(...FACET_NAMES)}`}>enlever les filtres</a></li>}
        {place?.radiusKm && place.radiusKm < 100 && <li><a href={`${address.with('radius', 100)}`}>chercher jusqu’à 100 km</a></li>}
        {place && <li><a href={`${place.from === 'text' ? address.adding('ignore', 'place') : address.without('place', 'radius')}`}>chercher dans toute la région</a></li>}
        <li><a href="/metiers">regarder d’autres métiers</a></li>
      </ul>
    </EmptyState>
  );
}

function SearchMap({ answer }: { answer: OfferSearchAnswer }): JSX.Element {
  const { place } = answer.understood;
  const centre = place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : undefined;
  const points = (answer.points ?? []).map(({ id, title, communeName, latitude, longitude }) => ({ latitude, longitude, label: `${title}, ${communeName}`, href: `/offres/${id}` }));
  return (
    <div class="search-map" id="carte" tabIndex={-1}>
      <Map label={mapLabel(points.length, answer.total)} points={points} centre={centre} radiusKm={place?.radiusKm ?? undefined} />
      <p class="search-map-close"><a href="#resultats"><Icon name="list" /> Revenir à la liste</a></p>
    </div>
  );
}

/** `Carte : 200 offres sur 1 350, aussi dans la liste.` */
export function mapLabel(shown: number, total: number): string {
  if (shown === 0) return 'Carte : aucune offre à montrer.';
  const outOf = shown < total ? ` sur ${new Intl.NumberFormat('fr-FR').format(total)}` : '';
  return `Carte : ${countWords(shown, 'offre', 'offres', '')}${outOf}, aussi dans la liste.`;
}

function groupByTier(hits: readonly OfferHit[]): { tier: HitTier; hits: OfferHit[] }[] {
  const order: HitTier[] = ['asked', 'near', 'other'];
  return order.map((tier) => ({ tier, hits: hits.filter((hit) => hit.tier === tier) })).filter((group) => group.hits.length > 0);
}

/** `37 offres près de Lille` */
export function titleOf(answer: OfferSearchAnswer): string {
  const { place } = answer.understood;
  const count = countWords(answer.total, 'offre', 'offres', 'Aucune offre');
  if (place === null) return count;
  // the postal code is said beside the field already
  const name = place.label.replace(/ \(.*\)$/, '');
  return place.kind === 'commune' || place.kind === 'point' ? `${count} près de ${name}` : `${count} · ${name}`;
}
