import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';
import { corrections, monthOf, moves, workshop, workshopList } from './staff-list.ts';

/** Leads personnel of a factory and its head office; with the workshop that comes to it they are more than 800. */
const director = 'drh@novembre.example';
const home = '/0010006';

const year = yearOf('Personnel of 800 people');

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** First day of the workshop in the factory: a visit of information may still take place in time. */
const since = dayFromNow(-40);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** What a job has to do first. */
const appears = (target: Locator) => target.waitFor({ timeout: 150_000 });

async function send(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
  await page.getByLabel('Fichiers à importer').setInputFiles(file);
  await press(page, 'Envoyer');
}

/** Applies what the page says it will do; its address, to come back to. */
async function apply(page: Page): Promise<string> {
  await press(page, /^Appliquer l.import$/);
  await appears(page.getByText('Import appliqué'));
  return page.url();
}

/** Where the list of the workshop was imported. */
let imported = '';

it('takes over a workshop of 680 by its list, and each month what payroll declares', async () => {
  const { page: own, complaints } = await visitAs(director, home);
  const { page, task } = year.handsOn(own);
  await task('imports a list of 680 people', 6, async () => {
    await follow(page, 'Mon effectif');
    await follow(page, 'Importer');
    await send(page, 'atelier.csv', workshopList(since));
    const columns = page.getByRole('heading', { name: 'Que contient chaque colonne ?' });
    const rows = page.getByRole('heading', { name: 'Ce qui va se passer' });
    await appears(columns.or(rows).first());
    if (await columns.isVisible()) await press(page, 'Vérifier les lignes');
    await appears(page.getByText(`${workshop.length - corrections.length} salariés créés`));
  });
  // The rows that somebody has to correct come first, wherever they stand in the list.
  for (const [index, date] of corrections.entries()) {
    await task('corrects a birth date that cannot be read', 2, async () => {
      await page.getByLabel('Date de naissance').first().fill(date);
      await page.getByRole('button', { name: 'Corriger la ligne' }).first().click();
      const right = workshop.length - corrections.length + index + 1;
      await appears(page.getByText(`${right} salariés créés`));
    });
  }
  await task('applies it', 1, async () => {
    imported = await apply(page);
    await page.getByText(`${workshop.length} lignes appliquées`).waitFor();
  });
  await task('sends the DSN of the month, and applies who has come and gone', 6, async () => {
    await follow(page, 'Mon effectif');
    await follow(page, 'Importer');
    await send(page, 'paie.dsn', monthOf(since, dayFromNow(-3)));
    const next = page.getByRole('link', { name: 'Vérifier et appliquer' });
    await appears(next);
    await next.click();
    await page.getByText(`${moves.hired} salariés créés`).waitFor();
    await page.getByText(`${moves.left} sorties`).waitFor();
    await apply(page);
  });
  expect(complaints).toEqual([]);
});

it('finds one of 800, changes the post of a hundred, and asks for the visits of those who are late', async () => {
  const { page: own, complaints } = await visitAs(director, home);
  const { page, task } = year.handsOn(own);
  await own.waitForLoadState('networkidle');
  await task('finds somebody and tells of their absence', 8, async () => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('Adhérent, salarié ou page').fill('Madec-Quéré');
    await page.getByRole('option', { name: /Madec-Quéré/i }).waitFor();
    await page.keyboard.press('Enter');
    await follow(page, 'Déclarer une absence');
    await page.waitForURL('**/absences/nouvelle');
    await page.getByLabel('Cause').selectOption({ label: 'Accident du travail' });
    await page.getByLabel(/Premier jour d.absence/).fill(dayFromNow(-2));
    await page.getByLabel(/Dernier jour d.absence prévu/).fill(dayFromNow(40));
    await page
      .getByRole('button', { name: /Déclarer l.absence/ })
      .last()
      .click();
    await page.waitForURL(/fait=declaree/);
  });
  await own.goto(home);
  const changed = page.getByText(/^(\d+).salariés modifiés sur \1/);
  await task('changes the post of all warehouse people at once', 8, async () => {
    await follow(page, 'Mon effectif');
    await page.getByLabel(/^Poste/).selectOption({ label: 'Magasinier' });
    await press(page, 'Rechercher');
    await page.waitForURL(/poste=/);
    await page.getByRole('checkbox', { name: /^Tout sélectionner \(1\d\d\)/ }).check();
    await press(page, 'Changer de poste');
    await page.getByLabel('Nouveau poste').fill('Agent logistique');
    await press(page, 'Voir ce que cela change');
    await press(page, /^Changer le poste de 1\d\d.salariés/);
    await appears(changed);
  });

  // The list is told of the visits of those who have just come after a while.
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

it('declares everybody, reads its figures by establishment, says who may do what, and takes its lists along', async () => {
  const { page: own, complaints } = await visitAs(director, home);
  const { page, task } = year.handsOn(own);
  await task('takes the list of those in reinforced follow-up along', 4, async () => {
    await follow(page, 'Mon effectif');
    await follow(page, /^SIR renforcé/);
    await page.waitForURL(/profil=sir/);
    await page.getByRole('checkbox', { name: /^Tout sélectionner/ }).check();
    const lines = await fileOf(own, () => press(page, 'Exporter (CSV)'));
    expect(lines.length).toBeGreaterThan(workshop.length / 4);
  });
  await own.goto(home);
  await task('takes the list of everybody along', 3, async () => {
    await follow(page, 'Mon effectif');
    await page.getByRole('checkbox', { name: /^Tout sélectionner/ }).check();
    const lines = await fileOf(own, () => press(page, 'Exporter (CSV)'));
    expect(lines.length).toBeGreaterThan(800);
  });
  await own.goto(home);
  await task('declares everybody for the year', 7, async () => {
    await follow(page, 'Déclaration annuelle');
    await page.waitForURL('**/declaration');
    await press(page, 'Commencer');
    // Those of the new post have no situation yet: one reason for all of them.
    await page.getByLabel('Pourquoi c’est normal').fill('Quai couvert, sans exposition connue.');
    await press(page, 'Justifier');
    await page.getByRole('link', { name: /Salariés.*à compléter/ }).waitFor({ state: 'detached' });
    await follow(page, /Récapitulatif/);
    await page.waitForURL(/recapitulatif/);
    await press(page, 'Valider la déclaration');
    await page.getByText('La déclaration est validée').waitFor();
  });
  await own.goto(home);
  await task('reads the figures of the head office and keeps them', 4, async () => {
    await follow(page, 'Statistiques');
    await page.waitForURL('**/statistiques');
    await page.getByLabel(/^Établissement/).selectOption({ label: 'Novembre Composites – Siège' });
    await press(page, 'Afficher');
    await page.waitForURL('**/0010007/statistiques**');
    await fileOf(own, () => follow(page, 'Exporter (CSV)'));
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
  await own.goto(imported);
  await task('takes the import back, but for those who have changed since', 1, async () => {
    await press(page, 'Annuler cet import');
    await appears(page.getByText('Import annulé'));
    await page.getByText(/\d{3}.lignes annulées/).waitFor();
  });
  expect(complaints).toEqual([]);
});

/** Lines of the file that comes of it. */
async function fileOf(page: Page, work: () => Promise<void>): Promise<string[]> {
  const file = page.waitForEvent('download');
  await work();
  return (await readFile(await (await file).path(), 'utf8')).split('\r\n');
}
