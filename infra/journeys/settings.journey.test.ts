import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { scriptsAtWork, signIn, visit, visitAs } from './visitor.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Leads the service and sets what it may set. */
const supervisor = 'estelle@aurelia-sante-travail.example';

it('the service changes one of its settings, is told its bounds, and reads who did it', async () => {
  const { page, complaints } = await visit();
  const faults: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    faults[screen] = await violationsOn(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) faults[screen].push('wider than the window');
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await page.goto('/service/parametres');
  await signIn(page, supervisor);
  await page.goto('/service/parametres');
  await page.getByRole('heading', { name: 'Rendez-vous' }).waitFor();
  await look('settings');
  await page.getByRole('link', { name: /Annulation d.un départ/ }).click();
  await page.getByRole('heading', { level: 1, name: /Annulation d.un départ/ }).waitFor();
  await page.getByLabel(/Annulation d.un départ/).fill('365');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page
    .getByText(/compris entre 0 et 90/)
    .first()
    .waitFor();
  await look('refused');
  await page.getByLabel(/Annulation d.un départ/).fill('8');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Le réglage est enregistré').waitFor();
  await page
    .getByText(/par Estelle Vauquelin/)
    .first()
    .waitFor();
  await page
    .getByText(/8.jours/)
    .first()
    .waitFor();
  // Two people at once: the second is refused, reads both values, and may then send over the first.
  const { page: other } = await visitAs(supervisor, '/service/parametres');
  for (const each of [page, other]) {
    await each.getByRole('link', { name: 'Horaires' }).click();
    await each.getByRole('heading', { level: 1, name: 'Horaires' }).waitFor();
    await scriptsAtWork(each);
  }
  await other.getByLabel('Horaires').fill('du lundi au jeudi');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await other.waitForURL('**/service/parametres?fait=enregistre');
  await page.getByLabel('Horaires').fill('le mardi');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText(/Valeur en vigueur.*du lundi au jeudi/).waitFor();
  expect(await page.getByLabel('Horaires').inputValue()).toBe('le mardi');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL('**/service/parametres?fait=enregistre');
  await page.getByText('le mardi').waitFor();
  await page.getByRole('link', { name: /Unité du préavis/ }).click();
  await page.getByLabel('jours ouvrés').waitFor();
  await look('choice');
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('the service shows itself in its own colour and with its own logo', async () => {
  const { page, complaints } = await visitAs(supervisor, '/service/parametres');
  const open = async (name: string) => {
    await page.goto('/service/parametres');
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const save = async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Le réglage est enregistré').waitFor();
  };
  const logo = page.getByRole('banner').getByRole('img', { name: /Aurélia/ });

  await open('Couleur du portail');
  await page.getByLabel('Prune').check();
  await save();
  const hue = () => page.locator('html').getAttribute('data-hue');
  await expect.poll(hue).toBe('PLUM');
  await page.reload();
  expect(await hue()).toBe('PLUM');
  const violations = await violationsOn(page);

  await open('Logo du service');
  const file = (mimeType: string, buffer: Buffer) => ({ name: 'logo', mimeType, buffer });
  await page.getByLabel('Image').setInputFiles(file('text/plain', Buffer.from('no picture')));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('pas une image PNG').first().waitFor();
  await page.getByLabel('Image').setInputFiles(file('image/png', pixel));
  await save();
  await expect
    .poll(() => logo.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1);
  violations.push(...(await violationsOn(page)));

  await open('Logo du service');
  await page.getByLabel('Retirer').check();
  await save();
  expect(await logo.count()).toBe(0);
  await open('Couleur du portail');
  await page.getByLabel('Bleu pétrole').check();
  await save();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});
