import type { DeskQuery } from '../../../review/review.schema.js';
import { idField } from '../../../shared/fields.schema.js';

export type QueueFilter = DeskQuery['filter'];

/** Which queue an adviser looks at: it goes along in every address of the desk. */
export interface QueueAsked {
  filter: QueueFilter;
  territory: string | undefined;
  page: number;
}

const NAMES: Readonly<Record<string, QueueFilter>> = { 'a-examiner': 'to_review', 'a-verifier': 'flagged', 'en-attente': 'waiting', 'sans-liste': 'empty', tous: 'all' };
export const FILTER_WORDS: Readonly<Record<QueueFilter, string>> = {
  to_review: 'à examiner',
  flagged: 'à vérifier',
  waiting: 'en attente d’une réponse',
  empty: 'sans liste',
  all: 'tous',
};

/** From the query of a request; what cannot be read is what one sees first. */
export function queueAsked(query: Record<string, unknown>): QueueAsked {
  const { filtre, territoire, page } = query;
  return {
    filter: (typeof filtre === 'string' ? NAMES[filtre] : undefined) ?? 'to_review',
    territory: typeof territoire === 'string' && /^[0-9A-B]{2,6}$/.test(territoire) ? territoire : undefined,
    page: idField.safeParse(page).data ?? 1,
  };
}

/** What is open on the page of one candidate. */
export interface CaseShown {
  offerId?: number;
  /** The whole list, rather than its head. */
  showsAll?: boolean;
}

/** `?filtre=a-verifier&page=2`, or nothing for the queue one sees first. */
export function queueQuery({ filter, territory, page }: QueueAsked, { offerId, showsAll }: CaseShown = {}): string {
  const query = new URLSearchParams();
  if (filter !== 'to_review') query.set('filtre', Object.keys(NAMES).find((name) => NAMES[name] === filter) ?? 'tous');
  if (territory !== undefined) query.set('territoire', territory);
  if (page > 1) query.set('page', String(page));
  if (offerId !== undefined) query.set('offre', String(offerId));
  if (showsAll) query.set('tout', '1');
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The page of one candidate, with the queue one comes from. */
export function caseAddress(candidateId: number, asked: QueueAsked, shown: CaseShown = {}): string {
  return `/conseil/candidats/${candidateId}${queueQuery(asked, shown)}`;
}
