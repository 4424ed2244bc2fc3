import type { JSX } from 'preact';
import type { Indicators, Tension } from '../../../insights/indicators.schema.js';
import { Card } from '../../components/card.js';
import { Page } from '../../layout/page.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** The five axes of the partnership, one card each, and where wishes exceed seats. */
export function IndicatorsView({ indicators }: { indicators: Indicators }): JSX.Element {
  const { apprenticeship, trades, regionalScheme, jobSeekers, encounter } = indicators;
  return (
    <Page title="Indicateurs" isPrivate>
      <h1>Indicateurs</h1>
      <p class="page-lead">Les cinq axes du partenariat entre la Région et l’OPCO EP, en chiffres du jour. Des nombres, jamais des personnes.</p>
      <div class="card-grid">
        <Axis title="Développer l’apprentissage" facts={[
          ['offres d’apprentissage ouvertes', apprenticeship.openOffers], ['places à prendre', apprenticeship.seatsLeft], ['entreprises qui recrutent', apprenticeship.companies],
          ['candidatures', apprenticeship.applications], ['propositions présentées', apprenticeship.presented], ['accords des deux côtés', apprenticeship.mutual], ['contrats signés', apprenticeship.signed],
        ]} />
        <Axis title="Informer sur les métiers et les formations" facts={[
          ['métiers avec des offres', trades.withOffers], ['métiers avec une formation à venir', trades.withProgrammes], ['métiers avec les deux', trades.withBoth],
        ]} />
        <Axis title="Schéma régional, sanitaire et social" facts={[
          ['formations du schéma', regionalScheme.programmes], ['places libres à venir', regionalScheme.placesLeft], ['candidats qui visent ces métiers', regionalScheme.candidates],
        ]} />
        <Axis title="Salariés et demandeurs d’emploi" facts={[['demandeurs d’emploi inscrits', jobSeekers.candidates], ['offres hors apprentissage', jobSeekers.openOffers]]} />
        <Axis title="Rapprocher l’offre et la demande" facts={[
          ['candidats actifs', encounter.candidates], ['candidats avec une liste', encounter.withList], ['offres ouvertes', encounter.offers], ['offres présentes dans une liste', encounter.offersWithList],
        ]} />
      </div>
      <Tensions tensions={encounter.tensions} />
    </Page>
  );
}

function Axis({ title, facts }: { title: string; facts: readonly (readonly [string, number])[] }): JSX.Element {
  return (
    <Card>
      <h2 class="section-title">{title}</h2>
      <table class="table-plain">
        <tbody>
          {facts.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td class="number">{NUMBER.format(value)}</td></tr>)}
        </tbody>
      </table>
    </Card>
  );
}

function Tensions({ tensions }: { tensions: readonly Tension[] }): JSX.Element {
  return (
    <section aria-labelledby="tensions">
      <h2 id="tensions" class="section-title">Là où les vœux dépassent le plus les places</h2>
      {tensions.length === 0 ? <p>Aucun candidat actif n’a encore dit son vœu.</p> : (
        <table class="table-plain">
          <thead><tr><th scope="col">Métier</th><th scope="col">Département</th><th scope="col" class="number">Premiers vœux</th><th scope="col" class="number">Places</th></tr></thead>
          <tbody>
            {tensions.map((tension) => (
              <tr key={`${tension.occupationCode} ${tension.department}`}>
                <th scope="row">{tension.occupation}</th><td>{tension.department}</td>
                <td class="number">{NUMBER.format(tension.candidates)}</td><td class="number">{NUMBER.format(tension.seats)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
