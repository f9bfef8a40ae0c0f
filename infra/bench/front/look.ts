import type { Browser, BrowserContextOptions, Cookie } from 'playwright-core';
import { desk, phone } from '../../journeys/sizes.ts';
import { interact } from './interaction.ts';
import type { Options } from './options.ts';
import { slowDown } from './slowed.ts';
import { noteVitals, readVitals, type Vitals } from './vitals.ts';
import { weigh, type Weight } from './weight.ts';

/** One page, opened by somebody who has never seen any of its files. */
export interface Look {
  who: string;
  path: string;
  weight: Weight;
  vitals: Vitals;
  /** What was done on it. */
  done: string | null;
}

export const contextOf = (portalUrl: string, { desk: wide }: Options): BrowserContextOptions => ({
  ...{ baseURL: portalUrl, locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  viewport: wide ? desk : phone,
});

/** Opens the page in a browser without a cache, waits until it rests, then does one thing on it. */
export async function lookAt(
  browser: Browser,
  context: BrowserContextOptions,
  cookies: Cookie[],
  { path, who, slowed }: { path: string; who: string; slowed: boolean },
): Promise<Look> {
  const fresh = await browser.newContext(context);
  try {
    await fresh.addCookies(cookies);
    const page = await fresh.newPage();
    await noteVitals(page);
    if (slowed) await slowDown(page);
    const scale = weigh(page);
    await page.goto(path, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const weight = await scale.total();
    const done = await interact(page);
    return { who, path, weight, done, vitals: await readVitals(page) };
  } finally {
    await fresh.close();
  }
}
