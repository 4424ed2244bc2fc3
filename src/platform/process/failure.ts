import { DomainError } from '../../shared/domain-error.js';
import { codeOf, messageOf, StartError } from './start-error.js';

/** The one sentence of a failure; an unforeseen one also leaves its trace on standard error. */
export function sentenceOfFailure(error: unknown): string {
  if (error instanceof StartError) return error.sentence;
  if (error instanceof DomainError) return error.detail;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === '53100') return `The disk is full (${messageOf(error)}): free some space, then start again.`;
  if (isLostConnection(error)) return `The connection to the database, or to another server, was lost (${messageOf(error)}): check that it runs, then start again.`;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return `Passerelle stopped on an unforeseen error: ${messageOf(error).replace(/\.$/, '')}.`;
}

const LOST = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'];

function isLostConnection(error: unknown): boolean {
  return LOST.includes(codeOf(error) ?? '') || /Connection terminated|Connection ended unexpectedly/i.test(messageOf(error));
}
