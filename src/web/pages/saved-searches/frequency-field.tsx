import type { JSX } from 'preact';
import type { AlertFrequency } from '../../../search/alerts/saved-search.entity.js';
import { Select } from '../../components/choice.js';

export const FREQUENCY_CHOICES: readonly { value: AlertFrequency; text: string }[] = [
  { value: 'daily', text: 'chaque matin' },
  { value: 'weekly', text: 'chaque lundi' },
];

/** How often mails come. `about`: said only to screen readers, where several stand on a page. */
export function FrequencyField({ id, value, about }: { id: string; value: AlertFrequency; about?: string }): JSX.Element {
  return (
    <div class="frequency">
      <label for={id}>Un mail, s’il y a du nouveau{about && <span class="visually-hidden"> pour {about}</span>}</label>
      <Select id={id} name="frequency" value={value} choices={FREQUENCY_CHOICES} />
    </div>
  );
}
