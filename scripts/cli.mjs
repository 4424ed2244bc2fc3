import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = spawnSync(process.execPath, [fileURLToPath(new URL('build-once.mjs', import.meta.url))], { stdio: ['ignore', 2, 2] });
if (built.status === 0) await import('../dist/cli.js');
else process.exitCode = 1;
