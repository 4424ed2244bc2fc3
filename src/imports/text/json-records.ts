import { CutSource, problem, type SourceRecord } from '../source.js';

/** A record may not be larger than this: something is missing, and memory is not endless. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The objects of the array that a JSON text holds: the text itself, or the value of `key` in the object that it is.
 * Only one record is kept in memory. An object that is not JSON is a record with a problem; a text that ends early throws `CutSource`.
 */
export async function* jsonRecords(chunks: AsyncIterable<string>, key: string): AsyncGenerator<SourceRecord<unknown>> {
  const splitter = new RecordSplitter(key);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  if (!splitter.isComplete) throw new CutSource(splitter.line);
}

/** Walks through JSON text character by character: strings, depth and lines, nothing else. */
class RecordSplitter {
  line = 1;
  isComplete = false;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  /** The last string read at depth 1: a key, when a colon follows. */
  private word = '';
  private isArrayNext = false;
  /** Depth of the records inside the array; 0 before it begins. */
  private recordDepth = 0;
  private record: { line: number; text: string } | null = null;

  constructor(private readonly key: string) {}

  *push(chunk: string): Generator<SourceRecord<unknown>> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const character = chunk[i] as string;
      if (character === '\n') this.line++;
      if (this.inString) {
        this.readString(character);
        continue;
      }
      if (character === '"') this.beginString();
      else if (character === '{' || character === '[') {
        if (this.open(character)) start = i;
      } else if (character === '}' || character === ']') {
        const ended = this.close();
        if (ended) yield parsed(ended.line, ended.text + chunk.slice(start, i + 1));
        if (ended) start = i + 1;
      } else this.betweenValues(character);
    }
    if (this.record) this.keep(chunk.slice(start));
  }

  private keep(text: string): void {
    const record = this.record as { line: number; text: string };
    record.text += text;
    if (record.text.length > LARGEST) throw new CutSource(record.line);
  }

  private beginString(): void {
    this.inString = true;
    this.isEscaped = false;
    if (this.depth === 1) this.word = '';
  }

  private readString(character: string): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (character === '\\') this.isEscaped = true;
    else if (character === '"') this.inString = false;
    else if (this.depth === 1) this.word += character;
  }

  private betweenValues(character: string): void {
    if (this.depth !== 1 || this.recordDepth !== 0) return;
    if (character === ':') this.isArrayNext = this.word === this.key;
    else if (character === ',') this.isArrayNext = false;
  }

  /** True when a record begins here. */
  private open(character: string): boolean {
    const isRoot = this.depth === 0;
    this.depth++;
    if (character === '[' && this.recordDepth === 0 && (isRoot || (this.depth === 2 && this.isArrayNext))) this.recordDepth = this.depth;
    if (character !== '{' || this.recordDepth === 0 || this.depth !== this.recordDepth + 1) return false;
    this.record = { line: this.line, text: '' };
    return true;
  }

  /** The record that ends here, or null. */
  private close(): { line: number; text: string } | null {
    this.depth--;
    if (this.depth === 0) this.isComplete = true;
    if (this.recordDepth !== 0 && this.depth < this.recordDepth) {
      this.recordDepth = -1;
      return null;
    }
    if (this.record === null || this.depth !== this.recordDepth) return null;
    const ended = this.record;
    this.record = null;
    return ended;
  }
}

function parsed(line: number, text: string): SourceRecord<unknown> {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch {
    return { line, problem: problem('', 'record.unreadable', 'Cet élément n’est pas du JSON valable.') };
  }
}
