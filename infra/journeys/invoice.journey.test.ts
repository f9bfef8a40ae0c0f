import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit, visitAs } from './visitor.ts';

/** Runs the hotel of the demo cast. */
const manager = 'direction@grandemaree.example';
const invoices = '/0010005/factures';
const baker = 'yse@fournil.example';
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
  await service.page.getByRole('heading', { name: 'Paiement ou avoir' }).waitFor();
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

it('an employer disputes the fee of a missed visit, and the service takes it off', async () => {
  const { page, complaints } = await visitAs(baker, '/0010001/factures', {
    viewport: phone,
  });
  await page.getByRole('link', { name: 'Contester ces frais' }).click();
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByText('Dites pourquoi, en une phrase.').first().waitFor();
  const faults = { form: await violationsOn(page) };
  await page.getByLabel('Pourquoi ces frais').fill('Nous avions prévenu par téléphone la veille.');
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByText('Votre contestation est envoyée').waitFor();
  const dispute = page.url();

  const service = await visitAs(director, '/service/facturation/contestations');
  await service.page.getByRole('table').getByRole('link').first().click();
  await service.page.getByText('Nous avions prévenu par téléphone').waitFor();
  expect(await violationsOn(service.page)).toEqual([]);
  await service.page.getByRole('button', { name: 'Accepter la contestation' }).click();
  await service.page.getByText('La contestation est acceptée').waitFor();

  await page.goto(dispute);
  await page.getByText('Ces frais ne vous sont plus demandés.').waitFor();
  expect(faults).toEqual({ form: [] });
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
it('a baker opens the campaign on a phone, declares, is invoiced and pays the Factur-X invoice', async () => {
  const { page, complaints } = await visitAs(baker, '/0010001/declaration', { viewport: phone });
  const faults: Record<string, string[]> = { begin: await violationsOn(page) };
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('link', { name: /^Continuer/ }).waitFor();
  faults['staff'] = await violationsOn(page);
  await justifyAll(page);
  await page.getByRole('link', { name: /^Continuer/ }).click();
  await page.waitForURL(/etape=postes/);
  faults['posts'] = await violationsOn(page);
  await page.getByRole('link', { name: /^Continuer/ }).click();
  await page.waitForURL(/etape=prevention/);
  faults['prevention'] = await violationsOn(page);
  await page.getByLabel(/document unique/).fill('2026-03-02');
  await page.getByRole('group', { name: /CSE/ }).getByRole('radio').last().check();
  await page
    .getByRole('group', { name: /désigné/ })
    .getByRole('radio', { name: 'Oui' })
    .check();
  // Kept as it is answered: whoever comes back finds it.
  await page.getByText(/^Enregistré à/).waitFor();
  await page.reload();
  expect(await page.getByLabel(/document unique/).inputValue()).toBe('2026-03-02');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await page.getByRole('button', { name: 'Valider la déclaration' }).waitFor();
  faults['recap'] = await violationsOn(page);
  await page.getByRole('button', { name: 'Valider la déclaration' }).click();
  await page.getByText('La déclaration est validée.').waitFor();
  await page.getByRole('heading', { name: /^Récépissé/ }).waitFor();

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
  await service.page.getByRole('button', { name: /^Émettre pour/ }).click();
  await service.page.getByText('L’émission est terminée.').waitFor({ timeout: 60_000 });

  await page.goto('/0010001/factures?etat=a-payer');
  await page
    .getByRole('link', { name: /^Cotisation/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Facture \d/ }).waitFor();
  faults['invoice'] = await violationsOn(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  expect((await file).suggestedFilename()).toMatch(/^Facture \d{4}-\d{6}\.pdf$/);
  await page.getByRole('button', { name: 'Payer par carte' }).click();
  await page.getByRole('button', { name: /^Payer/ }).click();
  await page.getByText('Votre paiement est reçu').waitFor();

  expect(Object.values(faults).flat()).toEqual([]);
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
