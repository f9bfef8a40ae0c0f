import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { scriptsAtWork, visitAs } from './visitor.ts';

const service = 'helene@aurelia-sante-travail.example';

it('a planning run is tried out: it shows before and after, and writes nothing', async () => {
  const { page, complaints } = await visitAs(service, '/service/planning');
  await scriptsAtWork(page);
  await page.getByRole('button', { name: 'Lancer un essai' }).click();
  await page.waitForURL(/\/service\/planning\/[0-9a-f-]{36}/);
  await page.getByText('Essai : rien n’est écrit').waitFor();
  // The page asks by itself until the run has ended, which goes ahead of what the demonstration has left to do.
  await page.getByRole('table', { name: /date limite/ }).waitFor({ timeout: 150_000 });
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('attendance is noted at the hour, and what follows from the visit after it', async () => {
  const { page, complaints } = await visitAs(service, '/service');
  await page
    .getByRole('link', { name: /à noter|présence/i })
    .first()
    .click();
  await page.waitForURL('**/service/journee**');
  await scriptsAtWork(page);
  const row = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: 'Présent' }) })
    .first();
  const name = (await row.getAttribute('aria-label')) ?? '';
  const noted = page.getByRole('article', { name });
  // What makes a fee is asked once more, and nothing is noted before.
  await row.getByRole('link', { name: 'Absent' }).click();
  await page.waitForURL('**absent=**');
  await noted.getByText(/HT de frais d’absence/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await noted.getByRole('link', { name: 'Ne rien noter' }).click();
  await noted.getByRole('link', { name: 'Absent' }).waitFor();
  await noted.getByRole('button', { name: 'Présent' }).click();
  await noted.getByText('Effectuée').waitFor();
  await noted.getByRole('link', { name: 'Noter les suites' }).click();
  await page.getByRole('heading', { level: 1, name: 'Suites de la visite' }).waitFor();
  await scriptsAtWork(page);
  await page.getByLabel(/Document remis/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Enregistrer les suites' }).click();
  await page.getByText('Les suites sont notées').waitFor();
  expect(complaints).toEqual([]);
});

it('a practitioner is away: what is concerned is seen first, the calls to make after, and it can be lifted', async () => {
  const { page, complaints } = await visitAs(service, '/service/disponibilites/fermer');
  await scriptsAtWork(page);
  const day = new Date(Date.now() + 150 * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole('radio', { name: 'Un praticien' }).check();
  await page
    .getByRole('combobox', { name: 'Praticien' })
    .selectOption({ label: 'Thomas Bellanger' });
  await page.getByLabel('Premier jour').fill(day);
  await page.getByRole('button', { name: 'Voir les conséquences' }).click();
  await page.getByText('Écrivez un mot pour vos collègues').first().waitFor();
  await page.getByLabel('Raison').fill('Formation');
  await page.getByRole('button', { name: 'Voir les conséquences' }).click();
  await page.getByRole('heading', { name: 'Ce qui va se passer' }).waitFor();
  expect(await page.getByLabel('Premier jour').inputValue()).toBe(day);
  await page.getByRole('button', { name: 'Confirmer la fermeture' }).click();
  await page.waitForURL(/\/fermetures\/[0-9a-f-]{36}/);
  await page.getByText('C’est fermé').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lever la fermeture' }).click();
  await page.getByText('La fermeture est levée').waitFor();
  expect(complaints).toEqual([]);
});

it('somebody hired who was seen elsewhere is spared the first visit, once every condition holds', async () => {
  const { page, complaints } = await visitAs(service, '/0010001/salaries?recherche=Guimard');
  await page.getByRole('link', { name: 'Guimard Éloïse' }).click();
  await page.waitForURL(/\/salaries\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: 'Dispenser de première visite' }).click();
  await page.waitForURL('**/dispense');
  await scriptsAtWork(page);
  await page.getByLabel('Visite', { exact: true }).selectOption('VIP_INIT');
  await page.getByLabel('Date', { exact: true }).fill('2025-02-20');
  await page.getByLabel(/L’emploi est le même/).check();
  await page.getByLabel(/Le service détient/).check();
  await page.getByRole('button', { name: 'Accorder la dispense' }).click();
  await page
    .getByText(/ni mesure individuelle ni inaptitude/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2025-02-20');
  await page.getByLabel(/Ni mesure individuelle/).check();
  await page.getByRole('button', { name: 'Accorder la dispense' }).click();
  await page.getByText('La dispense est accordée').waitFor();
  await page.getByText(/Dispense de première visite\s:\svisite initiale/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
