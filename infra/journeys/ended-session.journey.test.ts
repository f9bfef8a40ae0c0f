import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { scriptsAtWork, signIn, visitAs } from './visitor.ts';

const personnel = 'rh.usine@novembre.example';
const form = '/0010006/salaries/nouveau';
const soon = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);

interface Person {
  firstName: string;
  birthDate: string;
}

const typed = ({ firstName, birthDate }: Person): Record<string, string> => ({
  'Nom de naissance': 'Quéméneur',
  Prénom: firstName,
  'Date de naissance': birthDate,
  'Poste occupé': 'Magasinage',
  'Premier jour de travail': soon,
});

async function type(page: Page, person: Person): Promise<void> {
  for (const [label, value] of Object.entries(typed(person))) {
    await page.getByLabel(label).fill(value);
  }
  await page.getByRole('radio', { name: 'Femme' }).check();
  await page.getByLabel('Type de contrat').selectOption({ label: 'CDI' });
}

/** As after a night: the browser has nothing left that the portal knows. */
const endSession = (page: Page): Promise<void> => page.context().clearCookies();

it('a session that ends while a long form is typed takes nothing of it away', async () => {
  const { page } = await visitAs(personnel, form);
  await scriptsAtWork(page);
  const anais = { firstName: 'Anaïs', birthDate: '1990-04-12' };
  await type(page, anais);
  await endSession(page);
  const send = page.getByRole('button', { name: 'Créer le salarié' }).last();
  await send.click();
  const ended = page.getByRole('alert').filter({ hasText: 'Votre session a pris fin' });
  await ended.waitFor();
  for (const [label, value] of Object.entries(typed(anais))) {
    expect(await page.getByLabel(label).inputValue()).toBe(value);
  }
  const opened = page.context().waitForEvent('page');
  await ended.getByRole('link', { name: 'Me reconnecter' }).click();
  const tab = await opened;
  await signIn(tab, personnel);
  await tab.close();
  await send.click();
  await page.waitForURL(/\/salaries\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: 'Anaïs Quéméneur' }).waitFor();
});

it('without scripts, what was typed is sent again after signing in', async () => {
  const { page } = await visitAs(personnel, form, { javaScriptEnabled: false });
  await type(page, { firstName: 'Corinne', birthDate: '1977-11-03' });
  const cookies = await page.context().cookies();
  await endSession(page);
  await page.getByRole('button', { name: 'Créer le salarié' }).last().click();
  const again = page.getByRole('button', { name: 'Renvoyer ma saisie' });
  await again.waitFor();
  await page.context().addCookies(cookies);
  await again.click();
  await page.getByRole('heading', { level: 1, name: 'Corinne Quéméneur' }).waitFor();
});
