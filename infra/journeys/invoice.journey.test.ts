import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit, visitAs } from './visitor.ts';

/** Runs the hotel of the demo cast. */
const manager = 'direction@grandemaree.example';
const invoices = '/0010005/factures';
const director = 'helene@aurelia-sante-travail.example';

it('a manager gives up, comes back, pays by card on a phone, and is given a part of it back', async () => {
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

  // The service made a mistake: a credit note, and a part of the money goes back to the card.
  const service = await visitAs(
    director,
    `/service/facturation/${new URL(invoice).pathname.split('/').at(-1)}`,
    { viewport: phone },
  );
  await service.page.getByRole('link', { name: /^Rembourser le paiement/ }).click();
  await service.page.getByText('émettez d’abord un avoir').waitFor();
  faults['refund closed'] = await violationsOn(service.page);
  await service.page.goBack();
  await service.page.getByRole('heading', { level: 1, name: /^Facture / }).waitFor();
  await service.page.waitForLoadState('networkidle');
  await service.page.getByLabel('Motif').fill('Erreur sur l’effectif');
  await service.page.getByRole('button', { name: 'Émettre l’avoir' }).click();
  await service.page.getByText('L’avoir est émis').waitFor();
  await service.page.getByRole('link', { name: /^Rembourser le paiement/ }).click();
  await service.page.getByRole('heading', { name: 'Rembourser sur carte' }).waitFor();
  await service.page.getByLabel('Montant à rendre').fill('10,50');
  await service.page.getByLabel('Motif').fill('Trop perçu');
  await service.page.getByRole('button', { name: 'Rembourser' }).click();
  await service.page.getByText('Remboursé', { exact: true }).waitFor();
  faults['refund'] = await violationsOn(service.page);

  await page.reload();
  await page.getByText('Remboursement par carte').waitFor();
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect([...complaints, ...service.complaints]).toEqual([]);
});

it('an employer signs on one screen of a phone what was prepared for them', async () => {
  const { page, complaints } = await visitAs(
    'bruno@lavergnolle.example',
    '/0010003/declaration/signer',
    { viewport: phone },
  );
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^Valider \d+.salarié/ }).click();
  await page.getByText('La déclaration est validée.').waitFor();
  await page.getByRole('link', { name: 'Voir et imprimer le récépissé' }).click();
  await page.getByRole('heading', { level: 1, name: /Récépissé/ }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
