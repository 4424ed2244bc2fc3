import type { JSX } from 'preact';
import { reasonNotice } from '../../../matching/explanations/rule-notices.js';
import type { WithoutLine, WithoutSide } from '../../../matching/without-list.read-model.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { EmptyState } from '../../components/empty-state.js';
import { Pagination } from '../../components/pagination.js';
import { Page } from '../../layout/page.js';

interface WithoutListProps {
  side: WithoutSide;
  reason: string | undefined;
  found: PageOf<WithoutLine>;
  href: (page: number) => string;
}

/** The people, or the offers, of the reader's territories that stand in no list, for one reason or for all. */
export function WithoutListView({ side, reason, found, href }: WithoutListProps): JSX.Element {
  const title = side === 'candidate' ? 'Personnes sans liste' : 'Offres dans aucune liste';
  return (
    <Page title={title} width="text" isPrivate>
      <a class="back-link" href="/appariements">Les appariements</a>
      <h1>{title}</h1>
      <p class="page-lead">{reason !== undefined && reasonNotice(reason).sentence} {new Intl.NumberFormat('fr-FR').format(found.total)} dans votre territoire.</p>
      {found.items.length === 0 ? (
        <EmptyState icon="party-popper" title="Aucune dans votre territoire"><p><a href="/appariements">Revenir aux appariements</a></p></EmptyState>
      ) : (
        <ul class="plain-list">{found.items.map((line) => <Line key={line.id} side={side} line={line} saysWhy={reason === undefined} />)}</ul>
      )}
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={href} />
    </Page>
  );
}

function Line({ side, line: { id, name, companyName, communeName, sentence }, saysWhy }: { side: WithoutSide; line: WithoutLine; saysWhy: boolean }): JSX.Element {
  const href = side === 'candidate' ? `/conseil/candidats/${id}?filtre=sans-liste` : `/offres/${id}`;
  return (
    <li class="card">
      <h2><a href={href}>{name}</a></h2>
      <p class="soft">{[companyName, communeName].filter(Boolean).join(', ')}{saysWhy && <> · {sentence}</>}</p>
    </li>
  );
}
