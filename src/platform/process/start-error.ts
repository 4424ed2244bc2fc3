/** Why a process cannot start or go on: one clear sentence for whoever runs it, and exit code 1. */
export class StartError extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = 'StartError';
  }
}

/** The code of a system error (`ENOSPC`) or of a PostgreSQL one (`53100`), also when it hides in a group of them. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
