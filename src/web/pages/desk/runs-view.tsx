import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import { Tag, type Tone } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';

interface RunsProps {
  latest: MatchRun | null;
  runs: readonly MatchRun[];
}

const STATES: Readonly<Record<MatchRun['state'], { text: string; tone: Tone }>> = {
  running: { text: 'en cours', tone: 'petrol' },
  done: { text: 'terminé', tone: 'green' },
  failed: { text: 'en échec', tone: 'red' },
};

/** What the runs did: the figures of the last one, and the log. */
export function RunsView({ latest, runs }: RunsProps): JSX.Element {
  return (
    <Page title="Les calculs" width="text" isPrivate>
      <a class="back-link" href="/conseil">Votre bureau</a>
      <h1>Les calculs</h1>
      <p class="page-lead">Chaque calcul refait les listes de la région. Rien n’est présenté sans vous.</p>
      {latest ? <Figures run={latest} /> : <p>Aucun calcul n’est encore allé au bout.</p>}
      <h2 class="section-title">Journal</h2>
      {runs.length === 0 ? <p class="soft">Aucun calcul.</p> : <Log runs={runs} />}
    </Page>
  );
}

function Figures({ run }: { run: MatchRun }): JSX.Element {
  const named = Object.keys(FIGURE_WORDS).filter((key) => run.figures[key] !== undefined);
  const others = Object.keys(run.figures).filter((key) => FIGURE_WORDS[key] === undefined && key !== 'day').sort();
  return (
    <section>
      <h2 class="section-title">Le dernier, {run.endedAt ? momentWords(run.endedAt) : ''}</h2>
      <FigureTable figures={named.map((key) => [FIGURE_WORDS[key] ?? key, figureWords(key, run.figures[key] ?? 0)])} />
      {others.length > 0 && (
        <details class="more">
          <summary>Tous les chiffres</summary>
          <FigureTable figures={others.map((key) => [key, figureWords(key, run.figures[key] ?? 0)])} />
        </details>
      )}
      <p class="soft small form-after">Versions : {Object.entries(run.versions).map(([name, version]) => `${name} ${version}`).join(', ')}</p>
    </section>
  );
}

function FigureTable({ figures }: { figures: readonly (readonly [string, string])[] }): JSX.Element {
  return (
    <table class="table-plain">
      <thead><tr><th scope="col">Mesure</th><th scope="col" class="number">Valeur</th></tr></thead>
      <tbody>{figures.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td class="number">{value}</td></tr>)}</tbody>
    </table>
  );
}

function Log({ runs }: { runs: readonly MatchRun[] }): JSX.Element {
  return (
    <table class="table-plain">
      <thead><tr><th scope="col">Début</th><th scope="col">Sorte</th><th scope="col">État</th><th scope="col" class="number">Durée</th></tr></thead>
      <tbody>
        {runs.map(({ id, startedAt, endedAt, kind, state }) => (
          <tr key={id}>
            <th scope="row">{momentWords(startedAt)}</th>
            <td>{kind === 'full' ? 'complet' : 'partiel'}</td>
            <td><Tag tone={STATES[state].tone}>{STATES[state].text}</Tag></td>
            <td class="number">{endedAt ? `${numberWords((endedAt.getTime() - startedAt.getTime()) / 1000)} s` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures people ask about, in the order they ask; the others stand below under their own names. */
const FIGURE_WORDS: Readonly<Record<string, string>> = {
  candidates: 'Personnes',
  offers: 'Offres',
  candidatesWithout: 'Personnes sans liste',
  offersWithout: 'Offres dans aucune liste',
  coverage: 'Offres présentes dans une liste',
  meanLength: 'Offres par liste, en moyenne',
  maxLoad: 'Listes pour l’offre la plus présente',
  gini: 'Inégalité entre offres (Gini, 0 à 1)',
  pairsVisited: 'Paires regardées',
  pairsFeasible: 'Paires possibles',
  pairsKept: 'Paires gardées',
};
const SHARES = ['coverage', 'visitedShare'];

function figureWords(key: string, value: number): string {
  if (SHARES.includes(key)) return `${numberWords(100 * value)} %`;
  return key.startsWith('ms.') ? `${numberWords(value)} ms` : numberWords(value);
}

function numberWords(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
}
