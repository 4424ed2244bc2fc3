import type { Abstract, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';

/**
 * What a command is given. Each room has `<room>/<room>.cli.ts` with
 * `export function registerXCommands(program: Command, context: CliContext): void`, listed in `cli.ts`.
 *
 * A command that fails throws a `DomainError`: its sentence goes to standard error and the exit code is 1.
 * Answers go to standard output with `print` or `json`, everything else to standard error with `note`.
 */
export interface CliContext {
  readonly config: Config;
  /** The database, opened at first use: that of the running server, or one started for this command alone. */
  dataSource(): Promise<DataSource>;
  /** A service of any room; the application (without HTTP, without background work) is started at first use. */
  service<T>(type: Type<T> | Abstract<T>): Promise<T>;
  print(line: string): void;
  json(value: unknown): void;
  note(line: string): void;
  /** Drawn on a terminal only; `total` in the unit that `at` counts. */
  progress(label: string, total: number): Progress;
}

export interface Progress {
  at(done: number): void;
  /** Removes the bar. */
  end(): void;
}
