import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Level } from '../../../shared/level.js';
import { RHYTHM_NAMES, type Rhythm } from '../../../shared/rhythm.js';
import type { Notes } from '../../draft-offer.js';
import { dateOf, flagOf, levelOf, monthsOf, numberOf } from '../../facts/stated-words.js';
import type { StatedPlace } from '../../facts/place-lookup.js';
import { problem } from '../../source.js';
import { columnKey, type CsvFields } from '../../text/csv-records.js';

const RHYTHMS: Readonly<Record<string, Rhythm>> = { '1/2': 'one_week_of_two', '1/3': 'one_week_of_three', '1/4': 'one_week_a_month', '2j/3j': 'two_days_a_week' };

/** Reads the cells of one line of one's own table: what cannot be read is left out with a warning, what is needed refuses the line. */
export class LineReader {
  readonly notes: Notes = { refusals: [], warnings: [] };
  private readonly cells: CsvFields;

  constructor(line: CsvFields) {
    this.cells = line;
  }

  text(column: string): string | null {
    return this.cells[columnKey(column)]?.trim() || null;
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === null) this.refuse(column, 'cell.missing', `La colonne ${column} est vide ou absente.`);
    return text ?? '';
  }

  /** Reads a needed cell; an unreadable one refuses the line. */
  needed<T>(column: string, read: (text: string) => T | null, code: string): T | null {
    const text = this.required(column);
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) this.refuse(column, code, `Valeur non comprise dans ${column} : « ${text} ».`);
    return value;
  }

  /** Reads a cell one may leave empty; an unreadable one is left out. */
  optional<T>(column: string, read: (text: string) => T | null, code = 'cell.unreadable'): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.notes.warnings.push(problem(column, code, `Valeur non comprise dans ${column}, laissée de côté : « ${text} ».`));
    return value;
  }

  date(column: string): CalendarDate | null {
    return this.optional(column, dateOf, 'date.invalid');
  }

  flag(column: string): boolean | null {
    return this.optional(column, flagOf);
  }

  level(column: string): Level | null {
    return this.optional(column, levelOf);
  }

  months(column: string): number | null {
    return this.optional(column, monthsOf);
  }

  /** A whole number within the range. */
  count(column: string, min: number, max: number): number | null {
    return this.optional(column, (text) => {
      const number = numberOf(text);
      return number !== null && Number.isInteger(number) && number >= min && number <= max ? number : null;
    });
  }

  rhythm(column: string): Rhythm | null {
    return this.optional(column, (text) => RHYTHM_NAMES.find((name) => name === text) ?? RHYTHMS[text.replace(/\s/g, '').toLowerCase()] ?? null);
  }

  /** Several values in a cell, between `|`. */
  list(column: string): string[] {
    return (this.text(column) ?? '').split('|').map((part) => part.trim()).filter(Boolean);
  }

  place(): StatedPlace {
    return {
      insee: this.text('insee'), postalCode: this.text('postalCode'), city: this.text('city'),
      latitude: this.optional('latitude', numberOf), longitude: this.optional('longitude', numberOf),
    };
  }

  refuse(field: string, code: string, reason: string): void {
    this.notes.refusals.push(problem(field, code, reason));
  }
}
