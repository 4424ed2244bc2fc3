import { SaxesParser } from 'saxes';
import { CutSource, problem, type SourceRecord } from '../source.js';

/** Texts of the elements directly inside a record, by name. */
export type XmlFields = Readonly<Record<string, string>>;

interface OpenRecord {
  line: number;
  fields: Record<string, string>;
  isBroken: boolean;
}

/**
 * The `element`s of an XML text as flat records, as they come. A record with broken XML has a problem and the next ones are still read;
 * a text that ends before its root is closed throws `CutSource`. Entities of its own (DTD) are not expanded.
 */
export async function* xmlRecords(chunks: AsyncIterable<string>, element: string): AsyncGenerator<SourceRecord<XmlFields>> {
  const reader = new XmlReader(element);
  for await (const chunk of chunks) yield* reader.push(chunk);
  if (!reader.isComplete) throw new CutSource(reader.line);
}

class XmlReader {
  isComplete = false;
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private record: OpenRecord | null = null;
  private ready: SourceRecord<XmlFields>[] = [];

  constructor(private readonly element: string) {
    this.parser.on('opentag', ({ name }) => this.open(name));
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
    this.parser.on('closetag', ({ name }) => this.close(name));
    this.parser.on('error', () => {
      if (this.record) this.record.isBroken = true;
    });
  }

  get line(): number {
    return this.parser.line;
  }

  push(chunk: string): SourceRecord<XmlFields>[] {
    this.parser.write(chunk);
    const ready = this.ready;
    this.ready = [];
    return ready;
  }

  private open(name: string): void {
    if (name === this.element) this.record = { line: this.line, fields: {}, isBroken: false };
    else if (this.path[this.path.length - 1] === this.element && this.record) this.record.fields[name] ??= '';
    this.path.push(name);
  }

  private text(text: string): void {
    const depth = this.path.lastIndexOf(this.element);
    const field = this.path[depth + 1];
    if (this.record && depth >= 0 && field !== undefined) this.record.fields[field] += text;
  }

  private close(name: string): void {
    this.path.pop();
    if (this.path.length === 0) this.isComplete = true;
    if (name !== this.element || this.record === null) return;
    const { line, fields, isBroken } = this.record;
    this.record = null;
    this.ready.push(isBroken ? { line, problem: problem('', 'record.unreadable', 'Cet élément n’est pas du XML valable.') } : { line, value: fields });
  }
}
