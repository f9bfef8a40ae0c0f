import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from '../axe.ts';
import { newMailTo, phone, signIn, visit, visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** The manager of an accounting firm that keeps 120 clients. */
const accountant = 'julien@orbecq-conseil.example';

const year = yearOf('An accountant of 120 clients');

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** By the keyboard, from wherever one is. */
async function goToClient(page: Page, words: string, name: RegExp): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Adhérent, salarié ou page').fill(words);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

it('sees what waits where, answers an announced hire, and switches clients by the keyboard', async () => {
  const { page: own, complaints } = await visit();
  const { page, task } = year.handsOn(own);
  await task('comes in with the code of a mail', 4, () => signIn(page, accountant));

  await own.goto('/cabinet');
  await page.getByRole('link', { name: /^Tous 120/ }).waitFor();
  await task('confirms a hire of the client whom it presses most', 4, async () => {
    await page.getByRole('link', { name: /^Embauches à confirmer \d+/ }).click();
    await page.waitForURL(/vue=embauches/);
    await page.locator('a[href^="/002"][href$="/salaries/embauches"]').first().click();
    await page.getByRole('heading', { level: 1, name: 'Embauches à confirmer' }).waitFor();
    await page.getByRole('link', { name: 'Confirmer', exact: true }).first().click();
    await press(page, 'Confirmer l’embauche');
    await page.waitForURL(/fait=cree/);
  });

  await task('switches to another client', 3, async () => {
    await goToClient(page, 'pharmacie du port', /Pharmacie du Port/);
    await page.waitForURL(/\/002\d{4}$/);
  });
  await task('hires somebody there', 14, async () => {
    await page.getByRole('link', { name: 'Nouveau salarié' }).first().click();
    await page.getByLabel('Nom de naissance').fill('Kerbiriou');
    await page.getByLabel('Prénom').fill('Anouk');
    await page.getByLabel('Date de naissance').fill('1991-03-09');
    await page.getByRole('radio', { name: 'Femme' }).check();
    await page.getByLabel('Type de contrat').selectOption({ label: 'CDI' });
    await page.getByLabel('Premier jour de travail').fill(inDays(12));
    await page.getByLabel('Poste occupé').fill('Préparatrice en pharmacie');
    await press(page, 'Créer le salarié');
    await page.getByRole('heading', { level: 1, name: /Kerbiriou/ }).waitFor();
  });

  await own.goto('/cabinet');
  await task('takes the invoice of a client that is not paid', 4, async () => {
    await page.getByRole('link', { name: /^Impayés \d+/ }).click();
    await page.waitForURL(/vue=impayes/);
    await page.locator('a[href^="/002"][href$="/factures"]').first().click();
    const file = own.waitForEvent('download');
    await page
      .getByRole('link', { name: /^Télécharger Facture/ })
      .first()
      .click();
    expect((await file).suggestedFilename()).toMatch(/^Facture \d{4}-\d{6}\.pdf$/);
  });

  // What is medical is never an accountant's: the papers of visits are closed, and it says so.
  await own.goto('/0010001/documents/salaries');
  await page
    .getByText(/attestations|avis/)
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: /^Télécharger (Attestation|Avis)/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('declares that nothing is to be reported, for everybody whose staff has not changed', async () => {
  const { page: own, complaints } = await visitAs(accountant, '/cabinet');
  const { page, task } = year.handsOn(own);
  const asked = new Date().toISOString();
  const sent = page.getByRole('row').filter({ hasText: 'Envoyée à la contresignature' });
  await task('declares for all bakeries at once', 5, async () => {
    await page.getByRole('searchbox').fill('boulangerie');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/recherche=boulangerie/);
    await page.getByRole('checkbox', { name: /^Cocher \d+.clients affichés/ }).check();
    await press(page, 'Rien à signaler');
    await page.getByRole('heading', { name: 'Rien à signaler' }).waitFor();
    await page.getByText('Première déclaration').first().waitFor();
    expect(await violationsOn(own)).toEqual([]);
    const ticked = await page.getByRole('checkbox', { name: /^Inclure/, checked: true }).count();
    expect(ticked).toBeGreaterThan(1);
    await press(page, new RegExp(`^Déclarer pour ${ticked}.clients`));
    await page.getByText(new RegExp(`C.est fait pour ${ticked}.clients sur ${ticked}`)).waitFor();
    expect(await sent.count()).toBe(ticked);
  });
  expect(await violationsOn(own)).toEqual([]);

  // One of them signs on a phone, from the mail.
  const path = (await sent.first().getByRole('link').getAttribute('href')) ?? '';
  const number = /^\/002(\d{4})\/declaration$/.exec(path)?.[1];
  const employer = `direction@client-${number}.example`;
  const mail = await newMailTo(employer, asked, ({ subject }) => subject.includes('à signer'));
  const client = await visit({ viewport: phone });
  await client.page.goto(/\/\d{7}\/declaration\/signer/.exec(mail.text)?.[0] ?? '');
  await signIn(client.page, employer);
  await press(client.page, /^Valider \d+.salarié/);
  await client.page.getByText('La déclaration est validée.').waitFor();
  await own.goto(path);
  await page.getByRole('heading', { name: /^Récépissé/ }).waitFor();
  expect([...complaints, ...client.complaints]).toEqual([]);
});
