import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from '../axe.ts';
import { visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** An assistant of the service, and who plans its half-days. */
const assistant = 'nadia@aurelia-sante-travail.example';
const planner = 'bastien@aurelia-sante-travail.example';

const year = yearOf('An assistant of the service, and its planner');

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A queue of sixty, less what other journeys take from it. */
const queue = 50;

it('accepts ten of sixty requests by the keyboard', async () => {
  const { page: own, complaints } = await visitAs(assistant, '/service/demandes');
  const { page, task } = year.handsOn(own);
  const next = page.getByRole('link', { name: /^Prendre la (suivante|première)/ });
  const taken = page.getByRole('alert').getByText('vient d’être pris');
  const waiting = await own.getByText(/^Demandes 1 à .* sur /).textContent();
  expect(Number(waiting?.split(' sur ')[1])).toBeGreaterThan(queue);

  /** @returns whether planning, busy with a demonstration just made, was not faster with the slot */
  const accept = async (): Promise<boolean> => {
    const offered = await next.getAttribute('href');
    await page.keyboard.press('o');
    await page.waitForURL(`**${offered}`);
    await page.getByText('choisit un créneau').waitFor();
    await page.keyboard.press('2');
    const slots = page.getByRole('group', {
      name: 'Ce que la planification donnerait en premier',
    });
    expect(await slots.getByRole('radio').nth(1).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await Promise.race([page.waitForURL('**/service/demandes?fait=acceptee'), taken.waitFor()]);
    if (!own.url().endsWith('fait=acceptee')) return false;
    await expect
      .poll(async () => ((await next.count()) > 0 ? next.getAttribute('href') : null))
      .not.toBe(offered);
    return true;
  };
  for (let accepted = 0; accepted < 10;) {
    await own.waitForLoadState('networkidle');
    await task('accepts a standard request', 6, async () => {
      if (await accept()) accepted += 1;
    });
    if (!own.url().endsWith('fait=acceptee')) await own.goto('/service/demandes');
  }
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
});

it('finds who calls by the number shown, acts for them, and sees who is expected', async () => {
  const { page: own, complaints } = await visitAs(assistant, '/service/adherents');
  const { page, task } = year.handsOn(own);
  await own.waitForLoadState('networkidle');
  await task('acts for a caller found by the telephone number', 5, async () => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('Adhérent, salarié ou page').fill('02 61 91 52 10');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/service\/adherents\/\d{7}$/);
    await page.getByLabel('Qui le demande').fill('Ysé Kermadec');
    await press(page, 'Ouvrir son espace pour cette personne');
    await page.getByText('Vous agissez à la demande d’Ysé Kermadec, par téléphone').waitFor();
  });
  expect(await violationsOn(own)).toEqual([]);
  await task('ends that', 1, async () => {
    await press(page, 'Terminer l’appel');
    await page.waitForURL(/\/service\/adherents\/\d{7}\?fait=termine/);
  });
  await task('sees who is expected on another day', 3, async () => {
    await page.getByRole('link', { name: 'Journée', exact: true }).click();
    await page.getByRole('link', { name: 'Lendemain' }).click();
    await page.getByRole('heading', { level: 1, name: /^Journée du/ }).waitFor();
  });
  expect(complaints).toEqual([]);
});

it('reads a form that waits for a call, opens the call there, and loses nothing when the call ends meanwhile', async () => {
  const room = '/0010003/entreprise/informations/contacts/ajouter';
  const { page: own, complaints } = await visitAs(assistant, room);
  const { page, task } = year.handsOn(own);
  await own.waitForLoadState('networkidle');
  expect(await own.getByLabel('Prénom').isDisabled()).toBe(true);
  expect(await own.getByRole('button', { name: 'Ajouter le contact' }).isDisabled()).toBe(true);
  await own.getByText('Ouvrez un appel pour agir au nom de cet adhérent').waitFor();
  expect(await violationsOn(own)).toEqual([]);
  await task('opens a call where the form waits for it', 4, async () => {
    await page.locator('form').getByRole('link', { name: 'Ouvrir un appel' }).click();
    await page.getByLabel('Qui le demande').fill('Bruno Lavergnolle');
    await press(page, 'Ouvrir l’appel et continuer');
    await page.waitForURL(`**${room}`);
  });
  await own.waitForLoadState('networkidle');
  await task('adds a contact for whoever calls', 9, async () => {
    await page.getByLabel('Prénom').fill('Odile');
    await page.getByLabel('Nom', { exact: true }).fill('Marchand');
    await page.getByLabel(/^Téléphone/).fill('02 61 91 40 33');
    await page.getByLabel('Facturation').check();
    await endedElsewhere(own);
    await press(page, 'Ajouter le contact');
    await page.getByLabel('Qui le demande').waitFor();
    expect(await violationsOn(own)).toEqual([]);
    expect(await own.getByLabel('Prénom').inputValue()).toBe('Odile');
    await page.getByLabel('Qui le demande').fill('Bruno Lavergnolle');
    await press(page, 'Ouvrir l’appel et envoyer');
    await page.waitForURL('**/entreprise/informations?fait=contact');
  });
  await own.getByText('Vous agissez à la demande de Bruno Lavergnolle, par téléphone').waitFor();
  await own.getByRole('link', { name: 'Odile Marchand' }).waitFor();
  await own.getByRole('button', { name: 'Terminer l’appel' }).click();
  await own.waitForURL('**/service/adherents/0010003?fait=termine');
  expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
});

/** The same person ends the call in another tab, as half an hour without anything done would. */
async function endedElsewhere(own: Page): Promise<void> {
  const beside = await own.context().newPage();
  await beside.goto('/0010003');
  await beside.getByRole('button', { name: 'Terminer l’appel' }).click();
  await beside.waitForURL('**?fait=termine');
  await beside.close();
}

it('sees what the absence of a practitioner would move, and closes nothing', async () => {
  const { page: own, complaints } = await visitAs(planner, '/service/disponibilites');
  const { page, task } = year.handsOn(own);
  await task('sees what an absence would change', 8, async () => {
    await page.getByRole('link', { name: 'Signaler une absence', exact: true }).click();
    await page.getByLabel('Un praticien').check();
    await page.getByLabel(/^Praticien/).selectOption({ label: 'Thomas Bellanger' });
    await page.getByLabel('Premier jour').fill(inDays(1));
    await page.getByLabel(/^Dernier jour/).fill(inDays(8));
    await page.getByLabel('Raison').fill('Formation');
    await press(page, 'Voir les conséquences');
    await page.getByRole('button', { name: /^Confirmer|^Fermer/ }).waitFor();
  });
  expect(await violationsOn(own)).toEqual([]);
  expect(complaints).toEqual([]);
});
