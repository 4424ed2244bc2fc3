import { executeRun } from '../../../src/matching/runs/execute-run.js';
import { REGION } from '../../../src/matching/runs/region.js';
import { TODAY } from './measured-region.js';

/** A process that makes one run and says what memory it took at most. */
await executeRun({ url: process.env.BENCH_DATABASE_URL!, region: REGION, today: TODAY, full: true });
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
