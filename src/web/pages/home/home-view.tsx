import type { ComponentChildren, JSX } from 'preact';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { SearchBar } from '../../components/search-bar.js';
import { Page } from '../../layout/page.js';

export interface PopularTrade {
  text: string;
  icon: string;
}

export interface HomeProps {
  trades: readonly PopularTrade[];
  openOffers: number;
  isCandidate: boolean;
}

/** One thing to do: search. The two other sides find their way below. */
export function HomeView({ trades, openOffers, isCandidate }: HomeProps): JSX.Element {
  return (
    <Page title="Trouver une alternance près de chez toi" description="Offres d’apprentissage et d’emploi des entreprises de proximité des Hauts-de-France, avec la formation qui va avec.">
      <section class="hero" aria-labelledby="accueil">
        <h1 id="accueil">Ton alternance, près de chez toi</h1>
        <p class="lead">
          {openOffers > 1 ? `${new Intl.NumberFormat('fr-FR').format(openOffers)} offres` : 'Les offres'} des boulangeries, salons, pharmacies, garages, cabinets et boutiques des Hauts-de-France.
        </p>
        <SearchBar action="/offres" text="" place="" radius="" />
        <ul class="trade-links" aria-label="Métiers souvent cherchés">
          {trades.map(({ text, icon }) => (
            <li key={text}>
              <a href={`/offres?text=${encodeURIComponent(text)}`}><Icon name={icon} /> {text}</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="comment">
        <h2 id="comment">Comment ça marche</h2>
        <ol class="steps">
          <Step icon="search" title="Cherche">Sans compte. Chaque offre dit le trajet, le salaire à ton âge et combien de candidats la veulent.</Step>
          <Step icon="heart-handshake" title="Postule en 2 minutes">Un profil court suffit, sans CV ni lettre. L’entreprise te répond, ou un conseiller la relance.</Step>
          <Step icon="graduation-cap" title="Trouve ta formation">Un conseiller te propose des offres avec une place en centre de formation à ta portée.</Step>
        </ol>
        {!isCandidate && <p class="home-start"><a class="btn btn-primary" href="/connexion?next=%2Fmon-profil">Créer mon profil</a> <a class="btn btn-outline" href="/metiers">Découvrir les métiers</a></p>}
      </section>
      <section class="home-others" aria-label="Entreprises et centres de formation">
        <Card as="section" labelledBy="entreprises">
          <h2 id="entreprises">Vous recrutez ?</h2>
          <p>Publiez une offre en un formulaire. Vous recevez des candidatures et des profils choisis par un conseiller, et répondez en un geste.</p>
          <a class="btn btn-brick" href="/connexion?role=company&next=%2Fentreprise">Publier une offre</a>
        </Card>
        <Card as="section" labelledBy="formations">
          <h2 id="formations">Les formations</h2>
          <p>Toutes les formations en apprentissage qui mènent à ces métiers, avec leurs rentrées et leurs places.</p>
          <a class="btn btn-outline" href="/formations">Voir les formations</a>
        </Card>
      </section>
    </Page>
  );
}

function Step({ icon, title, children }: { icon: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <Icon name={icon} />
      <h3>{title}</h3>
      <p>{children}</p>
    </li>
  );
}
