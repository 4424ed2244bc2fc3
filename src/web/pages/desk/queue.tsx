import type { JSX } from 'preact';
import type { DeskLine } from '../../../review/desk.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Icon } from '../../components/icon.js';
import { tradeWords } from '../search/understood.js';
import { caseAddress, FILTER_WORDS, queueQuery, type QueueFilter } from './queue-address.js';
import type { Queue } from './queue.service.js';
import { territoryWords } from './territory-words.js';
import { lineTag } from './urgency.js';

const FILTERS: readonly QueueFilter[] = ['to_review', 'flagged', 'waiting', 'empty', 'all'];

/** Who waits, the most urgent first. */
export function QueueList({ queue, currentId }: { queue: Queue; currentId: number | null }): JSX.Element {
  const { asked, total, lines, pageCount } = queue;
  const count = new Intl.NumberFormat('fr-FR').format(total);
  return (
    <nav class={currentId === null ? 'desk-queue desk-queue-alone' : 'desk-queue'} aria-labelledby="file">
      <div class="desk-queue-head">
        <h2 id="file">{count} {FILTER_WORDS[asked.filter]}</h2>
        <span class="soft small">les plus urgents d’abord</span>
      </div>
      <QueueChoice queue={queue} />
      {lines.length === 0 && <p class="desk-queue-empty soft">Personne dans cette file. Choisissez-en une autre ci-dessus.</p>}
      <ol class="desk-lines">
        {lines.map((line) => <Line key={line.candidateId} line={line} href={caseAddress(line.candidateId, asked)} isCurrent={line.candidateId === currentId} today={queue.today} />)}
      </ol>
      {pageCount > 1 && (
        <p class="desk-queue-pages">
          {asked.page > 1 && <a rel="prev" data-desk-link href={queueHref(queue, asked.page - 1)}><Icon name="chevron-left" label="Page précédente de la file" /></a>}
          <span>Page {asked.page} sur {new Intl.NumberFormat('fr-FR').format(pageCount)}</span>
          {asked.page < pageCount && <a rel="next" data-desk-link href={queueHref(queue, asked.page + 1)}><Icon name="chevron-right" label="Page suivante de la file" /></a>}
        </p>
      )}
      <p class="desk-keys" data-keys hidden><label class="tick"><input type="checkbox" data-keys-on defaultChecked /> <span>Raccourcis clavier</span></label></p>
    </nav>
  );
}

function queueHref({ asked }: Queue, page: number): string {
  return `/conseil${queueQuery({ ...asked, page })}`;
}

function QueueChoice({ queue: { asked, counts, territories } }: { queue: Queue }): JSX.Element {
  const numbers: Record<QueueFilter, number> = { to_review: counts.toReview, flagged: counts.flagged, waiting: counts.waiting, empty: counts.empty, all: counts.candidates };
  return (
    <details class="desk-choice">
      <summary>Choisir la file{asked.territory && <span class="soft"> · {territoryWords(asked.territory)}</span>}</summary>
      <ul>
        {FILTERS.map((filter) => (
          <li key={filter}><a href={`/conseil${queueQuery({ ...asked, filter, page: 1 })}`} aria-current={filter === asked.filter ? 'true' : undefined}>{FILTER_WORDS[filter]} <span class="facet-count">{numbers[filter]}</span></a></li>
        ))}
      </ul>
      {territories.length > 1 && (
        <ul>
          <li><a href={`/conseil${queueQuery({ ...asked, territory: undefined, page: 1 })}`} aria-current={asked.territory === undefined ? 'true' : undefined}>Tous vos territoires</a></li>
          {territories.map((code) => <li key={code}><a href={`/conseil${queueQuery({ ...asked, territory: code, page: 1 })}`} aria-current={asked.territory === code ? 'true' : undefined}>{territoryWords(code)}</a></li>)}
        </ul>
      )}
    </details>
  );
}

function Line({ line, href, isCurrent, today }: { line: DeskLine; href: string; isCurrent: boolean; today: CalendarDate }): JSX.Element {
  const tag = lineTag(line, today);
  return (
    <li>
      <a class="desk-line" href={href} data-desk-link aria-current={isCurrent ? 'page' : undefined}>
        <span class="desk-line-name">{line.firstName} {line.lastName}</span>
        <span class={`tag tag-${tag.tone}`}><span aria-hidden="true">{tag.short}</span><span class="visually-hidden">{tag.long}</span></span>
        <span class="desk-line-more soft">{line.communeName} · {line.wishes[0] === undefined ? 'projet ouvert' : tradeWords(line.wishes[0])}</span>
      </a>
    </li>
  );
}
