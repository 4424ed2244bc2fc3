import { codeOf, messageOf, StartError } from '../process/start-error.js';

/** The address of a database without its password. */
export function shownAddress(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** One sentence for what keeps us from using a database. */
export function databaseProblem(error: unknown, url: string): StartError {
  if (error instanceof StartError) return error;
  return new StartError(sentence(codeOf(error), messageOf(error), url));
}

function sentence(code: string | undefined, message: string, url: string): string {
  const where = shownAddress(url);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
      return `The database at ${where} cannot be reached (${code}): check DATABASE_URL and that the server runs.`;
    case '28P01':
    case '28000':
      return `The database at ${where} refuses the user or the password of DATABASE_URL (${message}).`;
    case '3D000':
      return `The server at ${where} has no such database: create it, or correct DATABASE_URL.`;
    case '53300':
      return `The server at ${where} has no connection left: raise its max_connections or stop another program.`;
    case '57P03':
      return `The database at ${where} is starting or stopping: try again in a moment.`;
    case '53100':
    case '58030':
    case 'ENOSPC':
      return `The disk of the database at ${where} is full (${message}): free some space, then start again; nothing is half-written.`;
    case '42501':
      return `The database user of ${where} lacks a right (${message}). ${EXTENSION_HELP}`;
    case '0A000':
    case '58P01':
      if (message.includes('extension')) return `The server at ${where} lacks an extension (${message}): install PostgreSQL's contrib package there.`;
  }
  if (/timeout/i.test(message)) return `The database at ${where} does not answer: check DATABASE_URL and that the server runs.`;
  return `The database at ${where} cannot be used: ${message}.`;
}

export const EXTENSIONS = ['unaccent', 'pg_trgm', 'cube', 'earthdistance', 'btree_gin', 'btree_gist'] as const;

const EXTENSION_HELP = `Let an administrator run there: ${EXTENSIONS.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name};`).join(' ')}`;
