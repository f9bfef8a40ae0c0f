import type { Locator, Page } from 'playwright-core';

interface Interaction {
  name: string;
  /** Elements with which it begins; the first one that is visible is taken. */
  on: string;
  act(element: Locator): Promise<void>;
}

const type = async (element: Locator): Promise<void> => {
  await element.click();
  await element.pressSequentially('mar');
};

/** What people do first on a page, the page's own before the frame's. None of them leaves the page or sends anything. */
const interactions: readonly Interaction[] = [
  { name: 'searches', on: 'main input[type=search]', act: type },
  { name: 'ticks', on: 'main input[type=checkbox]:enabled', act: (element) => element.click() },
  { name: 'chooses', on: 'main input[type=radio]:enabled', act: (element) => element.click() },
  {
    name: 'types',
    on: 'main :is(input[type=text], input[type=email], input:not([type]), textarea):enabled',
    act: type,
  },
  { name: 'opens', on: 'main summary', act: (element) => element.click() },
  { name: 'finds', on: 'a[aria-keyshortcuts]', act: (element) => element.click() },
  { name: 'menu', on: 'summary', act: (element) => element.click() },
];

/** Does the first of them that the page offers; tells which, or null where nothing answers without leaving. */
export async function interact(page: Page): Promise<string | null> {
  for (const { name, on, act } of interactions) {
    const element = page.locator(on).filter({ visible: true }).first();
    if ((await element.count()) === 0) continue;
    await act(element);
    // An answer is told once it has been painted; what it loads may take longer, and is not waited for.
    await page.waitForTimeout(700);
    return name;
  }
  return null;
}
