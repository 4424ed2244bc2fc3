import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { StartError } from '../../platform/process/start-error.js';

const NEWLINE = 10;
const RETURN = 13;
const COMMA = 44;
const ZERO = 48;
const LARGEST = 2_147_483_647;

/**
 * Reads a CSV file of whole numbers (0 to 2,147,483,647, no quotes), plain or packed (`.gz`), as it comes: `take` gets the cells of each
 * line in the order of `columns`, in an array that is used again. The header may name the columns in any order, and others, whose cells
 * are whole numbers too. Throws one clear sentence that names the file and the line.
 */
export async function readNumberRows(file: string, columns: readonly string[], take: (cells: Int32Array, line: number) => void): Promise<void> {
  const rows = new NumberRows(file, columns, take);
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) rows.push(chunk as Uint8Array);
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`${file} cannot be read (${(error as Error).message}).`);
  }
  rows.end();
}

/** A parser by bytes: no text is made of the numbers. */
class NumberRows {
  private line = 1;
  private header: string | null = '';
  /** By column of the file: the place in `cells`, −1 for one that nobody asked for. */
  private places: number[] = [];
  private readonly cells: Int32Array;
  private column = 0;
  private value = -1;
  private isEmpty = true;

  constructor(
    private readonly file: string,
    private readonly columns: readonly string[],
    private readonly take: (cells: Int32Array, line: number) => void,
  ) {
    this.cells = new Int32Array(columns.length);
  }

  push(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.header !== null) this.readHeader(byte);
      else if (byte === COMMA) this.endCell();
      else if (byte === NEWLINE) this.endLine();
      else if (byte !== RETURN) this.addDigit(byte - ZERO);
    }
  }

  end(): void {
    if (this.header !== null) this.readHeader(NEWLINE);
    else this.endLine();
  }

  private readHeader(byte: number): void {
    if (byte !== NEWLINE) {
      this.header += String.fromCharCode(byte);
      if (this.header!.length > 1_000) throw this.wrong('has no header');
      return;
    }
    const names = this.header!.replace(/^\u00EF\u00BB\u00BF/, '').split(',').map((name) => name.trim());
    const missing = this.columns.filter((name) => !names.includes(name));
    if (missing.length > 0) throw this.wrong(`needs a header with the columns ${this.columns.join(', ')}; ${missing.join(', ')} is missing`);
    this.places = names.map((name) => this.columns.indexOf(name));
    this.header = null;
    this.line = 2;
  }

  private addDigit(digit: number): void {
    if (digit < 0 || digit > 9) throw this.wrong('holds something else than whole numbers separated by commas');
    this.value = Math.max(0, this.value) * 10 + digit;
    this.isEmpty = false;
    if (this.value > LARGEST) throw this.wrong('holds a number that is too large');
  }

  private endCell(): void {
    if (this.value === -1) throw this.wrong('has an empty cell');
    const place = this.places[this.column++];
    if (place === undefined) throw this.wrong('has too many cells');
    if (place !== -1) this.cells[place] = this.value;
    this.value = -1;
    this.isEmpty = false;
  }

  private endLine(): void {
    if (!this.isEmpty) {
      this.endCell();
      if (this.column < this.places.length) throw this.wrong('has too few cells');
      this.take(this.cells, this.line);
    }
    this.column = 0;
    this.value = -1;
    this.isEmpty = true;
    this.line++;
  }

  private wrong(what: string): StartError {
    return new StartError(`${this.file} ${what} (line ${this.line}).`);
  }
}
