import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A page that goes on by itself is looked at once it has arrived. */
export const arrived = (page: Page): Promise<void> =>
  page.getByRole('progressbar', { name: 'Chargement de la page' }).waitFor({ state: 'detached' });

/**
 * Everything that WCAG 2.2 AA and good practice find wrong with a screen.
 * @param without rules that are left out, by the names that axe gives them
 */
export async function violationsOn(page: Page, without: readonly string[] = []): Promise<string[]> {
  await arrived(page);
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
