import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JSX } from 'preact';

const ICONS = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const drawings = new Map<string, string>();

interface IconProps {
  /** Name in lucide: `map-pin`. */
  name: string;
  /** Only where no word stands beside it. */
  label?: string;
  class?: string;
}

/** A lucide icon, inlined; decoration unless it has a label. */
export function Icon({ name, label, class: extra }: IconProps): JSX.Element {
  return (
    <svg
      class={extra ? `icon ${extra}` : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
      dangerouslySetInnerHTML={{ __html: drawing(name) }}
    />
  );
}

/** The strokes inside lucide's own file, read once a process. */
function drawing(name: string): string {
  const known = drawings.get(name);
  if (known !== undefined) return known;
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(join(ICONS, `${name}.svg`), 'utf8'))?.[1] ?? '';
  const tight = inner.replace(/\s*\n\s*/g, '');
  drawings.set(name, tight);
  return tight;
}
