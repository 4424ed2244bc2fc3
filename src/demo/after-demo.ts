import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import type { CliContext } from '../platform/cli/cli-context.js';
import { AlertRounds } from '../search/alerts/alert-round.service.js';
import { RebuildService } from '../search/rebuild.service.js';

/**
 * A region comes, or moves, without events: the indexes are filled anew and, beside that, everything is matched. What is new for the saved
 * searches is looked for at once, so that the local mailbox has something to show; invented people are written to nowhere else.
 */
export async function followDemo(context: CliContext): Promise<void> {
  const runs = await context.service(MatchRunsService);
  const rebuild = await context.service(RebuildService);
  const from = performance.now();
  await Promise.all([
    runs.runAfterBulk().then(() => context.note(`matches: computed in ${((performance.now() - from) / 1000).toFixed(1)} s`)),
    rebuild.rebuildAll((line) => context.note(line), { skipSilent: true }),
  ]);
  if (context.config.env.SMTP_URL === undefined) await (await context.service(AlertRounds)).run();
}
