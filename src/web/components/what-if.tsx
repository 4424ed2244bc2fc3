import type { JSX } from 'preact';
import type { WhatIfAnswer } from '../../matching/explanations/what-if/what-if.schema.js';
import { Icon } from './icon.js';

interface WhatIfProps {
  /** Null until somebody asks: it is worked out then. */
  answer: WhatIfAnswer | null;
  /** Whom the sentences speak to. */
  reader: 'candidate' | 'adviser';
  /** The page with the answer on it. */
  href: string;
}

const WORDS = {
  candidate: { ask: 'Et si… ? Ce qui t’ouvrirait d’autres offres', title: 'Ce qui t’ouvrirait d’autres offres', none: 'Rien à changer pour le moment : aucune piste n’ouvre d’offre de plus.' },
  adviser: { ask: 'Ce qui ouvrirait d’autres offres', title: 'Ce qui ouvrirait d’autres offres', none: 'Aucune piste : la personne ne cherche pas en ce moment, ou rien n’ouvre d’offre de plus.' },
} as const;

/** What another answer of the person would open, on demand: ten kilometres, a neighbouring trade, a month. */
export function WhatIf({ answer, reader, href }: WhatIfProps): JSX.Element {
  const { ask, title, none } = WORDS[reader];
  if (answer === null) return <p class="what-if-ask"><a href={href} data-key="o" aria-keyshortcuts={reader === 'adviser' ? 'O' : undefined}><Icon name="lightbulb" /> {ask}</a></p>;
  const helpful = answer.changes.filter(({ opened }) => opened > 0);
  return (
    <section class="what-if" id="et-si" aria-labelledby="et-si-titre">
      <h2 id="et-si-titre" class="section-title"><Icon name="lightbulb" /> {title}</h2>
      {helpful.length === 0 ? <p class="soft">{none}</p> : (
        <>
          <ul>{helpful.map(({ kind, sentences }) => <li key={kind}>{sentences[reader]}</li>)}</ul>
          <p class="soft small">{reader === 'adviser' ? 'Une estimation : les listes des autres restent ce qu’elles sont.' : 'C’est une estimation. Rien ne change tant que tu ne modifies pas ton profil.'}</p>
        </>
      )}
    </section>
  );
}
