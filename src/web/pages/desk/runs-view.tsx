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
  return (
    <section>
      <h2 class="section-title">Le dernier, {run.endedAt ? momentWords(run.endedAt) : ''}</h2>
      <table class="table-plain">
        <thead><tr><th scope="col">Mesure</th><th scope="col" class="number">Valeur</th></tr></thead>
        <tbody>
          {Object.entries(run.figures).map(([key, value]) => <tr key={key}><th scope="row">{FIGURE_WORDS[key] ?? key}</th><td class="number">{numberWords(value)}</td></tr>)}
        </tbody>
      </table>
      <p class="soft small">Versions : {Object.entries(run.versions).map(([name, version]) => `${name} ${version}`).join(', ')}</p>
    </section>
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

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  visited: 'Paires regardées',
  feasible: 'Paires possibles',
  kept: 'Paires gardées',
  candidates: 'Personnes',
  offers: 'Offres',
};

function numberWords(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
}
