import type { JSX } from 'preact';
import { WEIGHTS } from '../../../matching/scoring/weights.js';
import { CRITERIA, CRITERION_NAMES } from '../../../matching/scoring/criteria.js';
import { Page } from '../../layout/page.js';

/** What is kept, why, who reads it, how long; and the four things the law asks of a computed proposal. */
export function PrivacyNoticeView(): JSX.Element {
  return (
    <Page title="Données personnelles" width="text">
      <div class="prose">
        <h1>Données personnelles</h1>
        <p class="lead">Le moins possible, pour une seule raison : trouver une place qui va. Tu peux tout voir, tout emporter et tout effacer toi-même.</p>
        <h2>Ce qui est demandé, et pourquoi</h2>
        <ul>
          <li>Nom, date de naissance, mail : pour te connaître, et parce que l’âge décide du contrat et du salaire.</li>
          <li>Métiers souhaités, commune, moyens de transport, niveau, disponibilité, permis : pour chercher des offres qui conviennent.</li>
          <li>Les recherches que tu enregistres, et quelles offres t’ont été envoyées : pour t’écrire ce qui est nouveau, jamais deux fois. Chaque mail a un lien pour arrêter.</li>
          <li>Avant 18 ans, le mail d’un parent : il donne son accord avant que tes coordonnées soient montrées.</li>
        </ul>
        <p>Ne sont jamais demandés : sexe, origine, nationalité, famille, santé, handicap.</p>
        <h2>Qui lit quoi</h2>
        <ul>
          <li>Une entreprise voit ton nom et tes coordonnées seulement quand tu as postulé ou dit oui. Avant, elle ne voit qu’un profil sans nom.</li>
          <li>Les conseillers de ton territoire lisent ton dossier. Chaque lecture est notée, et <a href="/mes-donnees">tu vois la liste</a>.</li>
          <li>Personne d’autre. Rien n’est vendu, et il n’y a ni publicité ni mesure d’audience.</li>
        </ul>
        <h2>Combien de temps</h2>
        <p>Deux ans sans visite, puis un mail te prévient 30 jours avant que tout soit rendu anonyme. Tu peux effacer plus tôt, à tout moment. Ce qui a été envoyé par une alerte est oublié au bout d’un an.</p>
        <Calculation />
        <h2>Tes droits</h2>
        <p>
          Voir, corriger, emporter, effacer, refuser le calcul, demander qu’une personne regarde : tout se fait depuis <a href="/mes-donnees">Mes données</a>. Base légale : ton consentement pour
          les propositions calculées et les alertes par mail, la mission d’intérêt public du partenariat pour le reste. Une question reste sans réponse ? La CNIL peut être saisie.
        </p>
      </div>
    </Page>
  );
}

function Calculation(): JSX.Element {
  return (
    <>
      <h2 id="calcul">Comment les propositions sont calculées</h2>
      <p>
        <strong>Ce que le calcul apporte.</strong> Un ordinateur range des offres pour chaque personne ; un conseiller décide de ce qui est présenté, et peut écarter ou ajouter. Le calcul ne refuse personne.
      </p>
      <p>
        <strong>Les données et leurs sources.</strong> Ton profil, l’offre et l’entreprise qui l’a publiée, les rentrées des centres de formation, les tables publiques des métiers et des communes.
      </p>
      <p><strong>Le poids de chaque critère</strong>, sur 100 points, de ton côté et du côté de l’entreprise :</p>
      <table class="table-plain">
        <thead>
          <tr><th scope="col">Critère</th><th scope="col" class="number">Pour toi</th><th scope="col" class="number">Pour l’entreprise</th></tr>
        </thead>
        <tbody>
          {CRITERION_NAMES.map((name) => (
            <tr key={name}>
              <th scope="row">{CRITERIA[name]}</th>
              <td class="number">{WEIGHTS.candidate[name] || '–'}</td>
              <td class="number">{WEIGHTS.employer[name] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>Les opérations.</strong> Les règles de la loi et du bon sens écartent d’abord ce qui ne peut pas aller. Chaque paire reçoit ses points des deux côtés, le nombre de candidats et de places est pris en compte,
        et les listes sont choisies pour que le plus de personnes possible trouvent une place qui leur va.
      </p>
      <p>
        <strong>Pas d’accord ?</strong> Dis non à une proposition avec ta raison, demande à un conseiller de regarder, ou arrête le calcul dans <a href="/mes-donnees">Mes données</a> : la recherche te reste ouverte.
      </p>
    </>
  );
}
