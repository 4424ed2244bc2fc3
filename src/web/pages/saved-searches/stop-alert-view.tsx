import type { JSX } from 'preact';
import type { StoppableAlert } from '../../../search/alerts/alert-stop.service.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Page } from '../../layout/page.js';

interface StopAlertProps {
  alert: StoppableAlert;
  /** Where the forms are sent: the address of this page, with its link. */
  action: string;
}

/** Behind the link of a mail: nothing is stopped by looking, since programs open links too. */
export function StopAlertView({ alert, action }: StopAlertProps): JSX.Element {
  if (alert.isStopped) return <AlertStoppedView label={alert.label} all={false} />;
  return (
    <Page title="Arrêter une alerte" width="text" isPrivate>
      <h1>Ne plus recevoir cette alerte ?</h1>
      <p class="lead">« {alert.label} »</p>
      <Form action={action}>
        <div class="button-row">
          <Button icon="bell-off">Arrêter cette alerte</Button>
          <Button kind="outline" name="tout" value="1">Arrêter toutes mes alertes</Button>
        </div>
      </Form>
      <p class="soft form-after">La recherche reste dans ta liste, en pause : tu peux la reprendre quand tu veux.</p>
    </Page>
  );
}

export function AlertStoppedView({ label, all }: { label: string; all: boolean }): JSX.Element {
  return (
    <Page title="C’est arrêté" width="text" isPrivate>
      <h1>C’est arrêté</h1>
      <p class="lead">{all ? 'Plus aucune alerte ne t’est envoyée.' : `Plus aucun mail n’est envoyé pour « ${label} ».`}</p>
      <div class="button-row">
        <ButtonLink href="/mes-recherches" kind="outline">Mes recherches</ButtonLink>
        <ButtonLink href="/offres" kind="outline">Chercher une offre</ButtonLink>
      </div>
    </Page>
  );
}

/** An old or unknown link: nothing is wrong, and there is a way to be sure. */
export function NoAlertView(): JSX.Element {
  return (
    <Page title="Cette alerte n’existe plus" width="text" isPrivate>
      <h1>Cette alerte n’existe plus</h1>
      <p class="lead">Le lien est ancien, ou la recherche a été supprimée : rien n’est envoyé pour elle. Pour en être sûr, regarde tes recherches.</p>
      <div class="button-row">
        <ButtonLink href="/mes-recherches">Mes recherches</ButtonLink>
        <ButtonLink href="/" kind="outline">Accueil</ButtonLink>
      </div>
    </Page>
  );
}
