import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownStack } from '../tests/own-stack.ts';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit } from './visitor.ts';

/** Leads the service: programs are theirs to manage. */
const supervisor = 'estelle@aurelia-sante-travail.example';

const programs = '/service/programmes';

/** How the door for programs answers these credentials. */
async function knock(id: string, secret: string): Promise<number> {
  const response = await fetch(new URL('/oauth/token', ownStack().apiUrl), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** The credentials on the page that shows them this once. */
async function credentialsOn(page: Page): Promise<[string, string]> {
  await page.getByText('Copiez ce secret maintenant').waitFor();
  const [id = '', secret = ''] = await page.locator('dd code').allInnerTexts();
  return [id, secret];
}

describe('the supervision of the service', () => {
  it('makes a program known, replaces its secret, suspends, lets in again and revokes it', async () => {
    const { page, complaints } = await visit();
    const faults: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      faults[screen] = await violationsOn(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) faults[screen].push('wider than the window');
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.goto(programs);
    await signIn(page, supervisor);
    await page.goto(programs);
    await page.getByRole('link', { name: 'Tableau de bord du service' }).waitFor();
    await look('list');
    await page.getByRole('link', { name: 'Ajouter un programme' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Paie du matin');
    await page.getByLabel(/Numéros d.adhérent/).fill('0010001\n9999999');
    await page.getByRole('checkbox', { name: /Consulter l.effectif/ }).check();
    await page.getByRole('button', { name: /Créer/ }).click();
    await page.getByRole('alert').or(page.getByText('9999999 :').first()).first().waitFor();
    await look('refused');
    await page.getByLabel(/Numéros d.adhérent/).fill('0010001');
    await page.getByRole('button', { name: /Créer/ }).click();
    const [id, secret] = await credentialsOn(page);
    await look('secret');
    expect(await knock(id, secret)).toBe(200);

    await page.getByRole('link', { name: 'Ouvrir la page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Paie du matin' }).waitFor();
    await page.getByText(`Secret qui finit par ${secret.slice(-4)}`).waitFor();
    // Nothing but the answer to its making has shown the secret.
    expect(await page.content()).not.toContain(secret);
    await look('program');
    await page.getByRole('link', { name: 'Remplacer le secret' }).click();
    await page.getByLabel(/l.ancien secret a fuité/).check();
    await look('rotation');
    await page.getByRole('button', { name: /Remplacer et afficher/ }).click();
    const [, next] = await credentialsOn(page);
    expect([await knock(id, secret), await knock(id, next)]).toEqual([401, 200]);

    await page.getByRole('link', { name: 'Ouvrir la page' }).click();
    await page.getByRole('button', { name: 'Suspendre le programme' }).click();
    await page.getByText('n’entre plus').waitFor();
    expect(await knock(id, next)).toBe(401);
    await page.getByRole('button', { name: 'Rétablir le programme' }).click();
    await page.getByText('entre de nouveau').waitFor();
    expect(await knock(id, next)).toBe(200);
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByRole('checkbox', { name: /Consulter les visites/ }).check();
    await look('change');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Les changements sont enregistrés').waitFor();
    await page.getByRole('link', { name: 'Révoquer' }).click();
    await page.getByRole('heading', { name: 'Révoquer Paie du matin' }).waitFor();
    await look('revocation');
    await page.getByRole('button', { name: 'Révoquer' }).click();
    await page.getByText('Le programme est révoqué').waitFor();
    await page.getByRole('link', { name: 'Paie du matin' }).waitFor();
    expect(await knock(id, next)).toBe(401);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('makes one known on a phone without scripts', async () => {
    const { page } = await visit({ viewport: phone, javaScriptEnabled: false });
    await page.goto(programs);
    await signIn(page, supervisor);
    await page.goto(`${programs}/nouveau`);
    await page.getByLabel('Nom', { exact: true }).fill('Agenda du soir');
    await page.getByLabel(/Tout le service/).check();
    await page.getByRole('checkbox', { name: /Consulter les visites/ }).check();
    await page.getByRole('button', { name: /Créer/ }).click();
    expect(await knock(...(await credentialsOn(page)))).toBe(200);
    // The same form sent again makes no second program and shows no secret.
    await page.reload();
    await page.getByText('Le secret a déjà été affiché').waitFor();
  });
});
