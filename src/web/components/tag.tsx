import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** green: good chances; gold: to check; brick: urgency, the employer's side; petrol: facts; plain: the rest. */
export type Tone = 'petrol' | 'green' | 'gold' | 'brick' | 'red' | 'plain';

interface TagProps {
  tone?: Tone;
  icon?: string;
  children: ComponentChildren;
}

export function Tag({ tone = 'plain', icon, children }: TagProps): JSX.Element {
  return (
    <span class={`tag tag-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

/** What was understood of a search, with the link that undoes it. */
export function RemovableTag({ icon, href, undo, children }: { icon: string; href: string; undo: string; children: ComponentChildren }): JSX.Element {
  return (
    <span class="tag tag-petrol tag-removable">
      <Icon name={icon} />
      <span>{children}</span>
      <a href={href}>
        <Icon name="x" label={undo} />
      </a>
    </span>
  );
}

/** How many want it: `3 candidats pour 1 place`. */
export function CrowdTag({ applicants, seats }: { applicants: number; seats: number }): JSX.Element {
  return (
    <Tag tone={crowdTone(applicants, seats)} icon="users">
      {crowdWords(applicants, seats)}
    </Tag>
  );
}

export function crowdWords(applicants: number, seats: number): string {
  const places = seats === 1 ? '1 place' : `${seats} places`;
  if (applicants === 0) return `${places}, personne n’a encore postulé`;
  return `${applicants === 1 ? '1 candidat' : `${applicants} candidats`} pour ${places}`;
}

function crowdTone(applicants: number, seats: number): Tone {
  if (applicants <= 3 * seats) return 'green';
  return applicants <= 8 * seats ? 'gold' : 'brick';
}
