import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import { Disclosure } from '../../components/disclosure.js';
import { countWords } from '../../layout/words.js';
import { stagesOf, wayFigures, type Figures, type WayFigures } from './run-figures.js';
import { expectedWords, figureWords, secondsWords, shareWords } from './run-words.js';

const WAYS = [{ way: 'lists', label: 'Listes du calcul' }, { way: 'plain', label: 'Recherche simple' }, { way: 'presented', label: 'Offres présentées' }] as const;

const MEASURES: readonly { label: string; of: (way: WayFigures) => string | null }[] = [
  { label: 'Contrats attendus', of: ({ placements }) => placements === null ? null : expectedWords(placements) },
  { label: 'Satisfaction (contrats pondérés par l’envie)', of: ({ satisfaction }) => satisfaction === null ? null : expectedWords(satisfaction) },
  { label: 'Offres dans au moins une liste', of: ({ coverage }) => coverage === null ? null : shareWords(coverage) },
  { label: 'Listes pour l’offre la plus proposée', of: ({ maxLoad }) => maxLoad === null ? null : figureWords(maxLoad) },
  { label: 'Inégalité entre offres (Gini)', of: ({ gini }) => gini === null ? null : figureWords(gini) },
];

/** The same measures of the lists, of plain search on the same pairs, and of what advisers had presented. */
export function WaysTable({ figures }: { figures: Figures }): JSX.Element | null {
  const ways = WAYS.map(({ way, label }) => ({ label, measured: wayFigures(figures, way) })).filter(({ measured }) => MEASURES.some(({ of }) => of(measured) !== null));
  const isPresented = figures.presentedPairs !== undefined;
  if (ways.length === 0) return null;
  return (
    <section>
      <h2 id="mesures" class="section-title">Les listes, et ce qui a été présenté</h2>
      <div class="table-scroll" role="region" aria-labelledby="mesures" tabIndex={0}>
        <table class="table-plain">
          <thead><tr><th scope="col">Mesure</th>{ways.map(({ label }) => <th key={label} scope="col" class="number">{label}</th>)}</tr></thead>
          <tbody>
            {MEASURES.map(({ label, of }) => <tr key={label}><th scope="row">{label}</th>{ways.map((way) => <td key={way.label} class="number">{of(way.measured) ?? <><span aria-hidden="true">–</span><span class="visually-hidden">non mesuré</span></>}</td>)}</tr>)}
          </tbody>
        </table>
      </div>
      <p class="soft small">{isPresented ? `« Offres présentées » : ${countWords(figures.presentedPairs ?? 0, 'proposition', 'propositions', 'aucune proposition')} que des conseillers avaient présentées et dont quelque chose peut encore sortir, au moment du calcul.` : 'Rien n’avait été présenté au moment du calcul.'}</p>
    </section>
  );
}

const SIZES: readonly (readonly [string, string])[] = [
  ['candidates', 'Personnes'], ['offers', 'Offres'], ['sessions', 'Rentrées en formation'], ['pairsVisited', 'Paires regardées'], ['pairsFeasible', 'Paires possibles'], ['pairsKept', 'Paires gardées'],
  ['meanLength', 'Offres par liste, en moyenne'], ['steps', 'Pas de la méthode'],
  ['listsImproved', 'Listes améliorées ensuite, une par une'], ['floorsGiven', 'Offres remontées à trois listes'], ['entriesAdded', 'Lignes de listes ajoutées'], ['entriesRemoved', 'Lignes retirées'], ['entriesUnchanged', 'Lignes inchangées'],
];

/** What was looked at, what took how long, and by which tables: everything that allows the run to be made again. */
export function RunMachinery({ run: { figures, versions, seed, snapshotHash, warmHash } }: { run: MatchRun }): JSX.Element {
  const sizes = SIZES.flatMap(([key, label]) => (figures[key] === undefined ? [] : [[label, figureWords(figures[key])] as const]));
  return (
    <section aria-labelledby="machine">
      <h2 id="machine" class="section-title">Comment il a été fait</h2>
      {figures.gap !== undefined && <p>Écart restant : {shareWords(figures.gap)}. C’est ce qu’un dernier petit changement de toutes les listes pourrait encore faire gagner ; plus il est petit, plus elles sont proches du mieux.</p>}
      <Disclosure summary="Ce qui a été regardé, et le temps passé">
        <Pairs caption="Ce qui a été regardé" rows={sizes} />
        <Pairs caption="Temps par étape" rows={stagesOf(figures).map(({ label, ms }) => [label, secondsWords(ms)] as const)} />
      </Disclosure>
      <Disclosure summary="Versions, graine et empreinte">
        <p class="small">Les mêmes données, le même départ, la même graine et les mêmes versions redonnent exactement les mêmes listes.</p>
        <Pairs caption="Versions" rows={[...Object.entries(versions).map(([name, version]) => [VERSION_WORDS[name] ?? name, version] as const), ['Graine', String(seed)], ['Empreinte des données', snapshotHash ?? 'aucune'], ['Empreinte du départ', warmHash ?? 'départ à neuf']]} />
      </Disclosure>
    </section>
  );
}

const VERSION_WORDS: Readonly<Record<string, string>> = { rules: 'Règles', weights: 'Poids des critères', chances: 'Des points aux chances', related: 'Métiers voisins', method: 'Méthode' };

function Pairs({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <table class="table-plain">
      <caption>{caption}</caption>
      <tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td class="number run-value">{value}</td></tr>)}</tbody>
    </table>
  );
}
