import type { JSX } from 'preact';
import type { PairExplanation } from '../../../matching/matching.schema.js';
import { ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';

/** Why the offer suits the reader, in their words; what the law says against it, if anything. */
export function Reasons({ explanation }: { explanation: PairExplanation }): JSX.Element {
  const refusals = explanation.rules.filter(({ effect }) => effect === 'refuse').length;
  // Sentences begin with one for each rule that refuses.
  const against = explanation.sentences.candidate.slice(0, refusals);
  const reasons = explanation.sentences.candidate.slice(refusals);
  return (
    <Card as="section" labelledBy="raisons">
      <h2 id="raisons">{refusals === 0 ? 'Pourquoi elle te correspond' : 'Ce qu’il faut savoir'}</h2>
      {refusals > 0 && (
        <div class="notice notice-gold">
          {against.map((sentence) => <p key={sentence}>{sentence}</p>)}
          <p>Tu peux postuler quand même : un conseiller regardera avec toi.</p>
        </div>
      )}
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ul>
      )}
      <p class="soft small">Trajets et chances sont des estimations. <a href="/donnees-personnelles#calcul">Comment c’est calculé</a></p>
    </Card>
  );
}

/** For readers we do not know: what an account brings. */
export function ReasonsInvitation({ hasAccount }: { hasAccount: boolean }): JSX.Element {
  return (
    <Card as="section" labelledBy="raisons">
      <h2 id="raisons">Est-ce qu’elle te correspond ?</h2>
      <p>Avec ton profil (5 minutes), tu vois ici le trajet depuis chez toi, ton salaire à ton âge et tes chances.</p>
      <ButtonLink href={hasAccount ? '/mon-profil' : '/connexion?next=%2Fmon-profil'} kind="outline">{hasAccount ? 'Remplir mon profil' : 'Créer mon profil'}</ButtonLink>
    </Card>
  );
}
