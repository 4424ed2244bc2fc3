import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';

const ICONS = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const drawings = new Map<string, string>();

interface IconProps {
  /** Name in lucide: `map-pin`. */
  name: string;
  /** Only where no word stands beside it. */
  label?: string;
  class?: string;
}

/** Names of the icons that a page used; null where nothing gathers them. */
export const UsedIcons = createContext<Set<string> | null>(null);

/** A lucide icon; decoration unless it has a label. In a page its strokes stand once, in the sheet at the end. */
export function Icon({ name, label, class: extra }: IconProps): JSX.Element {
  const used = useContext(UsedIcons);
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  const classes = extra ? `icon ${extra}` : 'icon';
  if (used === null) return <svg class={classes} viewBox="0 0 24 24" {...said} dangerouslySetInnerHTML={{ __html: drawing(name) }} />;
  used.add(name);
  return (
    <svg class={classes} viewBox="0 0 24 24" {...said}>
      <use href={`#icone-${name}`} />
    </svg>
  );
}

/** The strokes of the icons used above it: the last thing on a page. */
export function IconSheet(): JSX.Element {
  const names = [...(useContext(UsedIcons) ?? [])];
  return (
    <svg class="icon-sheet" aria-hidden="true" data-icon-sheet>
      {names.map((name) => (
        <symbol key={name} id={`icone-${name}`} viewBox="0 0 24 24" dangerouslySetInnerHTML={{ __html: drawing(name) }} />
      ))}
    </svg>
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
