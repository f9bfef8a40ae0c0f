import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, scriptsAtWork, visitAs } from './visitor.ts';

const director = 'garance@troistilleuls.example';
const carrier = 'bruno@lavergnolle.example';
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

it('another employee is proposed for an appointment, and the service lets them take it', async () => {
  const { page } = await visitAs(carrier, '/0010003/visites');
  // A tentative appointment says when its summons leaves: whoever has one may take a sooner one.
  await openVisitThat(page, '0010003', /Rendez-vous prévu, convocation le/);
  await page.getByText('Confirmez la présence pour la fixer').waitFor();
  const other = await page.getByRole('heading', { level: 1 }).innerText();
  await openVisitThat(page, '0010003', /Examen médical[^]*Convoquée/);
  const appointment = new URL(page.url()).pathname;
  const former = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Proposer un autre salarié' }).click();
  await page.waitForURL('**/remplacer');
  await scriptsAtWork(page);
  await page.getByRole('radio', { name: new RegExp(other) }).check();
  await page.getByRole('button', { name: 'Proposer ce salarié' }).click();
  await page.getByText(`${other} est proposé pour ce rendez-vous`).waitFor();

  const staff = await visitAs(service, '/service/demandes/remplacements');
  await scriptsAtWork(staff.page);
  const proposal = staff.page.locator('form', { hasText: `À replanifier : ${former}` });
  await proposal.getByRole('button', { name: 'Confirmer le remplacement' }).click();
  await staff.page.getByText('Le rendez-vous a changé de salarié').waitFor();
  await openVisitThat(page, '0010003', new RegExp(`${listed(other)}[^]*Convoquée`));
  await page.goto(appointment);
  expect(await page.locator('main').innerText()).not.toContain('est proposé');
});

/** « Jeanne Morel » as lists have it: the family name first. */
function listed(name: string): string {
  const [first, ...last] = name.split(' ');
  return [...last, first].join(' ');
}

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
