import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds only what has changed since the last build, and never empties `dist`: a server may be running from it.
 * Usage: build-once.mjs [--force] [--bench]
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SETTINGS = ['package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.json', 'tsconfig.build.json', 'scripts'];
const arguments_ = process.argv.slice(2);

buildWhenChanged('dist', ['src', ...SETTINGS], () => {
  run('node_modules/.bin/nest', ['build']);
  run(process.execPath, ['scripts/build-assets.mjs']);
});

if (arguments_.includes('--bench')) {
  buildWhenChanged('dist-bench', ['src', 'test/bench', 'test/support', ...SETTINGS], () => {
    rmSync(join(ROOT, 'dist-bench'), { recursive: true, force: true });
    run('node_modules/.bin/swc', ['src', 'test/bench', 'test/support', '--out-dir', 'dist-bench', '--extensions', '.ts,.tsx', '--quiet']);
    for (const data of ['src/reference/data', 'src/demo/data']) cpSync(join(ROOT, data), join(ROOT, 'dist-bench', data), { recursive: true });
  });
}

/** `folder/.built` holds the hash of everything that the folder was built from. */
function buildWhenChanged(folder, sources, build) {
  const stamp = join(ROOT, folder, '.built');
  const hash = hashOf(sources);
  if (!arguments_.includes('--force') && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  build();
  mkdirSync(join(ROOT, folder), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((source) => filesUnder(join(ROOT, source)))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.spec\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

/** What the tools say goes to standard error: the output of a command stays its own. */
function run(command, args) {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  process.stderr.write(`Building failed: ${command} ${args.join(' ')}\n`);
  process.exit(1);
}
