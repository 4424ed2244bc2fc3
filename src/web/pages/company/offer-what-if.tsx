import type { JSX } from 'preact';
import type { WhatIfOfferAnswer } from '../../../matching/explanations/what-if/what-if.schema.js';
import { Icon } from '../../components/icon.js';
import { countWords } from '../../layout/words.js';

interface OfferWhatIfProps {
  offerId: number;
  title: string;
  /** Null until somebody asks: it is worked out then. */
  answer: WhatIfOfferAnswer | null;
  /** The page of the list one is on. */
  page: number;
}

/** What would make an offer suit more people, on demand. Numbers alone: nobody is named. */
export function OfferWhatIf({ offerId, title, answer, page }: OfferWhatIfProps): JSX.Element {
  if (answer === null) {
    return (
      <p class="what-if-ask">
        <a href={`/entreprise/offres?page=${page}&et-si=${offerId}#et-si`}><Icon name="lightbulb" /> <span>Ce qui ferait convenir plus de personnes<span class="visually-hidden"> : {title}</span></span></a>
      </p>
    );
  }
  const helpful = answer.changes.filter(({ kind, opened }) => kind === 'seat' || opened > 0);
  return (
    <section class="what-if" id="et-si" aria-labelledby="et-si-titre">
      <h3 id="et-si-titre" class="section-title"><Icon name="lightbulb" /> Ce qui ferait convenir plus de personnes</h3>
      <p>Aujourd’hui, {countWords(answer.feasible, 'personne convient', 'personnes conviennent', 'personne ne convient')} ; l’offre est dans {countWords(answer.lists, 'liste', 'listes', 'aucune liste')}.</p>
      {helpful.length === 0 ? <p class="soft">Aucun des changements essayés n’en amène de plus.</p> : <ul>{helpful.map(({ kind, sentence }) => <li key={kind}>{sentence}</li>)}</ul>}
      <p class="soft small">Une estimation sur les personnes inscrites aujourd’hui : rien ne change tant que vous ne modifiez pas l’offre.</p>
    </section>
  );
}
