import type { ComponentChildren, JSX } from 'preact';

/**
 * The part of Markdown that our own documents use: titles, paragraphs, lists of one level, tables, bold, code, links. Images are left out.
 * For trusted text only, though nothing in it is ever taken for HTML.
 */
export function PlainMarkdown({ text }: { text: string }): JSX.Element {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/).map((block) => block.trim()).filter((block) => block !== '');
  return <>{blocks.map((block, at) => <Block key={at} block={block} />)}</>;
}

function Block({ block }: { block: string }): JSX.Element | null {
  const lines = block.split('\n');
  if (block.startsWith('![')) return null;
  if (block.startsWith('## ')) return <h2 class="section-title">{inline(block.slice(3))}</h2>;
  if (block.startsWith('# ')) return <h1>{inline(block.slice(2))}</h1>;
  if (lines.every((line) => line.startsWith('|'))) return <Table lines={lines} />;
  if (lines.every((line) => line.startsWith('- '))) return <ul>{lines.map((line) => <li key={line}>{inline(line.slice(2))}</li>)}</ul>;
  if (lines.every((line) => /^\d+\. /.test(line))) return <ol>{lines.map((line) => <li key={line}>{inline(line.replace(/^\d+\. /, ''))}</li>)}</ol>;
  return <p>{inline(lines.join(' '))}</p>;
}

/** The second line, of dashes, only says that the first is a head. */
function Table({ lines: [head = '', , ...rows] }: { lines: readonly string[] }): JSX.Element {
  const columns = cells(head);
  const table = (
    <table class="table-plain">
      <thead><tr>{columns.map((cell) => <th key={cell} scope="col">{inline(cell)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => {
          const [first = '', ...others] = cells(row);
          return <tr key={row}><th scope="row">{inline(first)}</th>{others.map((cell, at) => <td key={at}>{inline(cell)}</td>)}</tr>;
        })}
      </tbody>
    </table>
  );
  return columns.length <= FITTING ? table : <div class="table-scroll" role="region" aria-label={`Tableau : ${columns[0]}`} tabIndex={0}>{table}</div>;
}

/** Columns that fit a phone; a wider table is moved by itself. */
const FITTING = 3;

function cells(line: string): string[] {
  return line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());
}

function inline(text: string): ComponentChildren {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).map((part, at) => {
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    if (link) return <a key={at} href={link[2]}>{link[1]}</a>;
    if (/^`[^`]+`$/.test(part)) return <code key={at}>{part.slice(1, -1)}</code>;
    return part.startsWith('**') && part.endsWith('**') && part.length > 4 ? <strong key={at}>{part.slice(2, -2)}</strong> : part;
  });
}
