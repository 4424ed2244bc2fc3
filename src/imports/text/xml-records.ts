import { SaxesParser } from 'saxes';
import { CutSource, problem, type SourceRecord } from '../source.js';

/** Texts of the elements directly inside a record, by name. */
export type XmlFields = Readonly<Record<string, string>>;

/** A record may not be larger than this: its end is missing, and memory is not endless. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The `element`s of an XML text as flat records, as they come. Each is parsed by itself: a broken one has a problem and spoils no other,
 * and entities that the file declares are not expanded. A text that ends before its root is closed throws `CutSource`.
 */
export async function* xmlRecords(chunks: AsyncIterable<string>, element: string): AsyncGenerator<SourceRecord<XmlFields>> {
  const splitter = new ElementSplitter(element);
  for await (const chunk of chunks) for (const { line, text } of splitter.push(chunk)) yield parsed(line, text, element);
  if (!splitter.isComplete) throw new CutSource(splitter.line);
}

/** Cuts a text into the elements of one name, which hold none of the same name; CDATA and comments may hold anything. */
class ElementSplitter {
  line = 1;
  /** What is not yet decided; begins inside a record when `inRecord`. */
  private rest = '';
  private inRecord = false;
  private readonly begin: RegExp;
  private readonly end: RegExp;

  constructor(element: string) {
    this.begin = new RegExp(`<!--|<${element}(?=[\\s/>])`);
    this.end = new RegExp(`<!--|<!\\[CDATA\\[|</${element}\\s*>`, 'g');
  }

  /** Nothing but a closing tag stands after the last record. */
  get isComplete(): boolean {
    return !this.inRecord && /<\/[^<>]+>\s*$/.test(this.rest);
  }

  *push(chunk: string): Generator<{ line: number; text: string }> {
    this.rest += chunk;
    for (;;) {
      const text = this.inRecord ? this.record() : this.findRecord();
      if (text === null) break;
      if (text !== '') yield { line: this.line, text };
      this.pass(text.length);
    }
    if (this.rest.length > LARGEST) throw new CutSource(this.line);
  }

  /** Moves to the next record: `''` when one begins here, null when more text is needed. */
  private findRecord(): '' | null {
    for (;;) {
      const found = this.begin.exec(this.rest);
      if (!found) {
        // Enough is kept for a tag that the chunk cut.
        this.pass(Math.max(0, this.rest.lastIndexOf('<')));
        return null;
      }
      this.pass(found.index);
      if (found[0] !== '<!--') {
        this.inRecord = true;
        return '';
      }
      const end = this.rest.indexOf('-->');
      if (end < 0) return null;
      this.pass(end + 3);
    }
  }

  /** The whole record that begins here, or null when its end has not come yet. */
  private record(): string | null {
    this.end.lastIndex = 0;
    for (let found = this.end.exec(this.rest); found; found = this.end.exec(this.rest)) {
      if (found[0].startsWith('</')) {
        this.inRecord = false;
        return this.rest.slice(0, this.end.lastIndex);
      }
      const close = found[0] === '<!--' ? '-->' : ']]>';
      const end = this.rest.indexOf(close, this.end.lastIndex);
      if (end < 0) return null;
      this.end.lastIndex = end + close.length;
    }
    return null;
  }

  private pass(length: number): void {
    for (let i = 0; i < length; i++) if (this.rest[i] === '\n') this.line++;
    this.rest = this.rest.slice(length);
  }
}

function parsed(line: number, text: string, element: string): SourceRecord<XmlFields> {
  const fields: Record<string, string> = {};
  const path: string[] = [];
  let isBroken = false;
  const parser = new SaxesParser();
  const append = (more: string): void => {
    if (path[1] !== undefined) fields[path[1]] = (fields[path[1]] ?? '') + more;
  };
  parser.on('opentag', ({ name }) => {
    path.push(name);
    if (path.length === 2) append('');
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', () => (isBroken = true));
  parser.write(text).close();
  return isBroken ? { line, problem: problem(element, 'record.unreadable', 'Cet élément n’est pas du XML valable.') } : { line, value: fields };
}
