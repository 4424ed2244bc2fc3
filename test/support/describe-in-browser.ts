import { afterAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { describeWhere } from './describe-where.js';

/** A suite in a real Chromium, which is closed after it. */
export async function describeInBrowser(title: string, suite: (browser: Browser) => void): Promise<void> {
  const { browser, reason } = await launchBrowser();
  afterAll(() => browser?.close());
  describeWhere(browser !== null, title, reason ?? '', () => suite(browser!));
}
