import type { JSX } from 'preact';
import type { DeskLine } from '../../../review/desk.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { EmptyState } from '../../components/empty-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { countWords } from '../../layout/words.js';
import { tradeWords } from '../search/understood.js';
import { urgencyOf } from './urgency.js';

interface WithoutProps {
  found: PageOf<DeskLine>;
  /** Why the last run gives nothing, by candidate. */
  reasons: ReadonlyMap<number, string | null>;
  today: CalendarDate;
}

/** Those whom the last run leaves without a list, each with the reason that counted most. */
export function WithoutView({ found, reasons, today }: WithoutProps): JSX.Element {
  return (
    <Page title="Sans solution" isPrivate>
      <h1>{countWords(found.total, 'personne sans solution', 'personnes sans solution', 'Personne n’est sans solution')}</h1>
      <p class="page-lead">Le dernier calcul ne leur trouve aucune offre. La raison dit ce qui, changé, en ouvrirait.</p>
      {found.items.length === 0 ? (
        <EmptyState icon="party-popper" title="Chacun a une liste"><p><a href="/conseil">Revenir à la file</a></p></EmptyState>
      ) : (
        <table class="table-plain table-stacked">
          <thead><tr><th scope="col">Personne</th><th scope="col">Cherche</th><th scope="col">Ce qui bloque le plus</th><th scope="col">Disponible</th></tr></thead>
          <tbody>
            {found.items.map((line) => <Line key={line.candidateId} line={line} reason={reasons.get(line.candidateId) ?? null} today={today} />)}
          </tbody>
        </table>
      )}
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/conseil/sans-solution?page=${page}`} />
    </Page>
  );
}

function Line({ line, reason, today }: { line: DeskLine; reason: string | null; today: CalendarDate }): JSX.Element {
  const urgency = urgencyOf(line.availableFrom, today);
  return (
    <tr>
      <th scope="row"><a href={`/conseil/candidats/${line.candidateId}?filtre=sans-liste`}>{line.firstName} {line.lastName}</a><br /><span class="soft small">{line.age} ans · {line.communeName}</span></th>
      <td>{line.wishes.slice(0, 2).map(tradeWords).join(', puis ') || 'projet ouvert'}</td>
      <td>{reason ?? 'Pas encore calculé'}</td>
      <td><Tag tone={urgency.tone}><span aria-hidden="true">{urgency.short}</span><span class="visually-hidden">{urgency.long}</span></Tag></td>
    </tr>
  );
}
