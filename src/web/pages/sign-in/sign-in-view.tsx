import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button.js';
import { ChoiceGroup } from '../../components/choice.js';
import { TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Icon } from '../../components/icon.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Page } from '../../layout/page.js';

const SIDES = [
  { value: 'candidate', text: 'Je cherche une place', icon: 'search' },
  { value: 'company', text: 'Je recrute', icon: 'store' },
];

/** Asking for a link: one field. The same page makes an account. */
export function SignInView({ form }: { form: FormState }): JSX.Element {
  return (
    <Page title="Se connecter" width="text" isPrivate>
      <h1>Se connecter ou créer un compte</h1>
      <p class="page-lead">Pas de mot de passe : un mail arrive avec un lien. Le compte se crée tout seul la première fois.</p>
      <Form action="/connexion" state={form} enhance="check">
        <input type="hidden" name="next" value={textOf(form.values.next)} />
        <TextField name="email" label="Adresse mail" type="email" autocomplete="email" inputMode="email" hint="Celle que l’on consulte souvent : prenom@exemple.fr" />
        <ChoiceGroup name="role" label="C’est pour" choices={SIDES} inRow />
        <Button icon="mail">Recevoir le lien</Button>
        <PrivacyNote>L’adresse sert à se connecter et à prévenir des réponses. Elle n’est montrée à personne sans accord.</PrivacyNote>
      </Form>
    </Page>
  );
}

/** After asking: the same words whether or not the account exists. */
export function LinkSentView({ hasMailbox }: { hasMailbox: boolean }): JSX.Element {
  return (
    <Page title="Le mail est parti" width="text" isPrivate>
      <h1><Icon name="mail" /> Le mail est parti</h1>
      <p class="lead">Un lien de connexion vient d’être envoyé à l’adresse donnée. Il sert une seule fois, pendant 15 minutes.</p>
      <p>Rien reçu au bout de deux minutes ? Il est peut-être dans les indésirables, ou l’adresse a une faute.</p>
      <div class="button-row">
        {hasMailbox && <ButtonLink href="/courrier" icon="mail-open">Ouvrir la boîte de la démonstration</ButtonLink>}
        <ButtonLink href="/connexion" kind="outline">Recommencer</ButtonLink>
      </div>
    </Page>
  );
}

/** Behind the mailed link: a button, so that programs that open mails do not use the link up. */
export function UseLinkView({ token }: { token: string }): JSX.Element {
  return (
    <Page title="Se connecter" width="text" isPrivate>
      <h1>Plus qu’un geste</h1>
      <Form action="/connexion/lien">
        <input type="hidden" name="token" value={token} />
        <Button icon="check">Me connecter</Button>
      </Form>
    </Page>
  );
}

export function DeadLinkView(): JSX.Element {
  return (
    <Page title="Ce lien ne sert plus" width="text" isPrivate>
      <h1>Ce lien ne sert plus</h1>
      <p class="lead">Il a déjà servi, ou ses 15 minutes sont passées. Un nouveau arrive en un instant.</p>
      <ButtonLink href="/connexion">Recevoir un nouveau lien</ButtonLink>
    </Page>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
