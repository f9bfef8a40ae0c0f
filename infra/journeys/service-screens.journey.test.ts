import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit } from './visitor.ts';

/** Holds every role of the service, so that every screen opens. */
const director = 'helene@aurelia-sante-travail.example';

const screens = [
  ...['', '/ouvrir', '/fermer'].map((path) => `/service/disponibilites${path}`),
  ...['/service/disponibilites?vue=chaque-semaine', '/service/planning', '/service/facturation'],
  ...['/contestations', '/prelevements', '/ecritures'].map((path) => `/service/facturation${path}`),
  ...[
    '/service/planning/semaine',
    '/service/planning/attente',
    '/service/journee',
    '/service/convocations',
  ],
  ...['', '/ajouter'].map((path) => `/service/cabinets${path}`),
  '/service/acces/second-facteur',
  ...['', '/equipe', '/reunir', '/scinder'].map((path) => `/service/adherents/0010001${path}`),
  ...['', '/publier', '/adherent/0010001'].map((path) => `/service/documents${path}`),
];

let session: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

it.each([
  { name: 'desk, light', viewport: desk, colorScheme: 'light' },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark' },
] as const)(
  'planning, billing and teams are free of accessibility faults on $name',
  async ({ viewport, colorScheme }) => {
    const { page, complaints } = await visit({
      ...{ viewport, colorScheme, reducedMotion: 'reduce' },
      ...(session && { storageState: session }),
    });
    await page.goto('/service');
    if (!session) await signIn(page, director);
    session ??= await page.context().storageState();
    const faults: Record<string, string[]> = {};
    for (const screen of screens) {
      await page.goto(screen);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(screen);
      faults[screen] = await violationsOn(page);
      const sticksOut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (sticksOut) faults[screen].push('wider than the window');
    }
    expect(
      Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0)),
    ).toEqual({});
    expect(complaints).toEqual([]);
  },
);

it('whoever calls is helped in their own space, which says so until it ends', async () => {
  const { page, complaints } = await visit({ ...(session && { storageState: session }) });
  // Found by a few letters of the name.
  await page.goto('/service/adherents');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Adhérent, salarié ou page').fill('fournil');
  await page.getByRole('option', { name: /Fournil/ }).click();
  await page.waitForURL('**/service/adherents/0010001');
  await page.getByRole('button', { name: 'Ouvrir son espace pour cette personne' }).click();
  await page.getByText('Indiquez qui vous le demande', { exact: false }).first().waitFor();
  await page.getByLabel('Qui le demande').fill('Maud Sillery');
  await page.getByRole('button', { name: 'Ouvrir son espace pour cette personne' }).click();
  await page.waitForURL('**/0010001');
  await page.getByText('Vous agissez à la demande de Maud Sillery, par téléphone').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Terminer la demande' }).click();
  await page.waitForURL('**/service/adherents/0010001?fait=termine');
  await page.goto('/0010001');
  expect(await page.getByText('Vous agissez à la demande de').count()).toBe(0);
  expect(complaints).toEqual([]);
});
