import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit, type Visitor } from './visitor.ts';

/** The hotel of the demo cast: three hires wait there, one of them near its legal date. */
const director = 'direction@grandemaree.example';
const account = '/0010005';
const list = `${account}/salaries/embauches`;

/** The director has signed in once for all looks: codes are few in an hour. */
let session: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

async function visitAsDirector(options: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await visit({ ...options, ...(session && { storageState: session }) });
  if (!session) {
    await signIn(visitor.page, director);
    session = await visitor.page.context().storageState();
  }
  return visitor;
}

const hireOf = (page: Page, name: string) => page.getByRole('article', { name });

const looks = [
  { name: 'a desk, light', viewport: desk, colorScheme: 'light' },
  { name: 'a phone, dark', viewport: phone, colorScheme: 'dark' },
] as const;

describe('announced hires', () => {
  it.each(looks)('are free of accessibility faults on $name', async ({ name: _, ...look }) => {
    const { page } = await visitAsDirector({ ...look, reducedMotion: 'reduce' });
    await page.goto(list);
    const hire = await page.locator('article h2 a').first().getAttribute('href');
    const ofOne = [hire ?? '', `${hire}/refuser`, `${hire}/rattacher`];
    for (const screen of [list, `${list}?vue=traitees`, `${list}/deposer`, ...ofOne]) {
      await page.goto(screen);
      const sticksOut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      const seen = { screen, sticksOut, faults: await violationsOn(page) };
      expect(seen).toEqual({ screen, sticksOut: false, faults: [] });
    }
    await page.goto(`${list}/deposer`);
    const hires = 'Nom;Prénom;Date d’embauche;SIRET\nCorvaisier;Nolwenn;01/12/2026;00000000000000';
    const file = { name: 'dpae.csv', mimeType: 'text/csv', buffer: Buffer.from(hires) };
    await page.getByLabel('Fichier').setInputFiles(file);
    await page.getByRole('button', { name: 'Déposer le fichier' }).click();
    await page.waitForURL(/\/deposer\/[0-9a-f-]{36}/);
    await page.getByText(/à corriger dans le fichier/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('are refused and taken back by selection, without scripts', async () => {
    const { page } = await visitAsDirector({ javaScriptEnabled: false });
    await page.goto(list);
    await page.getByRole('button', { name: 'Refuser les embauches cochées' }).click();
    await page.getByText('Cochez au moins une embauche').waitFor();
    await hireOf(page, 'Marescot Théophile').getByRole('checkbox').check();
    await hireOf(page, 'Quéméneur Lou-Anne').getByRole('checkbox').check();
    await page.getByLabel('Motif du refus').selectOption({ label: 'La personne n’est pas venue' });
    await page.getByRole('button', { name: 'Refuser les embauches cochées' }).click();
    await page.getByText(/2.embauches refusées/).waitFor();
    expect(await hireOf(page, 'Marescot Théophile').count()).toBe(0);

    await page.getByRole('link', { name: 'Traitées' }).click();
    const refused = hireOf(page, 'Marescot Théophile');
    await refused.getByText('La personne n’est pas venue').waitFor();
    await refused.getByRole('button', { name: 'Annuler le refus' }).click();
    await page.getByText(/1.embauche à confirmer de nouveau/).waitFor();
    await page.goto(list);
    await hireOf(page, 'Marescot Théophile')
      .getByText(/Première visite au plus tard/)
      .waitFor();
  });

  it('lead from the dashboard to a confirmed employee with situations', async () => {
    const { page, complaints } = await visitAsDirector();
    await page.goto(account);
    await page.getByRole('link', { name: /Répondre : .*embauches? à confirmer/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Embauches à confirmer' }).waitFor();
    await page.getByRole('link', { name: 'Delaunay-Picq Sarah' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sarah Delaunay-Picq' }).waitFor();
    expect(await page.getByLabel('Nom de naissance').inputValue()).toBe('Delaunay-Picq');
    await page.getByLabel('Poste occupé').fill('Réceptionniste');
    await page.getByLabel('Rechercher une situation de travail').fill('écran');
    const box = page.getByRole('checkbox', { name: /écran/i }).first();
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Confirmer l’embauche' }).click();
    await page.waitForURL(/\/0010005\/salaries\/[0-9a-f-]{36}\?fait=cree/);
    await page.getByRole('heading', { level: 1, name: /Delaunay-Picq/ }).waitFor();
    await page.goto(`${list}?vue=traitees`);
    await hireOf(page, 'Delaunay-Picq Sarah').getByText('Confirmée').waitFor();
    expect(complaints).toEqual([]);
  });

  it('of somebody who had left bring their file back', async () => {
    const { page } = await visit();
    await page.goto('/0010001/salaries/embauches');
    await signIn(page, 'julien@orbecq-conseil.example');
    await hireOf(page, 'Vallin Capucine').getByRole('link', { name: 'Confirmer' }).click();
    await page.getByRole('radio', { name: 'Oui, réactiver sa fiche' }).waitFor();
    const file = await page
      .locator('main')
      .getByRole('link', { name: 'Capucine Vallin' })
      .getAttribute('href');
    await page.getByRole('button', { name: 'Confirmer l’embauche' }).click();
    await page.waitForURL(`**${file}?fait=cree`);
  });
});
