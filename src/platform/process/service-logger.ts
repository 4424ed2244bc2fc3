import { ConsoleLogger } from '@nestjs/common';

/** What goes wrong, and what an operator should know; coloured for a person at a terminal only. */
export function serviceLogger(name: string): ConsoleLogger {
  return new ConsoleLogger({ prefix: name, logLevels: ['fatal', 'error', 'warn'], colors: process.stdout.isTTY === true });
}
