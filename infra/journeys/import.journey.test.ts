import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { visitAs } from './visitor.ts';

/** The accountant of the demo cast, who imports for several members. */
const accountant = 'julien@orbecq-conseil.example';
const account = '/0010002';
const importing = `${account}/salaries/import`;

const list = {
  name: 'nouveaux.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d’entrée;Emploi',
      'I-1;Quéméneur;Maëlle;02/04/1990;F;CDI;01/09/2020;Assistante',
      'I-2;Bévérigny;Loup;le 31 février 1992;M;CDI;01/09/2021;Livreur',
    ].join('\n'),
  ),
};

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name }).first();

/** Waits for a job; without scripts the page says how to look again. */
async function appears(page: Page, target: Locator): Promise<void> {
  const again = page.getByRole('link', { name: 'Actualiser' });
  const look = async () => {
    if (await target.isVisible()) return true;
    if (await again.isVisible()) await again.click({ timeout: 2_000 }).catch(() => undefined);
    return target.isVisible();
  };
  await expect.poll(look, { timeout: 60_000, interval: 500 }).toBe(true);
}

/** Sends the list from its page, agrees to its columns, and stands before its rows. */
async function sendList(page: Page): Promise<void> {
  await page.getByLabel('Fichiers à importer').setInputFiles(list);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  const columns = heading(page, 'Que contient chaque colonne ?');
  const rows = heading(page, 'Ce qui va se passer');
  await appears(page, columns.or(rows));
  if (await columns.isVisible()) {
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
  }
  await appears(page, rows);
}

describe.each([
  { name: 'with scripts', javaScriptEnabled: true },
  { name: 'without scripts', javaScriptEnabled: false },
])('a list is imported $name', ({ javaScriptEnabled }) => {
  it('from the file to the undone import', async () => {
    const { page, complaints } = await visitAs(accountant, importing, { javaScriptEnabled });
    await sendList(page);

    // The cell that cannot be read is corrected in its place.
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    await page.getByText('Cette date ne peut pas être lue').waitFor();
    await page.getByLabel('Date de naissance').fill('28/02/1992');
    await page.getByRole('button', { name: 'Corriger la ligne' }).click();
    await appears(page, page.getByText('2 salariés créés'));

    await page.getByRole('button', { name: 'Appliquer l’import' }).click();
    await appears(page, page.getByText('Import appliqué'));
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Quéméneur Maëlle' }).waitFor();

    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await appears(page, page.getByText('Import annulé'));
    await page.goto(`${account}/salaries?recherche=quemeneur`);
    expect(await page.getByRole('link', { name: /Quéméneur/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
