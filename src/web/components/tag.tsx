import type { ComponentChildren, JSX } from 'preact';
import { crowdPressure, crowdWords, type Crowd, type Pressure } from '../../matching/explanations/crowd-words.js';
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

const TONES: Readonly<Record<Pressure, Tone>> = { calm: 'green', busy: 'gold', crowded: 'brick', full: 'plain' };

/** How many want it, and to how many it is proposed. */
export function CrowdTag({ crowd }: { crowd: Crowd }): JSX.Element {
  return (
    <Tag tone={TONES[crowdPressure(crowd)]} icon="users">
      {crowdWords(crowd)}
    </Tag>
  );
}
