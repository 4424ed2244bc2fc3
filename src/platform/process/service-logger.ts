import { ConsoleLogger } from '@nestjs/common';

/**
 * For once a service has started: until then a failure is one sentence, said by whoever runs it. Tells
 * what goes wrong and what an operator should know; coloured for a person at a terminal only.
 */
export function serviceLogger(name: string): ConsoleLogger {
  return new ConsoleLogger({ prefix: name, logLevels: ['fatal', 'error', 'warn'], colors: process.stdout.isTTY === true });
}
