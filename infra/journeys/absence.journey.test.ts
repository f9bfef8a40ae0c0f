import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit } from './visitor.ts';

/** Who runs the veterinary clinic of the demo cast, and somebody there who is at work. */
const director = 'garance@troistilleuls.example';
const employee = 'Aubriot Clémence';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Déclarer une absence' }).click();
  await page.getByRole('heading', { level: 1, name: 'Déclarer une absence' }).waitFor();
}

/** Away for so many days from a day on, counted from today. */
async function fill(page: Page, cause: RegExp, from: number, days: number): Promise<void> {
  const option = page.getByRole('option', { name: cause });
  await page.getByLabel('Cause').selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel(/Premier jour d.absence/).fill(inDays(from));
  await page.getByLabel(/Dernier jour d.absence prévu/).fill(inDays(from + days - 1));
}

describe('somebody is on sick leave', () => {
  it('for 70 days: a visit is mandatory, asked for in one click, and planned', async () => {
    const { page, complaints } = await visit();
    await page.goto('/0010004/salaries');
    await page.waitForURL('**/connexion?**');
    await signIn(page, director);
    await openForm(page, employee);

    // The law answers while the form is being filled.
    const law = page.getByRole('region', { name: 'Ce que dit la loi' });
    await fill(page, /^Maladie ou accident sans lien/, -10, 28);
    await law.getByText('Pas de visite de reprise obligatoire').waitFor();
    await fill(page, /^Maladie ou accident sans lien/, -10, 70);
    await law.getByText('Visite de reprise obligatoire').waitFor();
    await law.getByText('R4624-31 4°').waitFor();

    // A word of the trade, and the help of the screen, open over the form; what is typed stays.
    await law.getByRole('link', { name: 'Préreprise (définition)' }).click();
    const word = page.getByRole('dialog', { name: 'Visite de préreprise' });
    await word.getByText('L4624-2-4').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Aide sur cet écran' }).click();
    const help = page.getByRole('dialog', { name: 'Absences et retours' });
    await help.getByText('Quand demander la visite de reprise ?').click();
    await help.getByText(/au plus tard huit jours après le retour/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await help.getByRole('button', { name: 'Fermer' }).click();
    expect(await page.getByLabel(/Premier jour d.absence/).inputValue()).toBe(inDays(-10));
    await page
      .getByRole('button', { name: /Déclarer l.absence/ })
      .last()
      .click();
    await page.waitForURL(/\/absences\/[0-9a-f-]{36}\?fait=declaree/);

    // It waits among the things to do until it is asked for.
    const absence = new URL(page.url()).pathname;
    await page.goto('/0010004');
    await page.getByRole('link', { name: /Demander la visite : Clémence Aubriot/ }).click();
    await page.waitForURL(`**${absence}`);
    await page.getByRole('button', { name: 'Demander la visite de reprise' }).click();
    await page.waitForURL(/fait=demandee/);
    await page.getByText(/Rendez-vous le/).waitFor({ timeout: 40_000 });

    // A real appointment, in the list of visits and in the history of the employee.
    await page.goto('/0010004/visites?recherche=aubriot');
    await page.getByText('Visite de reprise').first().waitFor();
    await page.goto(`${absence.split('/absences/')[0]}/historique?sujet=absences`);
    await page.getByText('Visite de reprise demandée').waitFor();
    await page
      .getByText(/par Garance Pellouailles/)
      .first()
      .waitFor();
    await page.goto('/0010004');
    expect(await page.getByRole('link', { name: /Demander la visite : Clémence/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('without scripts, on a phone', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    await page.goto('/0010004/salaries');
    await signIn(page, director);
    await openForm(page, 'Lanoë Hugo');
    await fill(page, /^Accident du travail/, 20, 5);
    await page.getByRole('button', { name: 'Voir ce que dit la loi' }).click();
    await page.getByText('Pas de visite de reprise obligatoire').waitFor();
    await page.getByLabel(/Premier jour d.absence/).fill('');
    await page
      .getByRole('button', { name: /Déclarer l.absence/ })
      .last()
      .click();
    await page
      .getByText(/Indiquez le premier jour d.absence/)
      .first()
      .waitFor();
    await page.getByLabel(/Premier jour d.absence/).fill(inDays(20));
    await page
      .getByRole('button', { name: /Déclarer l.absence/ })
      .last()
      .click();
    await page.getByText(/absence est déclarée/).waitFor();
    await page.getByText(/Informez le médecin du travail/).waitFor();

    // A word leads to the glossary, where others are found.
    await page.getByRole('link', { name: 'Rendez-vous de liaison (définition)' }).click();
    await page.waitForURL('**/aide#liaison');
    await page.getByRole('searchbox').fill('duerp');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByRole('heading', { name: /^Document unique/ }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });
});
