import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Page } from '../../layout/page.js';
import type { OwnCompany } from './own-companies.service.js';
import { siretWords, StandingTag, STANDING_WORDS } from './standing.js';

interface CompanyHomeProps {
  companies: readonly OwnCompany[];
  /** Applications and proposals that wait for an answer. */
  unanswered: number;
}

/** Where one's company stands, and what to do next. */
export function CompanyHomeView({ companies, unanswered }: CompanyHomeProps): JSX.Element {
  return (
    <Page title="Votre entreprise" width="text" isPrivate>
      <h1>{companies.length > 1 ? 'Vos entreprises' : 'Votre entreprise'}</h1>
      {unanswered > 0 && (
        <p class="notice notice-brick">
          <a href="/entreprise/candidats">{unanswered === 1 ? '1 candidat attend votre réponse' : `${unanswered} candidats attendent votre réponse`}</a>
        </p>
      )}
      <ul class="plain-list">
        {companies.map((company) => <li key={company.establishment.id}><Company company={company} /></li>)}
      </ul>
      <p class="form-after"><a href="/entreprise/rattachement">Ajouter une autre entreprise</a></p>
    </Page>
  );
}

function Company({ company: { establishment, standing, seesFile } }: { company: OwnCompany }): JSX.Element {
  const { id, name, siret, address, communeName, masters } = establishment;
  return (
    <Card as="article" class="card-brick" labelledBy={`entreprise-${id}`}>
      <div class="between">
        <h2 id={`entreprise-${id}`}>{name}</h2>
        <StandingTag standing={standing} />
      </div>
      <p>SIRET {siretWords(siret)}<br />{[address, communeName].filter(Boolean).join(', ')}</p>
      <p>{STANDING_WORDS[standing].next}</p>
      {seesFile && masters === 0 && <p class="notice notice-gold">Pour accueillir un apprenti, dites qui sera son maître d’apprentissage : <a href={`/entreprise/fiches/${id}`}>complétez les informations</a>.</p>}
      <div class="button-row">
        <ButtonLink href={`/entreprise/offres/nouvelle?entreprise=${id}`} kind="brick" icon="plus">Publier une offre</ButtonLink>
        {seesFile && <ButtonLink href={`/entreprise/fiches/${id}`} kind="neutral">Modifier les informations</ButtonLink>}
      </div>
    </Card>
  );
}
