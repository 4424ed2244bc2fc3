import type { JSX } from 'preact';
import { reasonNotice } from '../../../matching/explanations/rule-notices.js';
import type { WithoutSide } from '../../../matching/without-list.read-model.js';
import { reasonsOf, type Figures } from './run-figures.js';
import { figureWords } from './run-words.js';

const SIDES: readonly { side: WithoutSide; name: string; title: string; none: string }[] = [
  { side: 'candidate', name: 'personnes', title: 'Personnes sans liste', none: 'Chaque personne a une liste.' },
  { side: 'offer', name: 'offres', title: 'Offres qui ne sont dans aucune liste', none: 'Chaque offre figure dans une liste.' },
];

/** `personnes`, `offres`: a side as it stands in addresses. */
export const SIDE_NAMES: Readonly<Record<string, WithoutSide>> = Object.fromEntries(SIDES.map(({ side, name }) => [name, side]));

/** Who and what has none, with the reasons; of the lists that stand, each reason leads to those it concerns. */
export function RunReasons({ figures, isInForce }: { figures: Figures; isInForce: boolean }): JSX.Element {
  const shown = SIDES.filter(({ side }) => figures[`${side}sWithout`] !== undefined);
  return (
    <>
      {shown.map(({ side, name, title, none }) => {
        const reasons = reasonsOf(figures, side);
        return (
          <section key={side} aria-labelledby={`sans-${name}`}>
            <h2 id={`sans-${name}`} class="section-title">{title} : {figureWords(figures[`${side}sWithout`] ?? 0)}</h2>
            {reasons.length === 0 ? <p class="soft">{none}</p> : <ReasonTable reasons={reasons} hrefOf={isInForce ? (code) => `/appariements/sans-liste?cote=${name}&raison=${encodeURIComponent(code)}` : null} />}
          </section>
        );
      })}
      {isInForce && shown.length > 0 && <p class="soft small">Les nombres sont ceux de toute la région ; les liens mènent à ceux de votre territoire.</p>}
    </>
  );
}

/** `hrefOf`: where a reason leads; null: nowhere. */
function ReasonTable({ reasons, hrefOf }: { reasons: ReturnType<typeof reasonsOf>; hrefOf: ((code: string) => string) | null }): JSX.Element {
  return (
    <table class="table-plain">
      <thead><tr><th scope="col">Raison</th><th scope="col" class="number">Combien</th></tr></thead>
      <tbody>
        {reasons.map(({ code, count }) => (
          <tr key={code}>
            <th scope="row">{hrefOf === null ? reasonNotice(code).sentence : <a href={hrefOf(code)}>{reasonNotice(code).sentence}</a>}</th>
            <td class="number">{figureWords(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
