import type { JSX } from 'preact';
import { CONSENT_TEXTS } from '../../../accounts/consent-texts.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Page } from '../../layout/page.js';
import { FrequencyField } from './frequency-field.js';

interface NewSearchProps {
  form: FormState;
  search: string;
  label: string;
}

/** The last step of keeping a search: after signing in, or where it was refused. */
export function NewSearchView({ form, search, label }: NewSearchProps): JSX.Element {
  const frequency = form.values.frequency === 'weekly' ? 'weekly' : 'daily';
  return (
    <Page title="Enregistrer une recherche" width="text" isPrivate>
      <h1>Enregistrer cette recherche</h1>
      <p class="lead">« {label} »</p>
      <Form action="/mes-recherches" state={form}>
        <input type="hidden" name="search" value={search} />
        <FrequencyField id="champ-frequency" value={frequency} />
        <div class="button-row">
          <Button icon="bell">Enregistrer</Button>
          <ButtonLink kind="outline" href={`/offres?${search}`}>Revenir aux offres</ButtonLink>
          <ButtonLink kind="outline" href="/mes-recherches">Mes recherches</ButtonLink>
        </div>
        <PrivacyNote>En enregistrant : « {CONSENT_TEXTS.alerts.text} » Chaque mail a un lien pour arrêter.</PrivacyNote>
      </Form>
    </Page>
  );
}
