import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, visitAs } from './visitor.ts';

/** The baker of the demo cast. */
const baker = 'yse@fournil.example';

const start = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
/** Sixteen on the first day, whenever that is. */
const sixteen = `${Number(start.slice(0, 4)) - 16}-01-02`;

/** How many inputs a hire may take, from the list to the created employee. */
const mostInputs = 14;

/** Counts what a person does: every field filled, every choice, every press of a button or link. */
function counting() {
  const inputs: string[] = [];
  const note = async (name: string, done: Promise<unknown>) => {
    inputs.push(name);
    await done;
  };
  return {
    inputs,
    fill: (field: Locator, text: string) => note(text, field.fill(text)),
    choose: (field: Locator, label: string) => note(label, field.selectOption({ label })),
    press: (target: Locator, name: string) => note(name, target.click()),
  };
}

const question = (page: Page, text: RegExp) => page.getByRole('group', { name: text });

const machines = /pétrin ou une machine à trancher/;

describe('plain questions', () => {
  it('make an apprentice of 16 SIR without a legal term, in few inputs', async () => {
    const { page, complaints } = await visitAs(baker, '/0010001/salaries');
    const { inputs, fill, choose, press } = counting();

    await press(page.getByRole('link', { name: 'Nouveau salarié' }).first(), 'Nouveau salarié');
    await fill(page.getByLabel('Nom de naissance'), 'Quéméneur');
    await fill(page.getByLabel('Prénom'), 'Titouan');
    await fill(page.getByLabel('Date de naissance'), sixteen);
    await press(page.getByRole('radio', { name: 'Homme' }), 'Homme');
    await choose(page.getByLabel('Type de contrat'), 'Contrat d’apprentissage');
    await fill(page.getByLabel('Premier jour de travail'), start);
    await fill(page.getByLabel('Poste occupé'), 'Apprenti boulanger');

    const kneading = question(page, machines);
    await press(kneading.getByRole('radio', { name: 'Oui' }), 'Pétrin : oui');
    await kneading.getByText(/Coché dans la liste/).waitFor();
    const panel = page.locator('#suivi-prevu');
    await panel.getByText('SIR').first().waitFor();
    await panel
      .getByText(/4153-40/)
      .first()
      .waitFor();

    // « Non » takes it back, and the list below has the last word.
    const regulated = page.getByRole('checkbox', {
      name: /travaux réglementés/,
      includeHidden: true,
    });
    await kneading.getByRole('radio', { name: 'Non' }).check();
    expect(await regulated.isChecked()).toBe(false);
    await kneading.getByRole('radio', { name: 'Oui' }).check();
    expect(await regulated.isChecked()).toBe(true);

    await press(
      question(page, /porte-t-elle, pousse-t-elle/).getByRole('radio', { name: 'Oui' }),
      'Charges : oui',
    );
    await press(page.getByRole('button', { name: 'Créer le salarié' }), 'Créer le salarié');
    await page.getByRole('heading', { level: 1, name: /Quéméneur/ }).waitFor();
    expect(await page.getByText('SIR', { exact: true }).count()).toBeGreaterThan(0);
    console.log(`A hire takes ${inputs.length} inputs: ${inputs.join(' · ')}`);
    expect(inputs.length).toBeLessThanOrEqual(mostInputs);
    expect(complaints).toEqual([]);
  });

  it('follow the age while it is typed, and keep what was opened by hand', async () => {
    const { page } = await visitAs(baker, '/0010001/salaries/nouveau');
    await page.getByLabel('Premier jour de travail').fill(start);
    await page.getByLabel('Date de naissance').fill(sixteen);
    await question(page, machines).getByRole('radio', { name: 'Oui' }).check();
    const regulated = page.getByRole('checkbox', {
      name: /travaux réglementés/,
      includeHidden: true,
    });
    expect(await regulated.isChecked()).toBe(true);
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
