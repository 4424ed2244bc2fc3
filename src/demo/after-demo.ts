import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import type { CliContext } from '../platform/cli/cli-context.js';
import { RebuildService } from '../search/rebuild.service.js';

/** A region comes, or moves, without events: the indexes are filled anew and a run of everything is asked for. */
export async function followDemo(context: CliContext): Promise<void> {
  const runs = await context.service(MatchRunsService);
  await runs.requestFull();
  const rebuild = await context.service(RebuildService);
  await rebuild.rebuildAll((line) => context.note(line), { skipSilent: true });
}
