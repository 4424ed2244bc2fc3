import type { MatchRun } from './match-run.entity.js';
import type { MatchRunView } from './matching.schema.js';

export function matchRunView({ id, region, kind, state, versions, seed, snapshotHash, warmHash, figures, error, startedAt, endedAt }: MatchRun): MatchRunView {
  return { id, region, kind, state, versions, seed, snapshotHash, warmHash, figures, error, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
