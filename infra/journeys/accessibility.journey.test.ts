import type { Cookie, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit } from './visitor.ts';

const administrator = 'drh@novembre.example';
const account = '/0010006';

/** Screens by name; the addresses of single rows are read from the lists. */
async function screens(page: Page): Promise<string[]> {
  const first = async (list: string, pattern: RegExp): Promise<string> => {
    await page.goto(`${account}${list}`);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const found = addresses.find((address) => pattern.test(address));
    if (!found) throw new Error(`${list} leads to no row`);
    return found;
  };
  const employee = await first('/salaries', /\/salaries\/[0-9a-f-]{36}$/);
  const absence = await first('/salaries/absences', /\/absences\/[0-9a-f-]{36}$/);
  const post = await first('/salaries/postes', /\/postes\/[0-9a-f-]{36}$/);
  const appointment = await first('/visites', /\/visites\/[0-9a-f-]{36}$/);
  return [
    ...[
      '',
      '/salaries',
      '/salaries/nouveau',
      '/salaries/embauches',
      '/salaries/absences',
      '/salaries/postes',
      '/salaries/postes/nouveau',
      '/salaries/import',
      '/visites',
      '/factures',
      '/contact',
    ].map((path) => `${account}${path}`),
    ...[`${account}/visites?vue=a-planifier`, `${account}/visites?vue=passees`, '/comptes'],
    ...[`${account}/salaries?statut=sortis`, `${account}/salaries/postes?vue=archives`, post],
    '/comptes/import',
    ...['', '/securite', '/appareils', '/confirmer'].map((path) => `/compte${path}`),
    '/compte/securite/cles',
    ...['', '/modifier', '/poste', '/transferer', '/cloturer', '/reactiver'].map(
      (path) => `${employee}${path}`,
    ),
    ...['/absences/nouvelle', '/historique'].map((path) => `${employee}${path}`),
    ...['', '/annuler'].map((path) => `${appointment}${path}`),
    absence,
    '/adresse-inconnue',
  ];
}

/** Some forty screens, each looked at whole (milliseconds). */
const patience = 480_000;

const looks = [
  { name: 'desk, light', viewport: desk, colorScheme: 'light' },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark' },
] as const;

/** Of the first look, for the second: codes by mail are counted per address and hour. */
let session: Cookie[] | undefined;

async function enter(page: Page): Promise<void> {
  const context = page.context();
  if (session) await context.addCookies(session);
  else await signIn(page, administrator);
  session ??= await context.cookies();
}

describe.each(looks)('on $name', ({ viewport, colorScheme }) => {
  it(
    'every screen is free of accessibility faults, and nothing sticks out',
    async () => {
      const { page } = await visit({ viewport, colorScheme, reducedMotion: 'reduce' });
      const faults: Record<string, string[]> = {};
      for (const screen of ['/connexion/numero', '/connexion/mot-de-passe', '/connexion']) {
        await page.goto(screen);
        faults[screen] = await violationsOn(page);
      }
      await enter(page);
      for (const screen of await screens(page)) {
        await page.goto(screen);
        faults[screen] = await violationsOn(page);
        const sticksOut = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        if (sticksOut) faults[screen].push('wider than the window');
      }
      const found = Object.fromEntries(
        Object.entries(faults).filter(([, list]) => list.length > 0),
      );
      expect(found).toEqual({});
    },
    patience,
  );
});
