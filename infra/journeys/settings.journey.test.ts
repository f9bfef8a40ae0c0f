import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { signIn, visit } from './visitor.ts';

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
  await page.getByLabel(/Valeur/).fill('365');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page
    .getByText(/compris entre 0 et 90/)
    .first()
    .waitFor();
  await look('refused');
  await page.getByLabel(/Valeur/).fill('8');
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
  await page.getByRole('link', { name: /Unité du préavis/ }).click();
  await page.getByLabel('jours ouvrés').waitFor();
  await look('choice');
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  expect(complaints).toEqual([]);
});
