import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** What a page shows while the next one is on its way. */
const leaving = (page: Page): Locator =>
  page.getByRole('progressbar', { name: 'Chargement de la page' });

/** A page that goes on by itself is looked at once it has arrived. */
export const arrived = (page: Page): Promise<void> => leaving(page).waitFor({ state: 'detached' });

/**
 * Colours on their way from one state to the next are neither: what moves for a while has come to rest. What follows how
 * far somebody has scrolled stands still by itself, and never ends.
 */
const still = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );

/**
 * Everything that WCAG 2.2 AA and good practice find wrong with a screen.
 * @param without rules that are left out, by the names that axe gives them
 */
export async function violationsOn(page: Page, without: readonly string[] = []): Promise<string[]> {
  // What is left for another page meanwhile says nothing of either.
  for (;;) {
    await arrived(page);
    await still(page);
    const found = await faultsOn(page, without);
    if (!(await leaving(page).isVisible())) return found;
  }
}

async function faultsOn(page: Page, without: readonly string[]): Promise<string[]> {
  // Once for a page, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (without) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      // What is right is not listed node by node, and no screen has frames.
      ...{ resultTypes: ['violations'], iframes: false },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, without);
}
