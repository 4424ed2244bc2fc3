import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `scripts/build-assets.mjs` writes: beside the compiled code, or in dist when the sources run as they are. */
const FOLDERS = ['../public/', '../../../dist/web/public/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

let manifest: Record<string, string> | undefined;

/** The folder with the built assets, or null when nothing has been built. */
export function publicFolder(): string | null {
  return FOLDERS.find((folder) => existsSync(`${folder}manifest.json`)) ?? null;
}

/** The address of an asset under its name of this build: `app.css` → `/assets/app.1a667b5088.css`. */
export function assetUrl(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest[name] ?? name}`;
}

function readManifest(): Record<string, string> {
  const folder = publicFolder();
  return folder === null ? {} : (JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Record<string, string>);
}
