import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** Leads personnel of a factory and its head office. */
const director = 'drh@novembre.example';
const home = '/0010006';

const year = yearOf('Personnel of a factory');

const list = {
  name: 'entrees.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d’entrée;Emploi',
      'Y-1;Trébaol;Maïwenn;02/04/1990;F;CDI;01/09/2025;Magasinier',
      'Y-2;Zanetti;Loup;11/07/1992;M;CDI;01/10/2025;Magasinier',
    ].join('\n'),
  ),
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

it('imports a list and takes it back, asks for several visits at once, and forwards summonses', async () => {
  const { page: own, complaints } = await visitAs(director, home);
  const { page, task } = year.handsOn(own);
  const applied = page.getByText('Import appliqué');
  await task('imports a list of people', 7, async () => {
    await follow(page, 'Mon effectif');
    await follow(page, 'Importer');
    await page.getByLabel('Fichiers à importer').setInputFiles(list);
    await press(page, 'Envoyer');
    const columns = page.getByRole('heading', { name: 'Que contient chaque colonne ?' });
    const rows = page.getByRole('heading', { name: 'Ce qui va se passer' });
    await columns.or(rows).first().waitFor({ timeout: 60_000 });
    if (await columns.isVisible()) await press(page, 'Vérifier les lignes');
    await page.getByText('2 salariés créés').waitFor({ timeout: 60_000 });
    await press(page, /^Appliquer l.import$/);
    await applied.waitFor({ timeout: 60_000 });
  });
  await task('takes the import back', 1, async () => {
    await press(page, 'Annuler cet import');
    await page.getByText('Import annulé').waitFor({ timeout: 60_000 });
  });

  // The list is told of the visits of a demonstration that has just begun after a while.
  const late = page.getByRole('link', { name: /^[1-9]\d* salariés? au-delà de la date légale/ });
  const isCounted = async () => {
    await own.goto(home);
    return late.isVisible();
  };
  await expect.poll(isCounted, { timeout: 120_000, interval: 1_000 }).toBe(true);
  await task('asks for the visits of two who are late', 7, async () => {
    await late.click();
    await page.waitForURL(/visites=en-retard/);
    const boxes = page.getByRole('checkbox', { name: /^Sélectionner/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await press(page, 'Demander une visite');
    await page
      .locator('section', { hasText: 'Un doute sur ce poste' })
      .getByRole('link', { name: 'Demander cette visite' })
      .click();
    await page.getByLabel('Motif').fill('Nouvelle cadence sur la ligne 3.');
    await press(page, 'Envoyer la demande');
    await page.getByText('Votre demande est partie').waitFor();
  });
  await task('gives it up again', 1, async () => {
    await press(page, 'Retirer');
    await page
      .getByText(/retirée/i)
      .first()
      .waitFor();
  });

  const isWritten = async () => {
    await own.goto('/0010006/visites/transmettre');
    return (await own.locator('input[name="qui"]').count()) > 1;
  };
  await expect.poll(isWritten, { timeout: 200_000, interval: 1_000 }).toBe(true);
  await own.goto(home);
  await task('forwards two summonses at once', 7, async () => {
    await follow(page, 'Convocations et visites');
    await follow(page, 'Transmettre aux salariés');
    const people = page.locator('li').filter({ has: own.locator('input[name="qui"]') });
    for (const place of [0, 1]) {
      await people.nth(place).getByRole('checkbox').check();
      await people.nth(place).getByRole('textbox').fill(`salarie-${place}@perso.example`);
    }
    await press(page, 'Envoyer aux salariés cochés');
    await page.getByText(/^2.convocations en cours d’envoi/).waitFor();
  });
  expect(complaints).toEqual([]);
});

it('reads its figures by establishment, says who may do what, and takes its list along', async () => {
  const { page: own, complaints } = await visitAs(director, home);
  const { page, task } = year.handsOn(own);
  await task('reads the figures of the head office and keeps them', 4, async () => {
    await follow(page, 'Statistiques');
    await page.waitForURL('**/statistiques');
    await page.getByLabel(/^Établissement/).selectOption({ label: 'Novembre Composites – Siège' });
    await press(page, 'Afficher');
    await page.waitForURL('**/0010007/statistiques**');
    const file = own.waitForEvent('download');
    await follow(page, 'Exporter (CSV)');
    expect((await file).suggestedFilename()).toMatch(/[.]csv$/);
  });
  await own.goto(home);
  await task('lets a colleague in to see the invoices', 8, async () => {
    await follow(page, 'Mon entreprise');
    await follow(page, 'Utilisateurs');
    await follow(page, 'Ajouter');
    await page.waitForURL('**/utilisateurs/ajouter');
    await page.getByLabel('Prénom').fill('Agathe');
    await page.getByLabel('Nom', { exact: true }).fill('Zabulon');
    await page.getByLabel('Adresse e-mail').fill('agathe.zabulon@novembre.example');
    await page.getByLabel('Facturation').check();
    await press(page, /Envoyer l.invitation/);
    await page.getByText('En attente de validation').waitFor();
  });
  await task('takes the list of everybody along', 3, async () => {
    await follow(page, 'Mon effectif');
    await page.getByRole('checkbox', { name: /^Tout sélectionner/ }).check();
    const file = own.waitForEvent('download');
    await press(page, 'Exporter (CSV)');
    const text = await readFile(await (await file).path(), 'utf8');
    expect(text.split('\r\n').length).toBeGreaterThan(100);
  });
  expect(complaints).toEqual([]);
});
