import type { JSX } from 'preact';
import { meetingWhen } from '../../../review/meeting-words.js';
import type { Meeting } from '../../../review/review.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Icon } from '../../components/icon.js';
import { longDate } from '../../layout/words.js';

/** When and where they meet, or the day of the contract; nothing before. */
export function MeetingLine({ meeting, signedOn }: { meeting: Meeting | null; signedOn: CalendarDate | null }): JSX.Element | null {
  if (signedOn !== null) return <p class="meeting-line"><Icon name="circle-check" /> <span>Contrat signé le {longDate(signedOn)}</span></p>;
  if (meeting === null) return null;
  const { kind, where } = meeting;
  const place = where === '' ? '' : kind === 'place' ? `, ${where}` : `, par téléphone au ${where}`;
  return <p class="meeting-line"><Icon name="calendar-check" /> <span>Rencontre {meetingWhen(meeting)}{place}</span></p>;
}
