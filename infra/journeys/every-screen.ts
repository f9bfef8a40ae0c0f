import type { BrowserContextOptions, Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { administrator, memberScreens, publicScreens } from './screens.ts';
import { signIn, visit } from './visitor.ts';

/**
 * Looks at some forty screens of a large company, each whole: accessibility faults, what is wider than the window, and
 * what has come without its styles.
 */
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
    const answer = await page.goto(screen);
    faults[screen] = await violationsOn(page);
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (sticksOut) faults[screen].push('wider than the window');
    faults[screen].push(...(await withoutStyles(page)));
    faults[screen].push(...(await lateStyles(page, (await answer?.text()) ?? '')));
  }
  return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
}

/** What the answer does not link comes with the scripts: the page jumps into its looks. */
async function lateStyles(page: Page, answer: string): Promise<string[]> {
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return sheets
    .map((address) => address.split('/').pop() ?? '')
    .filter((name) => !answer.includes(name))
    .map((name) => `late styles: ${name}`);
}

/** Svelte marks an element only for a rule of its component: a mark that no sheet names is a sheet that was not loaded. */
async function withoutStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const rules = sheets.map(({ cssText }) => cssText).join('');
    const marked = [...document.querySelectorAll('[class*="svelte-"]')];
    const marks = marked.flatMap(({ classList }) => [...classList]);
    return [...new Set(marks)]
      .filter((mark) => mark.startsWith('svelte-') && !rules.includes(mark))
      .map((mark) => `no styles for ${mark}`);
  });
}
