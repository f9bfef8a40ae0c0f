import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';

let browser: Promise<Browser> | undefined;

/** One browser per test file. */
export function openBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
