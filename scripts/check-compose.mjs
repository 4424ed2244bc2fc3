import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

/**
 * Is docker-compose.yml valid? Against the published schema, and for what the schema does not see: services that are
 * waited for exist, volumes are declared, every variable stands in .env.example, no secret is written down.
 * `docker compose config` is asked too where the machine has it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(`${ROOT}/docker-compose.yml`, 'utf8');
const compose = load(text);
const example = new Set(readFileSync(`${ROOT}/.env.example`, 'utf8').match(/^[A-Z_]+(?==)/gm));
const problems = [];

for (const [name, service] of Object.entries(compose.services)) {
  for (const other of Object.keys(service.depends_on ?? {})) if (!(other in compose.services)) problems.push(`${name} waits for ${other}, which is not a service`);
  for (const volume of service.volumes ?? []) if (!(volume.split(':')[0] in compose.volumes)) problems.push(`${name} uses the volume ${volume}, which is not declared`);
  if (service.healthcheck === undefined) problems.push(`${name} has no health check`);
}
for (const [, name] of text.matchAll(/\$\{([A-Z_]+)/g)) if (!example.has(name)) problems.push(`${name} is not in .env.example`);
for (const [, name, value] of text.matchAll(/^\s*([A-Z_]*(?:PASSWORD|KEY|SECRET|TOKEN)):\s*(\S+)/gm)) if (!value.startsWith('${')) problems.push(`${name} is written down`);

check('node_modules/.bin/dclint', ['--max-warnings', '0', 'docker-compose.yml']);
if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0) check('docker', ['compose', '--env-file', '.env.example', 'config', '--quiet'], passwords());
else console.log('docker compose is not on this machine: checked against the published schema only');

for (const problem of problems) console.error(`docker-compose.yml: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('docker-compose.yml is valid');

function check(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
  if (done.status !== 0) problems.push(`${command} refuses it: ${done.stdout}${done.stderr}`);
}

/** The example leaves them empty, and the file insists on them. */
function passwords() {
  return { POSTGRES_PASSWORD: 'x', REDIS_PASSWORD: 'x', MEILI_MASTER_KEY: 'x'.repeat(16) };
}
