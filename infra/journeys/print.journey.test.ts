import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { administrator, first } from './screens.ts';
import { visitAs } from './visitor.ts';

const account = '/0010006';

/** What people put into a binder or hand to somebody. */
async function printedScreens(page: Page): Promise<string[]> {
  const row = (list: string): Promise<string> =>
    first(page, `${account}${list}`, new RegExp(`${list}/[0-9a-f-]{36}$`));
  return [
    await row('/visites'),
    await row('/salaries'),
    await row('/demandes'),
    await row('/factures'),
    ...['/salaries', '/visites', '/statistiques', '/entreprise/journal'].map(
      (list) => `${account}${list}`,
    ),
    '/aide',
  ];
}

/** What tells something, and is seen; numbered, so that it is found again. */
const told = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, tr, dd)')]
      // What asks for an answer has none on paper.
      .filter(
        (element) => !element.closest('nav, .actions, .answers, form[method=get]:not(:has(table))'),
      )
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.textContent.trim().replace(/\s+/g, ' ')),
  );

/** What is pressed, and is seen. */
const pressed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('nav, button, .button, input:not([type=hidden]), select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ tagName, className, textContent }) =>
        `${tagName} ${className} ${textContent.trim().slice(0, 30)}`.trim(),
      ),
  );

/** Grounds and inks of the sheet and of what stands on it. */
const grounds = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const of = (element: Element) => getComputedStyle(element);
    const ground = [document.body, ...document.querySelectorAll('main, main section')]
      .map((element) => of(element).backgroundColor)
      .filter((colour) => colour !== 'rgba(0, 0, 0, 0)');
    return [...new Set([...ground, of(document.body).color])].toSorted();
  });

/** Whose page it is, and of which day. */
const headed = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const place = [...document.querySelectorAll('header strong')];
    const day = getComputedStyle(document.body, '::before').content;
    return (
      place.some((element) => element.checkVisibility({ visibilityProperty: true })) &&
      /\d{4}/.test(day)
    );
  });

const blackOnWhite = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];

it('on paper stands all that a page tells, in black on white, and nothing to press', async () => {
  const { page } = await visitAs(administrator, account, { colorScheme: 'dark' });
  const faults: Record<string, unknown> = {};
  for (const screen of await printedScreens(page)) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(screen);
    const seen = await told(page);
    await page.emulateMedia({ media: 'print' });
    const left = new Set(await told(page));
    const found = {
      blank: seen.length === 0,
      missing: seen.filter((text) => !left.has(text)),
      unheaded: screen.startsWith(account) && !(await headed(page)),
      pressed: await pressed(page),
      coloured: (await grounds(page)).filter((colour) => !blackOnWhite.includes(colour)),
    };
    if (Object.values(found).flat().some(Boolean)) faults[screen] = found;
  }
  expect(faults).toEqual({});
});
