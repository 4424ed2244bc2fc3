import type { JSX } from 'preact';
import type { SavedSearch } from '../../../search/alerts/saved-search.entity.js';
import type { OwnSavedSearches } from '../../../search/alerts/saved-search.service.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Disclosure } from '../../components/disclosure.js';
import { EmptyState } from '../../components/empty-state.js';
import { Form } from '../../components/form.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';
import { FrequencyField } from './frequency-field.js';

/** The searches one keeps: run them, say how often mails come, stop them. */
export function SavedSearchesView({ own }: { own: OwnSavedSearches }): JSX.Element {
  const { items, most, mailsAllowed } = own;
  return (
    <Page title="Mes recherches" width="text" isPrivate>
      <h1>Mes recherches</h1>
      <p class="page-lead">Un mail arrive quand une offre est publiée pour l’une d’elles. Une offre n’est jamais envoyée deux fois pour la même recherche.</p>
      {items.length > 0 && !mailsAllowed && <MailsStopped />}
      {items.length === 0 ? <NoneYet /> : <ul class="plain-list">{items.map((search) => <li key={search.id}><SearchCard search={search} mailsAllowed={mailsAllowed} /></li>)}</ul>}
      {items.length > 0 && <p class="soft small form-after">{items.length} sur {most} recherches.</p>}
    </Page>
  );
}

function NoneYet(): JSX.Element {
  return (
    <EmptyState icon="bell" title="Aucune recherche enregistrée">
      <p>Cherche un métier près de chez toi, puis appuie sur « Enregistrer cette recherche ».</p>
      <ButtonLink href="/offres" icon="search">Chercher une offre</ButtonLink>
    </EmptyState>
  );
}

/** The consent was taken back, on the page of one's data or by the link of a mail. */
function MailsStopped(): JSX.Element {
  return (
    <Card as="section" labelledBy="mails-arretes">
      <h2 id="mails-arretes">Les mails sont arrêtés</h2>
      <p>Tu as dit non aux alertes par mail : rien n’est envoyé pour ces recherches.</p>
      <Form action="/mes-recherches/mails"><Button icon="bell">Recevoir à nouveau les mails</Button></Form>
    </Card>
  );
}

function SearchCard({ search, mailsAllowed }: { search: SavedSearch; mailsAllowed: boolean }): JSX.Element {
  const { id, label, asked, pausedAt, lastSentAt, createdAt } = search;
  return (
    <Card as="article" labelledBy={`recherche-${id}`}>
      <div class="between">
        <h2 id={`recherche-${id}`}><a href={`/offres?${asked}`}>{label}</a></h2>
        <State isOn={pausedAt === null && mailsAllowed} />
      </div>
      <p class="soft small">{lastSentAt ? `Dernier mail le ${momentWords(lastSentAt)}` : `Enregistrée le ${momentWords(createdAt)}, rien de nouveau jusqu’ici`}.</p>
      <Form action={`/mes-recherches/${id}`} class="save-search-form">
        <FrequencyField id={`frequence-${id}`} value={search.frequency} about={label} />
        <Button kind="outline">Changer<span class="visually-hidden"> la fréquence de {label}</span></Button>
      </Form>
      <div class="button-row">
        <Form action={`/mes-recherches/${id}`}>
          <input type="hidden" name="paused" value={pausedAt === null ? '1' : '0'} />
          <Button kind="neutral" icon={pausedAt === null ? 'pause' : 'play'}>{pausedAt === null ? 'Mettre en pause' : 'Reprendre'}<span class="visually-hidden"> {label}</span></Button>
        </Form>
        <Disclosure look="button" icon="trash-2" summary="Supprimer…" about={label}>
          <Form action={`/mes-recherches/${id}/supprimer`}><Button kind="danger">Supprimer cette recherche</Button></Form>
        </Disclosure>
      </div>
    </Card>
  );
}

function State({ isOn }: { isOn: boolean }): JSX.Element {
  return <Tag tone={isOn ? 'green' : 'plain'} icon={isOn ? 'bell' : 'bell-off'}>{isOn ? 'active' : 'en pause'}</Tag>;
}
