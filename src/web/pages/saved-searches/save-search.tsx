import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Form } from '../../components/form.js';
import { Icon } from '../../components/icon.js';
import { FrequencyField } from './frequency-field.js';

/** What a search page knows of saving its search; null for those who keep none (companies, advisers). */
export interface Saving {
  /** Parameters of the search's address. */
  search: string;
  canSave: boolean;
  /** It is among those that this person keeps. */
  isSaved: boolean;
}

/** Keeping the search of the page: one press for a candidate, signing in first for others. */
export function SaveSearch({ saving, nothingFound = false }: { saving: Saving; nothingFound?: boolean }): JSX.Element {
  return (
    <Card as="section" class="save-search" id="enregistrer" labelledBy="enregistrer-titre">
      <h2 id="enregistrer-titre"><Icon name="bell" /> {nothingFound ? 'On t’écrit dès qu’une offre arrive' : 'Recevoir les nouvelles offres par mail'}</h2>
      <Act saving={saving} />
    </Card>
  );
}

function Act({ saving: { search, canSave, isSaved } }: { saving: Saving }): JSX.Element {
  if (isSaved) return <p>Cette recherche est enregistrée : un mail arrive dès qu’il y a du nouveau. <a href="/mes-recherches">Mes recherches</a></p>;
  if (!canSave) {
    return (
      <>
        <p>Enregistre cette recherche avec ton adresse mail : un message arrive quand une offre est publiée.</p>
        <ButtonLink href={`/mes-recherches/nouvelle?${search}`} kind="outline" icon="bell">Enregistrer cette recherche</ButtonLink>
      </>
    );
  }
  return (
    <>
      <p>Un mail arrive quand une offre est publiée pour cette recherche. Tu arrêtes quand tu veux, en un clic.</p>
      <Form action="/mes-recherches" class="save-search-form">
        <input type="hidden" name="search" value={search} />
        <FrequencyField id="enregistrer-frequence" value="daily" />
        <Button icon="bell">Enregistrer cette recherche</Button>
      </Form>
    </>
  );
}
