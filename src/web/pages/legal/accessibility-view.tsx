import type { JSX } from 'preact';
import { Page } from '../../layout/page.js';

export function AccessibilityView(): JSX.Element {
  return (
    <Page title="Accessibilité" width="text">
      <div class="prose">
        <h1>Accessibilité</h1>
        <p class="lead">Passerelle doit servir à tout le monde, avec ou sans souris, avec ou sans écran, sur un téléphone ancien aussi.</p>
        <h2>Ce qui est fait</h2>
        <ul>
          <li>Les pages suivent les règles WCAG 2.2, niveau AA. Chaque page est contrôlée par un outil automatique (axe) avant chaque version.</li>
          <li>Tout s’utilise au clavier, et sans JavaScript. Ce qui change sans recharger la page est annoncé aux lecteurs d’écran.</li>
          <li>Les boutons font au moins 46 pixels de haut. Rien n’est dit par la seule couleur.</li>
          <li>Les couleurs suivent le réglage clair ou sombre de l’appareil, avec les mêmes contrastes.</li>
          <li>La police Atkinson Hyperlegible est dessinée pour les personnes qui voient mal.</li>
        </ul>
        <h2>Ce qui manque encore</h2>
        <ul>
          <li>Aucun audit complet par des personnes en situation de handicap n’a encore eu lieu. Un outil automatique ne voit qu’une partie des obstacles : l’état de conformité n’est donc pas déclaré.</li>
          <li>Les points de la carte ne s’atteignent pas au clavier. Les mêmes offres sont dans la liste à côté.</li>
          <li>Les textes des offres sont écrits par les entreprises : nous ne maîtrisons pas leur clarté.</li>
        </ul>
        <h2>Un obstacle ?</h2>
        <p>Dis-le à un conseiller, ou à l’éditeur du site : il répond et cherche une solution avec toi. Sans réponse, le Défenseur des droits peut être saisi.</p>
      </div>
    </Page>
  );
}
