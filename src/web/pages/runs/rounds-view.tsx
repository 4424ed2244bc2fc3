import type { JSX } from 'preact';
import type { RoundLine, RoundShown } from '../../../matching/rounds/match-rounds.service.js';
import { roundMarkdown } from '../../../matching/rounds/round-report-words.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { EmptyState } from '../../components/empty-state.js';
import { Pagination } from '../../components/pagination.js';
import { PlainMarkdown } from '../../components/plain-markdown.js';
import { Page } from '../../layout/page.js';
import { countWords, momentWords } from '../../layout/words.js';

/** The final rounds that were drawn, newest first. */
export function RoundsView({ found }: { found: PageOf<RoundLine> }): JSX.Element {
  return (
    <Page title="Tours finals" width="text" isPrivate>
      <a class="back-link" href="/appariements">Les appariements</a>
      <h1>Tours finals</h1>
      <p class="page-lead">Pour un forum, ou les dernières places d’un centre de formation. Un tour ne change aucune liste : vous présentez, chacun répond. <a href="/appariements/comment">Comment il se fait</a></p>
      {found.items.length === 0 ? (
        <EmptyState icon="ticket" title="Aucun tour pour le moment"><p>Un administrateur en fait un en ligne de commande : <code>match round</code>.</p></EmptyState>
      ) : (
        <ul class="plain-list">{found.items.map((round) => <Line key={round.id} round={round} />)}</ul>
      )}
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/appariements/tours?page=${page}`} />
    </Page>
  );
}

function Line({ round: { id, kind, at, receiverIds, placed, without } }: { round: RoundLine }): JSX.Element {
  const what = kind === 'offers' ? countWords(receiverIds.length, 'offre', 'offres', 'aucune offre') : countWords(receiverIds.length, 'rentrée', 'rentrées', 'aucune rentrée');
  return (
    <li class="card">
      <h2><a href={`/appariements/tours/${id}`}>Tour final n° {id}</a></h2>
      <p class="soft">{momentWords(at)} · {what} · {countWords(placed, 'personne a une place', 'personnes ont une place', 'personne n’a de place')}, {countWords(without, 'reste sans', 'restent sans', 'aucune ne reste sans')}</p>
    </li>
  );
}

/** One round as its report says it: who with whom, what stays free, who has none and why, how to draw it again. */
export function RoundView({ round, named }: RoundShown): JSX.Element {
  return (
    <Page title={`Tour final n° ${round.id}`} isPrivate>
      <a class="back-link" href="/appariements/tours">Tours finals</a>
      <div class="document"><PlainMarkdown text={roundMarkdown(round, named)} /></div>
    </Page>
  );
}
