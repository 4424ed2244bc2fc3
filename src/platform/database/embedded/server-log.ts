import { readFileSync } from 'node:fs';

/** Why the server stopped or does not start, as one sentence made from its log. */
export function reasonInLog(logFile: string, cluster: string): string {
  const log = tailOf(logFile);
  if (isDiskFull(log)) return `The disk is full: the database in ${cluster} cannot be written. Free some space, then start again; nothing is lost.`;
  if (/could not bind|Address already in use/i.test(log)) return `The port of the embedded database was taken at the last moment: start again.`;
  if (/Permission denied|wrong ownership/i.test(log)) return `The database in ${cluster} cannot be opened by this user: run as the user who made it, or choose another DATA_DIR.`;
  const reason = log.split('\n').filter((line) => /\b(FATAL|PANIC)\b/.test(line)).at(-1)?.replace(/^.*?\b(FATAL|PANIC):\s*/, '');
  return `The database in ${cluster} does not start (${reason ?? 'no reason given'}): its log is ${logFile}. If the folder is broken, put back a copy of it, or move it away to begin anew.`;
}

/** Whether the server has lately run out of disk. */
export function ranOutOfDisk(logFile: string): boolean {
  return isDiskFull(tailOf(logFile));
}

const isDiskFull = (log: string): boolean => /No space left on device|Disk quota exceeded/i.test(log);

function tailOf(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').slice(-20_000);
  } catch {
    return '';
  }
}
