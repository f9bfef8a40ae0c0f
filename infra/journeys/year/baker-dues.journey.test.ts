import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from '../axe.ts';
import { phone, visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** A baker with four people, on a phone; who directs the service. */
const baker = 'yse@fournil.example';
const director = 'helene@aurelia-sante-travail.example';

const year = yearOf('The baker: what is declared and paid');

it('disputes the fee of a missed visit, and the service takes it off', async () => {
  const { page: own, complaints } = await visitAs(baker, '/0010001', { viewport: phone });
  const { page, task } = year.handsOn(own);
  await task('disputes the fee of a missed visit', 5, async () => {
    await page.getByRole('link', { name: 'Toutes les factures' }).click();
    await page.getByRole('link', { name: 'Contester ces frais' }).click();
    await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
    await page.getByText('Dites pourquoi, en une phrase.').first().waitFor();
    await page.getByLabel('Pourquoi ces frais').fill('Nous avions prévenu la veille.');
    await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
    await page.getByText('Votre contestation est envoyée').waitFor();
  });

  const service = await visitAs(director, '/service/facturation/contestations');
  await service.page.getByRole('table').getByRole('link').first().click();
  await service.page.getByText('Nous avions prévenu la veille').waitFor();
  expect(await violationsOn(service.page)).toEqual([]);
  await service.page.getByRole('button', { name: 'Accepter la contestation' }).click();
  await service.page.getByText('La contestation est acceptée').waitFor();

  await own.reload();
  await page.getByText('Ces frais ne vous sont plus demandés.').waitFor();
  expect(await violationsOn(own)).toEqual([]);
  expect([...complaints, ...service.complaints]).toEqual([]);
});

/** Says of everything that looks odd why it is right. */
async function justifyAll(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Justifier', exact: true });
  const justified = page.getByRole('button', { name: 'Modifier la justification' });
  while ((await open.count()) > 0) {
    const before = await justified.count();
    const form = page.locator('form').filter({ has: open }).first();
    await form.getByRole('textbox').fill('Vérifié avec les plannings de l’année.');
    await form.getByRole('button').click();
    await justified.nth(before).waitFor();
  }
}

// Last, as the service issues everything that waits: the fee that is disputed above would be invoiced.
it('declares the year with its fee in sight, is invoiced, and pays', async () => {
  const { page: own, complaints } = await visitAs(baker, '/0010001', { viewport: phone });
  const { page, task } = year.handsOn(own);
  const faults: Record<string, string[]> = {};
  const look = async (screen: string) => (faults[screen] = await violationsOn(own));

  await task('declares the year, everything odd justified', 24, async () => {
    await page.getByRole('link', { name: /^Commencer : Déclaration annuelle/ }).click();
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    await look('begin');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('link', { name: /^Continuer/ }).waitFor();
    await page.getByText(/Cotisation à ce stade/).waitFor();
    await look('staff');
    await justifyAll(page);
    await page.getByRole('link', { name: /^Continuer/ }).click();
    await page.waitForURL(/etape=postes/);
    await look('posts');
    await page.getByRole('link', { name: /^Continuer/ }).click();
    await page.waitForURL(/etape=prevention/);
    await look('prevention');
    await page.getByLabel(/document unique/).fill('2026-03-02');
    await page.getByRole('group', { name: /CSE/ }).getByRole('radio').last().check();
    await page
      .getByRole('group', { name: /désigné/ })
      .getByRole('radio', { name: 'Oui' })
      .check();
    // Kept as it is answered: whoever comes back finds it.
    await page.getByText(/^Enregistré à/).waitFor();
    await own.reload();
    expect(await page.getByLabel(/document unique/).inputValue()).toBe('2026-03-02');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await page.getByRole('button', { name: 'Valider la déclaration' }).waitFor();
    await page.getByText('Cotisation à payer, TTC').waitFor();
    await look('recap');
    await page.getByRole('button', { name: 'Valider la déclaration' }).click();
    await page.getByText('La déclaration est validée.').waitFor();
    await page.getByRole('heading', { name: /^Récépissé/ }).waitFor();
  });

  // The service sees what waits, and issues it.
  const service = await visitAs(director, '/service/facturation');
  const row = service.page.getByRole('row', { name: /Fournil/ });
  await expect
    .poll(
      async () => {
        await service.page.reload();
        return row.count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  await service.page.getByRole('link', { name: /^Émettre pour/ }).click();
  await service.page.getByRole('button', { name: 'Confirmer l’émission' }).click();
  await service.page.getByText('L’émission est terminée.').waitFor({ timeout: 60_000 });

  await own.goto('/0010001');
  await task(
    'finds what is to be paid, with what a transfer needs, and keeps the Factur-X file',
    2,
    async () => {
      await page.getByRole('link', { name: /^Cotisation/ }).click();
      await page.getByRole('heading', { level: 1, name: /^Facture \d/ }).waitFor();
      await page.getByRole('button', { name: 'Copier l’IBAN' }).waitFor();
      const file = own.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger' }).click();
      expect((await file).suggestedFilename()).toMatch(/^Facture \d{4}-\d{6}\.pdf$/);
    },
  );
  await look('invoice');
  await task('pays it by card', 2, async () => {
    await page.getByRole('button', { name: 'Payer par carte' }).click();
    await page.getByRole('button', { name: /^Payer/ }).click();
    await page.getByText('Votre paiement est reçu').waitFor();
  });
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect([...complaints, ...service.complaints]).toEqual([]);
});
