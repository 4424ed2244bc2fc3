import type { CalendarDate } from '../shared/calendar-date.js';

const DAY = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `mardi 1er décembre 2026 à 14 h 30` */
export function meetingWhen({ on, time }: { on: CalendarDate; time: string }): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${DAY.format(new Date(`${on}T00:00:00Z`)).replace(/ 1 /, ' 1er ')} à ${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
}
