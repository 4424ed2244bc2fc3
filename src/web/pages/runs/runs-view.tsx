import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { EmptyState } from '../../components/empty-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';
import { RUN_KINDS, RUN_STATES, runHeadline, secondsWords } from './run-words.js';

/** The run log, newest first, one line a run. */
export function RunsView({ found }: { found: PageOf<MatchRun> }): JSX.Element {
  return (
    <Page title="Les appariements" isPrivate>
      <a class="back-link" href="/conseil">Votre bureau</a>
      <h1>Les appariements</h1>
      <p class="page-lead">Chaque calcul refait les listes d’offres des candidats. Un calcul partiel n’en refait que quelques-unes, après un changement. Rien n’est présenté sans vous. <a href="/appariements/comment">Comment les listes sont choisies</a> · <a href="/appariements/tours">Les tours finals</a></p>
      {found.items.length === 0 ? (
        <EmptyState icon="hourglass" title="Aucun calcul pour le moment"><p>Le premier commence quelques secondes après le démarrage du service.</p></EmptyState>
      ) : (
        <Log runs={found.items} />
      )}
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/appariements?page=${page}`} />
    </Page>
  );
}

function Log({ runs }: { runs: readonly MatchRun[] }): JSX.Element {
  return (
    <table class="table-plain table-stacked">
      <thead><tr><th scope="col">Calcul</th><th scope="col">État</th><th scope="col">Ce qui en sort</th><th scope="col" class="number">Durée</th></tr></thead>
      <tbody>{runs.map((run) => <Line key={run.id} run={run} />)}</tbody>
    </table>
  );
}

function Line({ run }: { run: MatchRun }): JSX.Element {
  const { id, kind, state, startedAt, endedAt } = run;
  const { text, tone, icon } = RUN_STATES[state];
  return (
    <tr>
      <th scope="row"><a href={`/appariements/${id}`}>Calcul {id}</a><br /><span class="soft small">{momentWords(startedAt)}, {RUN_KINDS[kind]}</span></th>
      <td><Tag tone={tone} icon={icon}>{text}</Tag></td>
      <td>{runHeadline(run)}</td>
      <td class="number">{endedAt && <><span class="visually-hidden">Durée : </span>{secondsWords(endedAt.getTime() - startedAt.getTime())}</>}</td>
    </tr>
  );
}
