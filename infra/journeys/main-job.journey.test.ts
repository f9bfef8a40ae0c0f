import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newMailTo, phone, signIn, visit, visitAs } from './visitor.ts';

/** The baker of the demo cast. */
const baker = 'yse@fournil.example';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Person {
  lastName: string;
  firstName: string;
}

async function fillForm(page: Page, { lastName, firstName }: Person): Promise<void> {
  await page.getByLabel('Nom de naissance').fill(lastName);
  await page.getByLabel('Prénom').fill(firstName);
  await page.getByLabel('Date de naissance').fill('1994-05-17');
  await page.getByRole('radio', { name: 'Femme' }).check();
  await page.getByLabel('Type de contrat').selectOption({ label: 'CDI' });
  await page.getByLabel('Poste occupé').fill('Boulangère');
  await page.getByLabel('Premier jour de travail').fill(inDays(25));
}

/** Ticks by keyboard, as anybody without a mouse does. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
}

/** Waits until a text stands on the page, which refreshes itself. */
const appears = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ timeout: 90_000 });

describe('a baker hires somebody', () => {
  it('from the sign-in to the cancelled appointment', async () => {
    const { page, complaints } = await visit();

    // A link of a mail leads through sign-in to the screen that it names.
    await page.goto('/0010001/salaries/nouveau');
    await page.waitForURL('**/connexion?**');
    await signIn(page, baker);
    expect(new URL(page.url()).pathname).toBe('/0010001/salaries/nouveau');

    // The profile shows while the form is being filled.
    await fillForm(page, { lastName: 'Tardivel', firstName: 'Lucie' });
    await page.getByLabel('Rechercher une situation de travail').fill('nuit');
    await tick(page, /travailleur de nuit/i);
    const panel = page.locator('#suivi-prevu');
    await panel.getByText('SIA').first().waitFor();
    await panel
      .getByText(/R\.? ?4624-18/)
      .first()
      .waitFor();
    const saved = new Date().toISOString();
    await page.getByRole('button', { name: 'Créer le salarié' }).click();
    await page.waitForURL(/\/0010001\/salaries\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: /Tardivel/ }).waitFor();
    expect(await page.getByText('Travailleur de nuit').count()).toBeGreaterThan(0);

    // The appointment is planned by itself, before the first night; the page says so and refreshes.
    await page.locator('main a[href*="/visites/"]').first().waitFor({ timeout: 90_000 });
    const mail = await newMailTo(baker, saved, ({ text }) => text.includes('Tardivel'));
    expect(mail.attachments.map(({ type }) => type)).toEqual(['application/pdf']);
    const link = /http\S+\/0010001\/visites\/[0-9a-f-]+/.exec(mail.text)?.[0];
    await page.goto(link ?? '');
    await page.getByRole('heading', { level: 1 }).waitFor();

    // The summons can be downloaded.
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger la convocation' }).first().click();
    const file = await readFile(await (await waiting).path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await textOfPdf(file);
    expect(text).toContain('Tardivel');
    expect(text).toContain('Aurélia Santé Travail');

    // And the appointment cancelled; the service gives another one.
    await page.getByRole('link', { name: 'Annuler le rendez-vous' }).first().click();
    const reason = page.getByLabel(/Motif de l.annulation/);
    // Refused without a reason, in the window that asks for it: it stays open.
    await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await reason.fill('Elle est en formation ce jour-là.');
    await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await page.waitForURL(/fait=annule/);
    // The link that asked for it is gone: the keyboard goes on from what was done.
    await page.locator('[role="status"]:focus').waitFor();
    await page.goto('/0010001/visites?vue=passees&recherche=tardivel');
    await appears(page, /annul/i);
    const another = page.locator('main a[href*="/visites/"]').filter({ hasText: 'Tardivel' });
    await expect
      .poll(
        async () => {
          await page.goto('/0010001/visites?recherche=tardivel');
          return another.count();
        },
        { timeout: 90_000 },
      )
      .toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('whose contract stays chosen, however often the form is refused', async () => {
    const { page } = await visitAs(baker, '/0010001/salaries/nouveau', { viewport: phone });
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Type de contrat').selectOption('CDD');
    for (const field of ['Nom de naissance', 'Prénom']) {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: 'Créer le salarié' }).last().click();
      await answer;
      await page.waitForLoadState('networkidle');
      await page.getByLabel(field).fill('Refusée');
    }
    expect(await page.getByLabel('Type de contrat').inputValue()).toBe('CDD');
  });

  it('without scripts, on a phone', async () => {
    const { page } = await visitAs(baker, '/0010001/salaries/nouveau', {
      ...{ javaScriptEnabled: false, viewport: phone },
    });
    await fillForm(page, { lastName: 'Sansécran', firstName: 'Maëlle' });
    await page.getByText('Situations courantes, suivi simple').click();
    await tick(page, /contact avec le public/i);
    await page.getByRole('button', { name: 'Voir le suivi prévu' }).click();
    await page.locator('#suivi-prevu').getByText('SI', { exact: true }).first().waitFor();
    // What was typed is still there.
    expect(await page.getByLabel('Nom de naissance').inputValue()).toBe('Sansécran');
    await appears(page, /Cochées.*contact avec le public/i);
    await page.getByLabel('Prénom').fill('');
    await page.getByRole('button', { name: 'Créer le salarié' }).last().click();
    await appears(page, /prénom/i);
    expect(await page.getByLabel('Nom de naissance').inputValue()).toBe('Sansécran');
    await page.getByLabel('Prénom').fill('Maëlle');
    await page.getByRole('button', { name: 'Créer le salarié' }).last().click();
    await page.getByRole('heading', { level: 1, name: /Sansécran/ }).waitFor();
  });
});
