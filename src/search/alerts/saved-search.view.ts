import type { AlertFrequency, SavedSearch } from './saved-search.entity.js';

/** A saved search as its owner sees it. */
export interface SavedSearchView {
  id: number;
  label: string;
  /** Parameters of its address. */
  search: string;
  frequency: AlertFrequency;
  pausedAt: Date | null;
  createdAt: Date;
  lastSentAt: Date | null;
}

export function savedSearchView({ id, label, asked, frequency, pausedAt, createdAt, lastSentAt }: SavedSearch): SavedSearchView {
  return { id, label, search: asked, frequency, pausedAt, createdAt, lastSentAt };
}
