import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = join(ROOT, 'src/web/assets');
const PUBLIC = join(ROOT, 'dist/web/public');
/** What was built from the same sources is copied from here: dist may be gone, and is never emptied under a running server. */
const CACHE = join(ROOT, 'node_modules/.cache/passerelle-assets');
const OUTLINES = join(ROOT, 'src/reference/data/departments.geojson');
const FONT_FILES = ['latin-400-normal', 'latin-700-normal', 'latin-ext-400-normal', 'latin-ext-700-normal'];
const require = createRequire(import.meta.url);

/** Styles, scripts, fonts and outlines under names that carry a hash of their content, with the manifest of those names. */
export async function buildAssets() {
  const key = hashOfSources();
  const kept = join(CACHE, key);
  if (!existsSync(join(kept, 'manifest.json'))) await buildInto(kept);
  if (readKey() === key) return;
  mkdirSync(PUBLIC, { recursive: true });
  cpSync(kept, PUBLIC, { recursive: true });
  writeFileSync(join(PUBLIC, '.key'), key);
}

function readKey() {
  const file = join(PUBLIC, '.key');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function buildInto(folder) {
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { ...copyFiles(folder), ...(await bundleScripts(folder)) };
  manifest['app.css'] = writeHashed(folder, 'app.css', await compileStyles(manifest));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

function copyFiles(folder) {
  const fonts = dirname(require.resolve('@fontsource/atkinson-hyperlegible/package.json'));
  const manifest = {};
  for (const name of FONT_FILES) {
    const file = `atkinson-hyperlegible-${name}.woff2`;
    manifest[file] = writeHashed(folder, file, readFileSync(join(fonts, 'files', file)));
  }
  manifest['departments.geojson'] = writeHashed(folder, 'departments.geojson', readFileSync(OUTLINES));
  manifest['mark.svg'] = writeHashed(folder, 'mark.svg', readFileSync(join(SOURCES, 'mark.svg')));
  return manifest;
}

/** The only vendor file with pictures is Leaflet's, for controls that our map does not have. */
async function compileStyles(manifest) {
  const compiled = sass.compile(join(SOURCES, 'styles/app.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  const css = compiled.css
    .replace(/url\("?asset:([^")]+)"?\)/g, (_, name) => `url("${manifest[name] ?? missing(name)}")`)
    .replace(/[^{};]*url\("?images\/[^)]*\)[^;}]*;?/g, '');
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: ['chrome111', 'firefox113', 'safari16.4'] });
  return code;
}

function missing(name) {
  throw new Error(`Styles ask for ${name}, which is not among the assets`);
}

async function bundleScripts(folder) {
  const result = await esbuild.build({
    entryPoints: [join(SOURCES, 'scripts/app.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['es2022'],
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    metafile: true,
    legalComments: 'none',
  });
  const entries = Object.entries(result.metafile.outputs).filter(([, output]) => output.entryPoint);
  return Object.fromEntries(entries.map(([path, output]) => [`${basename(output.entryPoint, '.ts')}.js`, basename(path)]));
}

function writeHashed(folder, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  const hashed = `${basename(name, extension)}.${hash}${extension}`;
  writeFileSync(join(folder, hashed), content);
  return hashed;
}

function hashOfSources() {
  const hash = createHash('sha256');
  const lock = join(ROOT, 'package-lock.json');
  for (const file of [...filesUnder(SOURCES), OUTLINES, fileURLToPath(import.meta.url), ...(existsSync(lock) ? [lock] : [])]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAssets();
