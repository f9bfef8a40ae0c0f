import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit } from './visitor.ts';

const member = 'accueil@grandemaree.example';
const assistant = 'nadia@aurelia-sante-travail.example';

it('a member asks without scripts on a phone, the service accepts, the member sees the visit', async () => {
  const asking = await visit({ viewport: phone, colorScheme: 'dark', javaScriptEnabled: false });
  const { page } = asking;
  await page.goto('/0010005/visites');
  await signIn(page, member);
  await page.goto('/0010005/visites');
  await page.getByRole('link', { name: 'Planifier un rendez-vous' }).click();
  const doubt = page.locator('section', { hasText: 'Un doute sur ce poste' });
  await doubt.getByRole('link', { name: 'Demander cette visite' }).click();
  // The first of the list is away, and nobody knows until when: planning would wait for him.
  await page.getByRole('checkbox', { name: /Bourdelas/ }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Indiquer des jours où').click();
  const period = page.getByRole('group', { name: 'Période 1' });
  await period.getByLabel('Du', { exact: true }).fill('2031-03-03');
  await period.getByLabel('au', { exact: true }).fill('2031-03-07');
  await period.getByLabel('Cause').selectOption({ label: 'Congés' });
  await page.getByLabel('Motif').fill('Nouveau rythme, et une maladie dont il parle.');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('«\u00a0maladie\u00a0»');
  await page.getByLabel('Motif').fill('Nouveau rythme à la criée, de nuit.');
  await page.getByRole('button', { name: 'Envoyer quand même' }).click();
  await page.getByText('Votre demande est partie').waitFor();
  const request = new URL(page.url()).pathname;
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  const answering = await visit({ viewport: desk });
  await answering.page.goto('/service/demandes');
  await signIn(answering.page, assistant);
  await answering.page.goto('/service/demandes');
  expect(await violationsOn(answering.page)).toEqual([]);
  await openFromQueue(answering.page, name);
  // Opened, it is theirs: nobody had it before.
  await answering.page.getByRole('button', { name: 'Accepter la demande' }).waitFor();
  await answering.page.getByText('Prise en charge par le service').waitFor();
  await answering.page.getByText('du 3 mars 2031 au 7 mars 2031').waitFor();
  await asksForConsent(answering.page);
  await givesBack(answering.page, name);
  expect(await violationsOn(answering.page)).toEqual([]);
  while (!(await isAccepted(answering.page, () => accept(answering.page))));
  await answering.page.getByText('La demande est acceptée').waitFor();
  // A slot that planning took meanwhile is refused, which a browser calls an error.
  expect(answering.complaints.filter((text) => !text.includes('400'))).toEqual([]);

  // Planning looks for a slot behind what a demonstration just made has it do.
  await expect
    .poll(
      async () => {
        await page.goto(request);
        return page.getByRole('link', { name: /^rendez-vous / }).innerText();
      },
      { timeout: 120_000, interval: 1_000 },
    )
    .toMatch(/rendez-vous (lundi|mardi|mercredi|jeudi|vendredi)/);
});

/** Asks the employee on the telephone whether they may be seen at a distance: noted beside the request. */
async function asksForConsent(page: Page): Promise<void> {
  const note = page.getByRole('button', { name: 'Enregistrer le consentement' });
  await page.getByLabel('Donné le').fill('2099-01-05');
  await note.click();
  await page.getByRole('alert').getByText('ne peut pas être daté d’un jour à venir').waitFor();
  expect(await page.getByLabel('Donné le').inputValue()).toBe('2099-01-05');
  await page.getByLabel('Donné le').fill('2026-01-05');
  await note.click();
  await page.getByText('Le consentement est enregistré').waitFor();
  expect(await violationsOn(page)).toEqual([]);
}

/** Gives the request back to the colleagues, and opens it again. */
async function givesBack(page: Page, name: string): Promise<void> {
  await page.getByText('Rendre la demande à l’équipe').click();
  await page.getByRole('button', { name: 'Rendre la demande' }).click();
  await page.getByText('La demande n’est plus à vous').waitFor();
  await openFromQueue(page, name);
  await page.getByRole('button', { name: 'Accepter la demande' }).waitFor();
}

/** Finds the request by its employee, as the service does when a member is on the telephone, and opens it. */
async function openFromQueue(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Salarié, adhérent/ }).fill(name);
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
  await page.waitForURL('**/service/demandes?*recherche=*');
  await page.getByRole('table').getByRole('link', { name }).first().click();
}

const accept = (page: Page) => page.getByRole('button', { name: 'Accepter la demande' }).click();

/** Sends the acceptance; false where planning, busy with a demonstration just made, was faster with the slot. */
async function isAccepted(page: Page, send: () => Promise<void>): Promise<boolean> {
  await send();
  const taken = page.getByRole('alert').getByText('vient d’être pris');
  await Promise.race([page.waitForURL('**/service/demandes?fait=acceptee'), taken.waitFor()]);
  if (page.url().endsWith('fait=acceptee')) return true;
  await page.reload({ waitUntil: 'networkidle' });
  return false;
}
