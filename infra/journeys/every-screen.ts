import type { BrowserContextOptions, Page } from 'playwright-core';
import { arrived, violationsOn } from './axe.ts';
import { administrator, memberScreens, publicScreens } from './screens.ts';
import { desk, phone, small, tablet, wide } from './sizes.ts';
import { smallTargetsOn } from './touch-targets.ts';
import { signIn, visit } from './visitor.ts';

interface Look {
  colorScheme: 'light' | 'dark';
  /** The window in which each screen is opened, and those to which it is drawn then. */
  sizes: readonly [Size, ...Size[]];
  /** In which of them accessibility faults are looked for. */
  audited: readonly Size[];
}

type Size = typeof desk;

/** What changes with no width is looked for in the first one alone; colours take longest. */
const onceOnly = ['color-contrast', 'region'];

/** In light colours, where lines are long. */
export const atDesk: Look = {
  ...{ colorScheme: 'light', sizes: [desk, wide, tablet], audited: [wide, tablet] },
};

/** In dark colours, where there is little room and a finger to press with. */
export const onPhone: Look = {
  ...{ colorScheme: 'dark', sizes: [phone, small], audited: [phone] },
};

/** What a context needs for a look. */
export const contextOf = ({ colorScheme, sizes: [viewport] }: Look): BrowserContextOptions => ({
  ...{ viewport, colorScheme, reducedMotion: 'reduce' },
  ...(viewport === phone && { hasTouch: true }),
});

/**
 * Looks at some ninety screens of a large company, each whole: accessibility faults, what is wider than the window or too
 * small for a finger, and what has come without its styles.
 */
export async function faultsOfEveryScreen(look: Look): Promise<Faults> {
  const { page } = await visit(contextOf(look));
  const ofAll = await faultsOf(page, look, publicScreens);
  await signIn(page, administrator);
  return { ...ofAll, ...(await faultsOf(page, look, await memberScreens(page))) };
}

type Faults = Record<string, string[]>;

/** By screen; those without a fault are left out. */
export async function faultsOf(
  page: Page,
  look: Look,
  screens: readonly string[],
): Promise<Faults> {
  const faults: Faults = {};
  for (const screen of screens) {
    const [first] = look.sizes;
    await page.setViewportSize(first);
    const answer = await page.goto(screen);
    await arrived(page);
    const found: string[] = [];
    for (const size of look.sizes) {
      await page.setViewportSize(size);
      const atSize = look.audited.includes(size)
        ? await violationsThatStay(page, size === look.audited[0] ? [] : onceOnly)
        : [];
      if (await sticksOut(page)) atSize.push('wider than the window');
      if (size === phone) atSize.push(...(await smallTargetsOn(page)));
      found.push(...atSize.map((fault) => `${size.width}: ${fault}`));
    }
    found.push(...(await withoutStyles(page)));
    found.push(...(await lateStyles(page, (await answer?.text()) ?? '')));
    if (found.length > 0) faults[screen] = [...new Set(found)];
  }
  return faults;
}

/** What is found while a page still changes (a request that is taken by opening it) is looked for again. */
async function violationsThatStay(page: Page, without: readonly string[]): Promise<string[]> {
  if ((await violationsOn(page, without)).length === 0) return [];
  await page.waitForLoadState('networkidle');
  return violationsOn(page, without);
}

const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * What the answer does not link comes with the scripts: the page jumps into its looks. Sheets of parts that are not
 * there yet (a window, the page of errors) dress nothing, and are no fault.
 */
async function lateStyles(page: Page, answer: string): Promise<string[]> {
  const sheets = await page.evaluate(() =>
    [...document.styleSheets].map(({ href, cssRules }) => ({
      name: href?.split('/').pop() ?? '',
      marks: [...cssRules].flatMap(({ cssText }) => cssText.match(/svelte-\w+/g) ?? []),
    })),
  );
  const worn = await page.evaluate(() =>
    [...document.querySelectorAll('[class*="svelte-"]')].flatMap(({ classList }) => [...classList]),
  );
  return sheets
    .filter(
      ({ name, marks }) =>
        name && !answer.includes(name) && marks.some((mark) => worn.includes(mark)),
    )
    .map(({ name }) => `late styles: ${name}`);
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
