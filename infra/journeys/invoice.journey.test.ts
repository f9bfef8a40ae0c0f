import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit } from './visitor.ts';

/** Runs the hotel of the demo cast. */
const manager = 'direction@grandemaree.example';
const invoices = '/0010005/factures';

it('a manager gives up, comes back, pays an invoice by card on a phone and has its receipt', async () => {
  const { page, complaints } = await visit({ viewport: phone });
  await page.goto(invoices);
  await signIn(page, manager);
  await page.goto(`${invoices}?etat=a-payer`);
  await page
    .getByRole('link', { name: /^(Complément|Cotisation)/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Facture \d/ }).waitFor();
  const invoice = page.url();

  const faults: Record<string, string[]> = { invoice: await violationsOn(page) };
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  expect((await file).suggestedFilename()).toMatch(/^Facture \d{4}-\d{6}\.pdf$/);

  await page.getByRole('button', { name: 'Payer par carte' }).click();
  await page.getByText('Ceci est une démonstration').waitFor();
  faults['demo'] = await violationsOn(page);
  await page.getByRole('link', { name: 'Abandonner' }).click();
  await page.getByText('Vous avez quitté la page de paiement').waitFor();
  await page.getByRole('link', { name: 'Reprendre le paiement' }).click();
  await page.getByRole('button', { name: /^Payer/ }).click();
  await page.getByText('Votre paiement est reçu').waitFor();
  faults['receipt'] = await violationsOn(page);

  await page.goto(invoice);
  await page.getByText('Il ne reste rien à payer sur cette facture.').waitFor();
  await page.getByText(/par carte/).waitFor();
  await page.goto(`${invoices}/releve`);
  await page.getByText('Paiement par carte').waitFor();
  faults['statement'] = await violationsOn(page);
  expect(faults).toEqual({ invoice: [], demo: [], receipt: [], statement: [] });
  expect(complaints).toEqual([]);
});
