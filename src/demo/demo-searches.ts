import { addDays, type CalendarDate } from '../shared/calendar-date.js';
import type { SavedSearchRow } from './region-rows.js';

const SAVED_DAYS_AGO = 14;
const LOOKED_DAYS_AGO = 7;

/** The searches that the demo's candidate keeps: her trade nearby, another a bit further, and one in pause. The first morning's round finds news for them. */
export function demoSearches(accountId: number, communeName: string, newestOfferId: number, today: CalendarDate): SavedSearchRow[] {
  const saved = new Date(`${addDays(today, -SAVED_DAYS_AGO)}T16:30:00Z`);
  const common = { accountId, createdAt: saved, newestOfferId, checkedOn: addDays(today, -LOOKED_DAYS_AGO), lastSentAt: null };
  const place = communeName.toLowerCase();
  const near = (text: string, radius: number): Pick<SavedSearchRow, 'asked' | 'label'> => ({
    asked: new URLSearchParams({ text, place, radius: String(radius) }).toString(),
    label: `${text} · ${communeName}, à moins de ${radius} km`,
  });
  return [
    { id: 1, ...common, ...near('boulanger', 30), frequency: 'daily', pausedAt: null },
    { id: 2, ...common, ...near('vendeuse', 50), frequency: 'weekly', pausedAt: null },
    { id: 3, ...common, asked: 'text=cap+fleuriste&level=3', label: 'CAP fleuriste', frequency: 'weekly', pausedAt: new Date(saved.getTime() + 86_400_000) },
  ];
}
