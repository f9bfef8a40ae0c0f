import type { BrowserContextOptions } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { administrator, memberScreens, publicScreens } from './screens.ts';
import { signIn, visit } from './visitor.ts';

/** Looks at some forty screens of a large company, each whole: accessibility faults, and what is wider than the window. */
export async function faultsOfEveryScreen(
  look: Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>,
): Promise<Record<string, string[]>> {
  const { page } = await visit({ ...look, reducedMotion: 'reduce' });
  const faults: Record<string, string[]> = {};
  for (const screen of publicScreens) {
    await page.goto(screen);
    faults[screen] = await violationsOn(page);
  }
  await signIn(page, administrator);
  for (const screen of await memberScreens(page)) {
    await page.goto(screen);
    faults[screen] = await violationsOn(page);
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (sticksOut) faults[screen].push('wider than the window');
  }
  return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
}
