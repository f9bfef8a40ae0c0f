import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit, visitAs } from './visitor.ts';

const administrator = 'drh@novembre.example';
const list = '/0010006/salaries';

const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Sélectionner/ });

const looks = [
  { name: 'a desk, dark', viewport: desk, colorScheme: 'dark' },
  { name: 'a narrow phone, light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const;

async function faultsOf(page: Page): Promise<string[]> {
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...(await violationsOn(page)), ...(sticksOut ? ['wider than the window'] : [])];
}

describe('« Mon effectif »', () => {
  it('is filtered, changed in bulk and exported', async () => {
    const { page, complaints } = await visitAs(administrator, list);

    // Anybody is a few letters away, from every page and by the keyboard alone.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    await page.getByLabel('Adhérent, salarié ou page').fill('abgr');
    await page
      .getByRole('option', { name: /Abgrall/ })
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/salaries\/[0-9a-f-]{36}/);
    // In a narrow window, where the column with its field is hidden, too.
    await page.setViewportSize(phone);
    await page.keyboard.press('Control+k');
    await page.getByLabel('Adhérent, salarié ou page').waitFor();
    await page.keyboard.press('Escape');
    await page.setViewportSize(desk);
    await page.goto(list);

    // Found by the post, without accents; the filter stands in the address and can be taken back.
    await page.getByLabel('Rechercher un salarié').fill('operateur de decoupe');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.waitForURL(/recherche=/);
    await page.getByRole('link', { name: 'SI simple' }).click();
    await page.waitForURL(/profil=si/);
    expect(await boxes(page).count()).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'Retirer le filtre SI simple' }).click();
    await page.waitForURL((url) => !url.search.includes('profil'));

    // Two of them change their post; each has its line.
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    await page.getByText('2 sélectionnés').waitFor();
    expect(await violationsOn(page)).toEqual([]);

    // Sorted by the keyboard the head of the column keeps the focus, and nothing stays ticked.
    const head = page.getByRole('columnheader', { name: 'Statut, entrée' }).getByRole('link');
    await head.press('Enter');
    await page.waitForURL(/tri=entree/);
    await page.getByText('2 sélectionnés').waitFor({ state: 'detached' });
    expect(await head.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    await page.getByText('2 sélectionnés').waitFor();
    await page.getByRole('button', { name: 'Changer de poste' }).click();
    await page.getByLabel('Nouveau poste').fill('Opérateur polyvalent');
    await page.getByRole('button', { name: 'Voir ce que cela change' }).click();
    await page.getByText(/2.salariés changent de poste le/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // Another change than the one that was looked at is looked at first.
    await page.getByLabel('Nouveau poste').fill('Opérateur polyvalent de nuit');
    await page.getByRole('button', { name: /Changer le poste/ }).click();
    await page.getByText(/2.salariés changent de poste le/).waitFor();
    await page.getByRole('button', { name: /Changer le poste/ }).click();
    await page.waitForURL(/\/lot\/[0-9a-f-]{36}/);
    await page.getByText(/2.salariés modifiés sur 2/).waitFor();
    expect(await violationsOn(page)).toEqual([]);

    // What is found by the new post leaves as a file.
    await page.goto(`${list}?poste=${encodeURIComponent('Opérateur polyvalent de nuit')}`);
    expect(await boxes(page).count()).toBe(2);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter (CSV)' }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain('Opérateur polyvalent de nuit');

    // Those who left cannot be closed or summoned once more; their list still leaves as a file.
    await page.goto(`${list}?statut=sortis`);
    expect(await page.getByRole('button', { name: 'Exporter (CSV)' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /Clôturer|Demander|Changer/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('spans the company without accessibility faults, each employee in their own account', async () => {
    const { page } = await visitAs(
      administrator,
      `${list}?etablissement=tous&recherche=melchiorre`,
      {
        reducedMotion: 'reduce',
      },
    );
    const link = page.locator('main tbody a[href*="/salaries/"]').first();
    expect(await link.getAttribute('href')).toMatch(/^\/0010007\/salaries\//);

    // A demonstration that has just begun still tells the list of its visits.
    const late = `${list}?etablissement=tous&visites=en-retard&tri=date-legale`;
    const lateOnes = async (): Promise<number> => {
      await page.goto(late);
      return boxes(page).count();
    };
    await expect.poll(lateOnes, { timeout: 90_000, interval: 500 }).toBeGreaterThan(0);

    for (const { name, viewport, colorScheme } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.goto(late);
      const faults = [await faultsOf(page)];
      await boxes(page).nth(0).check();
      await page.getByRole('button', { name: 'Clôturer' }).click();
      await page.getByLabel('Dernier jour de travail').waitFor();
      faults.push(await faultsOf(page));
      await page.goto(`${list}?recherche=personne+ne+porte+ce+nom`);
      faults.push(await faultsOf(page));
      expect({ name, faults }).toEqual({ name, faults: [[], [], []] });
    }
  });

  it('closes everybody of a filter without scripts, on a phone, after saying what will happen', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    await page.goto(`${list}?recherche=zerrouki`);
    await signIn(page, 'rh.usine@novembre.example');
    const count = await boxes(page).count();
    expect(count).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: /Tout sélectionner/ }).check();
    await page.getByRole('button', { name: 'Clôturer' }).click();
    const look = page.getByRole('button', { name: 'Voir ce que cela change' });
    await look.click();
    await page.getByText('Indiquez le dernier jour de travail').first().waitFor();
    await page.getByText('Choisissez le motif du départ').first().waitFor();
    await page.getByLabel('Dernier jour de travail').fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel('Motif du départ').selectOption({ label: 'Démission' });
    await look.click();
    await page.getByText(/rendez-vous à annuler|rendez-vous annulé/).waitFor();
    await page.getByRole('button', { name: /^Clôturer/ }).click();
    await page.getByText('Motif : Démission').waitFor();
    await page.getByText(`sur ${count}`).first().waitFor();
  });
});
