import type { ComponentChildren, JSX } from 'preact';
import type { EstablishmentCard, WaitingClaim } from '../../../companies/establishment.schema.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { branchWords } from '../../layout/branch-words.js';
import { Page } from '../../layout/page.js';
import { countWords } from '../../layout/words.js';
import { siretWords } from '../company/standing.js';

interface DeskCompaniesProps {
  text: string;
  claims: PageOf<WaitingClaim>;
  unverified: PageOf<EstablishmentCard>;
  /** What the search gives; null without one. */
  found: PageOf<EstablishmentCard> | null;
  refusal: FormState | null;
}

/** Companies to verify, people to confirm, and the search for one to publish for. */
export function DeskCompaniesView({ text, claims, unverified, found, refusal }: DeskCompaniesProps): JSX.Element {
  return (
    <Page title="Entreprises" width="text" isPrivate>
      <h1>Entreprises</h1>
      {refusal && <ErrorSummary state={refusal} />}
      <form class="find-person" method="get" action="/conseil/entreprises" role="search">
        <label class="visually-hidden" for="trouver-entreprise">Nom ou SIRET</label>
        <input class="form-control" id="trouver-entreprise" name="texte" type="search" value={text} placeholder="Nom ou SIRET" maxLength={100} />
        <button class="btn btn-outline" type="submit">Trouver</button>
      </form>
      {found && <Found text={text} found={found} />}
      <Waiting title="Entreprises à vérifier" total={unverified.total} none="Aucune entreprise n’attend.">
        {unverified.items.map((company) => <li key={company.id}><ToVerify company={company} /></li>)}
      </Waiting>
      <Waiting title="Demandes à confirmer" total={claims.total} none="Aucune demande n’attend.">
        {claims.items.map((claim) => <li key={`${claim.establishmentId} ${claim.accountId}`}><Claim claim={claim} /></li>)}
      </Waiting>
      <p class="form-after"><a href="/conseil/entreprises/nouvelle">Ajouter une entreprise</a></p>
    </Page>
  );
}

function Waiting({ title, total, none, children }: { title: string; total: number; none: string; children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2 class="section-title">{title}{total > 0 && ` (${new Intl.NumberFormat('fr-FR').format(total)})`}</h2>
      {total === 0 ? <p class="soft">{none}</p> : <ul class="plain-list">{children}</ul>}
    </section>
  );
}

function CompanyLines({ company: { name, siret, address, communeName, branch, naf } }: { company: EstablishmentCard }): JSX.Element {
  return (
    <>
      <h3>{name}</h3>
      <p>SIRET {siretWords(siret)} · NAF {naf}<br />{[address, communeName].filter(Boolean).join(', ')}{branch && <><br /><span class="soft">{branchWords(branch)}</span></>}</p>
    </>
  );
}

function ToVerify({ company }: { company: EstablishmentCard }): JSX.Element {
  return (
    <Card as="article">
      <CompanyLines company={company} />
      <div class="button-row">
        <Form action={`/conseil/entreprises/${company.id}/verifier`}><Button icon="check">Vérifiée<span class="visually-hidden"> : {company.name}</span></Button></Form>
        <ButtonLink href={`https://annuaire-entreprises.data.gouv.fr/etablissement/${company.siret}`} kind="neutral" rel="noreferrer" icon="external-link">Voir à l’annuaire</ButtonLink>
      </div>
    </Card>
  );
}

function Claim({ claim: { establishment, establishmentId, accountId, displayName, email } }: { claim: WaitingClaim }): JSX.Element {
  const path = `/conseil/entreprises/${establishmentId}/membres/${accountId}`;
  const whom = <span class="visually-hidden"> : {email} pour {establishment.name}</span>;
  return (
    <Card as="article">
      <p><strong>{displayName || email}</strong>{displayName !== '' && <> (<a href={`mailto:${email}`}>{email}</a>)</>} demande à agir pour :</p>
      <CompanyLines company={establishment} />
      {!establishment.verified && <p><Tag tone="gold" icon="clock">entreprise à vérifier aussi</Tag></p>}
      <div class="button-row">
        <Form action={`${path}/confirmer`}><Button icon="check">Confirmer{whom}</Button></Form>
        <Form action={`${path}/refuser`}><Button kind="neutral">Refuser{whom}</Button></Form>
      </div>
    </Card>
  );
}

function Found({ text, found }: { text: string; found: PageOf<EstablishmentCard> }): JSX.Element {
  return (
    <section>
      <h2 class="section-title">{countWords(found.total, 'entreprise', 'entreprises', 'Aucune entreprise')} pour « {text} »</h2>
      <ul class="plain-list">
        {found.items.map((company) => (
          <li key={company.id}>
            <Card as="article">
              <CompanyLines company={company} />
              <div class="button-row">
                <ButtonLink href={`/conseil/offres/nouvelle?entreprise=${company.id}`} kind="outline" icon="plus">Publier une offre pour elle</ButtonLink>
                <ButtonLink href={`/entreprises/${company.id}`} kind="plain">Sa page</ButtonLink>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/conseil/entreprises?texte=${encodeURIComponent(text)}&page=${page}`} />
    </section>
  );
}
