import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, scriptsAtWork, visitAs } from './visitor.ts';

const director = 'garance@troistilleuls.example';
const personnel = 'drh@novembre.example';
const service = 'helene@aurelia-sante-travail.example';

/** Opens the list of visits again and again until an appointment says what it is to say: planning takes its time. */
async function openVisitThat(page: Page, account: string, says: RegExp): Promise<void> {
  const card = page.locator('article').filter({ hasText: says }).first();
  await expect
    .poll(
      async () => {
        await page.goto(`/${account}/visites`);
        return card.count();
      },
      { timeout: 150_000 },
    )
    .toBe(1);
  await card.getByRole('heading').getByRole('link').click();
  await page.waitForURL(/\/visites\/[0-9a-f-]{36}$/);
}

it('preferences are kept: half-days, days of notice and a closure, on a phone without scripts too', async () => {
  const { page, complaints } = await visitAs(director, '/0010004/visites/preferences');
  await scriptsAtWork(page);
  await page.getByRole('checkbox', { name: 'Lundi Matin' }).uncheck();
  await page.getByLabel(/Jours entre l.annonce/).fill('99');
  const save = page.getByRole('button', { name: 'Enregistrer les préférences' });
  await save.click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Lundi Matin' }).isChecked()).toBe(false);
  await page.getByLabel(/Jours entre l.annonce/).fill('12');
  await save.click();
  await page.getByText('Vos préférences sont enregistrées').waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const later = await visitAs(director, '/0010004/visites/preferences', {
    javaScriptEnabled: false,
    viewport: phone,
  });
  expect(await later.page.getByRole('checkbox', { name: 'Lundi Matin' }).isChecked()).toBe(false);
  expect(await later.page.getByLabel(/Jours entre l.annonce/).inputValue()).toBe('12');
  await later.page.getByRole('checkbox', { name: 'Lundi Matin' }).check();
  await later.page.getByLabel(/Jours entre l.annonce/).fill('');
  await later.page.getByRole('button', { name: 'Enregistrer les préférences' }).click();
  await later.page.getByText('Vos préférences sont enregistrées').waitFor();
  expect(await later.page.getByRole('checkbox', { name: 'Lundi Matin' }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

it('a calendar is subscribed to by a private address, until it is revoked', async () => {
  const { page, complaints } = await visitAs(director, '/0010004/visites/abonnement');
  await scriptsAtWork(page);
  await page.getByRole('button', { name: 'Créer une adresse' }).click();
  const address = await page.getByRole('status').locator('code').innerText();
  const feed = () => page.request.get(address);
  expect(await (await feed()).text()).toMatch(/^BEGIN:VCALENDAR/);
  await page
    .getByRole('button', { name: /Révoquer/ })
    .first()
    .click();
  await page.getByText('L’adresse est révoquée').waitFor();
  expect((await feed()).status()).toBe(404);
  expect(complaints).toEqual([]);
});

/**
 * Opens the proposal for a summoned appointment that somebody else could take, once nobody's appointment is being sought and
 * no summons written any more: what the page offers then holds.
 */
async function openProposal(page: Page, list: string): Promise<string> {
  let opened = '';
  const lookAgain = async (): Promise<string> => {
    await page.goto(list);
    const busy = page.getByText(/Planification en cours|Convocation en préparation/);
    if ((await busy.count()) > 0) return '';
    const addresses = await page
      .locator('article')
      .filter({ hasText: 'Convoquée' })
      .locator('h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) {
      await page.goto(`${address}/remplacer`);
      if ((await page.getByRole('radio').count()) > 0) return (opened = address);
    }
    return '';
  };
  await expect.poll(lookAgain, { timeout: 200_000, interval: 2_000 }).not.toBe('');
  return opened;
}

it('another employee is proposed for an appointment, and the service lets them take it', async () => {
  const { page } = await visitAs(personnel, '/0010006/visites');
  const appointment = await openProposal(page, '/0010006/visites');
  await scriptsAtWork(page);
  const other = await page.locator('fieldset strong').first().innerText();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Proposer ce salarié' }).click();
  await page.getByText(`${other} est proposé pour ce rendez-vous`).waitFor();

  const staff = await visitAs(service, '/service/demandes/remplacements');
  await scriptsAtWork(staff.page);
  // Two people of the service never answer the same proposal: it is taken by its name.
  await staff.page.getByRole('button', { name: `M’en occuper : ${other}` }).click();
  await staff.page.getByText('Vous vous en occupez').waitFor();
  const proposal = staff.page.locator('form', { hasText: `${other} vient à cette heure` });
  await proposal.getByRole('button', { name: 'Confirmer le remplacement' }).click();
  await staff.page.getByText('Le rendez-vous a changé de salarié').waitFor();
  await page.goto(appointment);
  expect(await page.locator('main').innerText()).not.toContain('est proposé');
});

it('who finds no appointment in time joins the waiting list, has it proved, and leaves it', async () => {
  const { page, complaints } = await visitAs(personnel, '/0010006/visites');
  await openVisitThat(page, '0010006', /après la date légale/);
  await page.getByRole('link', { name: /Demander un créneau plus proche/ }).click();
  await page.waitForURL('**/creneaux');
  await scriptsAtWork(page);
  await page.getByRole('button', { name: 'Rejoindre la liste d’attente' }).click();
  await page.getByText('La visite est sur la liste d’attente').waitFor();
  const proof = page.getByRole('link', { name: 'Preuve de demande (PDF)' });
  await proof.waitFor({ timeout: 150_000 });
  const href = (await proof.getAttribute('href')) ?? '';
  expect((await (await page.request.get(href)).body()).subarray(0, 5).toString()).toBe('%PDF-');
  const staff = await visitAs(service, '/service/planning/attente');
  expect(await staff.page.locator('main').innerText()).toContain('Novembre');
  await page.getByRole('button', { name: 'Quitter la liste' }).click();
  await page.getByText('La visite n’est plus sur la liste d’attente').waitFor();
  expect(complaints).toEqual([]);
});
