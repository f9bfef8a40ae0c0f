import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, visitAs } from './visitor.ts';

/** The baker of the demo cast. */
const baker = 'yse@fournil.example';

const start = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
/** Sixteen on the first day, whenever that is. */
const sixteen = `${Number(start.slice(0, 4)) - 16}-01-02`;

const question = (page: Page, text: RegExp) => page.getByRole('group', { name: text });

const machines = /pétrin ou une machine à trancher/;

describe('plain questions', () => {
  it('follow the age while it is typed, and keep what was opened by hand', async () => {
    const { page } = await visitAs(baker, '/0010001/salaries/nouveau');
    await page.getByLabel('Premier jour de travail').fill(start);
    await page.getByLabel('Date de naissance').fill(sixteen);
    const regulated = page.getByRole('checkbox', {
      name: /travaux réglementés/,
      includeHidden: true,
    });
    // « Non » takes back what « Oui » ticked in the list below, which has the last word.
    for (const [answer, ticked] of [
      ['Oui', true],
      ['Non', false],
      ['Oui', true],
    ] as const) {
      await question(page, machines).getByRole('radio', { name: answer }).check();
      expect(await regulated.isChecked()).toBe(ticked);
    }
    await page.getByLabel('Date de naissance').fill('1990-01-02');
    await question(page, machines).waitFor({ state: 'detached' });
    await expect.poll(() => regulated.isChecked()).toBe(false);

    const group = page.locator('details', { hasText: 'Situations courantes' });
    await group.locator('summary').click();
    const search = page.getByLabel('Rechercher une situation de travail');
    await search.fill('nuit');
    await page.getByRole('checkbox', { name: /travailleur de nuit/i }).waitFor();
    await search.fill('');
    await expect.poll(() => group.getAttribute('open')).not.toBeNull();
  });

  it('work without scripts: the age adds its question before anything is saved', async () => {
    const { page } = await visitAs(baker, '/0010001/salaries/nouveau', {
      javaScriptEnabled: false,
      viewport: phone,
    });
    expect(await question(page, machines).count()).toBe(0);
    await page.getByLabel('Nom de naissance').fill('Abgrall');
    await page.getByLabel('Prénom').fill('Nolwenn');
    await page.getByLabel('Date de naissance').fill(sixteen);
    await page.getByRole('radio', { name: 'Femme' }).check();
    await page.getByLabel('Type de contrat').selectOption({ label: 'Contrat d’apprentissage' });
    await page.getByLabel('Premier jour de travail').fill(start);
    await page.getByRole('button', { name: 'Créer le salarié' }).last().click();

    await page
      .getByText(/moins de 18 ans\s: les questions/)
      .first()
      .waitFor();
    await question(page, machines).getByRole('radio', { name: 'Oui' }).check();
    await page.getByRole('button', { name: 'Tenir compte des réponses' }).click();
    await question(page, machines)
      .getByText(/Coché dans la liste/)
      .waitFor();
    await page.locator('#suivi-prevu').getByText('SIR').first().waitFor();
    await page.getByRole('button', { name: 'Créer le salarié' }).last().click();
    await page.getByRole('heading', { level: 1, name: /Abgrall/ }).waitFor();
    expect(await page.getByText('SIR', { exact: true }).count()).toBeGreaterThan(0);
  });
});
