import type { JSX } from 'preact';
import type { Released } from '../../../review/review.schema.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Page } from '../../layout/page.js';
import { countWords } from '../../layout/words.js';
import { territoryWords } from './territory-words.js';

interface ReleaseProps {
  territory: string;
  preview: Released;
  form: FormState;
}

/** Says how many before it is done. */
export function ReleaseView({ territory, preview: { candidates, presented, leftForReview }, form }: ReleaseProps): JSX.Element {
  return (
    <Page title="Diffuser les listes" width="text" isPrivate>
      <a class="back-link" href="/conseil">Votre bureau</a>
      <h1>Diffuser les listes : {territoryWords(territory)}</h1>
      {presented === 0 ? (
        <p class="lead">Rien à diffuser pour le moment : chaque liste sans alerte est déjà présentée, ou attend une réponse.</p>
      ) : (
        <p class="lead">
          <strong>{countWords(presented, 'offre', 'offres', '')}</strong> {presented === 1 ? 'sera présentée' : 'seront présentées'} à <strong>{countWords(candidates, 'personne', 'personnes', '')}</strong>, trois au plus chacune. Toutes sont prévenues par mail, comme les entreprises.
        </p>
      )}
      {leftForReview > 0 && <p>{leftForReview === 1 ? '1 liste a un point à vérifier : elle reste' : `${new Intl.NumberFormat('fr-FR').format(leftForReview)} listes ont un point à vérifier : elles restent`} à examiner une par une.</p>}
      <Form action="/conseil/diffusion" state={form}>
        <input type="hidden" name="territory" value={territory} />
        <div class="button-row">
          {presented > 0 && <Button icon="send">Diffuser {countWords(presented, 'offre', 'offres', '')}</Button>}
          <ButtonLink href="/conseil" kind="neutral">{presented > 0 ? 'Ne rien faire' : 'Revenir'}</ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

/** What was done. */
export function ReleasedView({ territory, released }: { territory: string; released: Released }): JSX.Element {
  const { candidates, presented, leftForReview } = released;
  return (
    <Page title="Listes diffusées" width="text" isPrivate>
      <h1>C’est fait : {territoryWords(territory)}</h1>
      <p class="lead" role="status">{countWords(presented, 'offre présentée', 'offres présentées', 'Aucune offre présentée')} à {countWords(candidates, 'personne', 'personnes', 'personne')}.</p>
      <div class="button-row">
        {leftForReview > 0 && <ButtonLink href="/conseil?filtre=a-verifier">Examiner {countWords(leftForReview, 'liste à vérifier', 'listes à vérifier', '')}</ButtonLink>}
        <ButtonLink href="/conseil" kind="neutral">Votre bureau</ButtonLink>
      </div>
    </Page>
  );
}
