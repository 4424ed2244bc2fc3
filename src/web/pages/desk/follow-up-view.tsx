import type { JSX } from 'preact';
import type { DeskFollowUpLine } from '../../../review/desk-follow-up.read-model.js';
import type { DeskFollowUpQuery } from '../../../review/review.schema.js';
import { meetingWhen } from '../../../review/meeting-words.js';
import { dayInFrance, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { EmptyState } from '../../components/empty-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { dayAndMonth } from '../../layout/words.js';
import { followUpState, nextAct } from './follow-up-words.js';

interface FollowUpProps {
  filter: DeskFollowUpQuery['filter'];
  found: PageOf<DeskFollowUpLine>;
  today: CalendarDate;
}

export const FOLLOW_UP_NAMES: Readonly<Record<string, DeskFollowUpQuery['filter']>> = { tout: 'all', accords: 'mutual', 'entreprises-silencieuses': 'company_silent', 'candidats-silencieux': 'candidate_silent' };
const WORDS: Readonly<Record<DeskFollowUpQuery['filter'], string>> = { all: 'Tout', mutual: 'D’accord tous les deux', company_silent: 'L’entreprise n’a pas répondu', candidate_silent: 'La personne n’a pas répondu' };

/** What is under way, what has waited longest first. */
export function FollowUpView({ filter, found, today }: FollowUpProps): JSX.Element {
  const nameOf = (wanted: DeskFollowUpQuery['filter']): string => Object.keys(FOLLOW_UP_NAMES).find((name) => FOLLOW_UP_NAMES[name] === wanted) ?? 'tout';
  return (
    <Page title="Suivi" isPrivate>
      <h1>Suivi</h1>
      <p class="page-lead">Ce qui est en cours, ce qui attend depuis le plus longtemps d’abord.</p>
      <nav aria-label="Filtrer le suivi">
        <ul class="filter-links">
          {Object.entries(FOLLOW_UP_NAMES).map(([name, value]) => <li key={name}><a href={`/conseil/suivi?filtre=${name}`} aria-current={value === filter ? 'page' : undefined}>{WORDS[value]}</a></li>)}
        </ul>
      </nav>
      {found.items.length === 0 ? (
        <EmptyState icon="list-checks" title="Rien en cours ici"><p><a href="/conseil">Revenir à la file</a></p></EmptyState>
      ) : (
        <Lines found={found} today={today} />
      )}
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/conseil/suivi?filtre=${nameOf(filter)}&page=${page}`} />
    </Page>
  );
}

function Lines({ found, today }: Pick<FollowUpProps, 'found' | 'today'>): JSX.Element {
  return (
    <table class="table-plain table-stacked">
      <thead><tr><th scope="col">Personne</th><th scope="col">Offre</th><th scope="col">Où cela en est</th><th scope="col">Depuis</th></tr></thead>
      <tbody>
        {found.items.map((line) => {
          const state = followUpState(line);
          return (
            <tr key={line.matchId}>
              <th scope="row"><a href={`/conseil/candidats/${line.candidateId}?filtre=tous&offre=${line.offerId}`}>{line.candidateName}</a><br /><span class="soft small">{line.communeName}</span></th>
              <td><a href={`/offres/${line.offerId}`}>{line.offerTitle}</a><br /><span class="soft small">{line.companyName}{line.companyPhone && <> · <a href={`tel:${line.companyPhone.replace(/\s/g, '')}`}>{line.companyPhone}</a></>}</span></td>
              <td><Tag tone={state.tone}>{state.text}</Tag>{line.meeting && <><br /><span class="soft small">{meetingWhen(line.meeting)}</span></>}{nextAct(line) && <><br /><a href={`/conseil/suivi/${line.matchId}`}>{nextAct(line)}<span class="visually-hidden"> : {line.candidateName}</span></a></>}</td>
              <td>{dayAndMonth(dayInFrance(line.since), today)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
