import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium as playwright, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/accounts/access/session-cookie.js';
import { SessionsService } from '../../src/accounts/session.service.js';
import { createTestApp, type TestApp } from './app.js';

/** Not the package's own arguments: its single process dies with its first page. */
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1360, height: 920 };

export type Launched = { browser: Browser; reason: null } | { browser: null; reason: string };

/** A real Chromium, or the reason why none can run here. */
export async function launchBrowser(): Promise<Launched> {
  try {
    const executablePath = process.env.CHROMIUM_PATH ?? (await unpackedBrowser());
    return { browser: await playwright.launch({ executablePath, headless: true, args: ARGUMENTS }), reason: null };
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { browser: null, reason: `No browser can run here, so the pages are not opened: ${first}` };
  }
}

/** The package unpacks its browser into the temporary folder; where another user's lies there, each of our processes takes a folder of its own. */
async function unpackedBrowser(): Promise<string> {
  if (!isAnothers(join(tmpdir(), 'chromium'))) return chromium.executablePath();
  const TMPDIR = join(tmpdir(), `passerelle-browser-${userInfo().uid}-${process.env.JEST_WORKER_ID ?? '1'}`);
  mkdirSync(TMPDIR, { recursive: true });
  const script = "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath());";
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TMPDIR }, encoding: 'utf8' });
}

function isAnothers(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return false;
  } catch {
    return existsSync(file);
  }
}

export interface Site {
  test: TestApp;
  /** `http://127.0.0.1:40123` */
  url: string;
  /** A new browser without cookies; French, light, with JavaScript unless told otherwise. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** One person's browser, with the page they look at. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Opens a path of the site; throws when the page failed. */
  open(path: string): Promise<void>;
  /** Signs an account in without going through its mailbox. */
  signIn(accountId: number): Promise<void>;
  /** What axe finds wrong with the page as it is now, one line a rule. */
  violations(): Promise<string[]>;
  /** Errors that scripts or the content security policy reported. */
  errors: string[];
}

/** The application on a real port with its styles and scripts, on the present day: cookies must not be over. */
export async function openSite(browser: Browser): Promise<Site> {
  execFileSync(process.execPath, ['scripts/build-assets.mjs'], { stdio: 'pipe' });
  const test = await createTestApp();
  test.clock.set(new Date());
  const url = (await test.app.getUrl()).replace('[::1]', '127.0.0.1');
  return { test, url, visit: (options) => startVisit(browser, test, url, options), close: () => test.close() };
}

async function startVisit(browser: Browser, test: TestApp, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: url, viewport: PHONE, locale: 'fr-FR', colorScheme: 'light', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) errors.push(message.text());
  });
  return {
    context,
    page,
    errors,
    open: async (path) => {
      const answer = await page.goto(path);
      if (answer !== null && answer.status() >= 500) throw new Error(`${path}: ${answer.status()}`);
    },
    signIn: async (accountId) => {
      const { token } = await test.get(SessionsService).open(accountId);
      await context.addCookies([{ name: SESSION_COOKIE, value: token, url }]);
    },
    violations: () => violationsOf(page),
  };
}

/** By `evaluate`, which the pages' content security policy does not concern. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, RunOptions>((rules) => (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(rules), RULES);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')})`);
}
