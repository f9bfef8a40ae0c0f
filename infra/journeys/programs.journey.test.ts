import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownStack } from '../tests/own-stack.ts';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit } from './visitor.ts';

/** Leads the service: programs are theirs to manage. */
const supervisor = 'estelle@aurelia-sante-travail.example';

const programs = '/service/programmes';

/** Credentials of the program that the second journey makes. */
let credentials: [string, string] = ['', ''];

/** How a program is answered that shows these credentials. */
function askToken(id: string, secret: string): Promise<Response> {
  return fetch(new URL('/oauth/token', ownStack().apiUrl), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

async function knock(id: string, secret: string): Promise<number> {
  const response = await askToken(id, secret);
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
    credentials = await credentialsOn(page);
    expect(await knock(...credentials)).toBe(200);
    // The same form sent again makes no second program and shows no secret.
    await page.reload();
    await page.getByText('Le secret a déjà été affiché').waitFor();
  });
});

describe('the API opened in a browser', () => {
  it('shows its explorer to whoever has a token, with scripts and styles of its own host alone', async () => {
    const { page, complaints } = await visit({ colorScheme: 'dark' });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    const { apiUrl } = ownStack();
    const answer = await page.goto(apiUrl);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await page.getByRole('heading', { name: 'Explorateur de l’API' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Jeton d’accès').fill('x.y.z');
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByText('Ce jeton n’est pas valable').waitFor();
    // That refusal is the only thing that the browser may have complained of so far.
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/401/.test(each)));

    const { access_token: token } = (await (await askToken(...credentials)).json()) as {
      access_token: string;
    };
    await page.getByLabel('Jeton d’accès').fill(token);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    // The button is there before the editors, which are loaded by themselves: until then it does nothing.
    const ask = async (): Promise<boolean> => {
      if (await page.getByText('"MACHINE"').isVisible()) return true;
      await page.getByRole('button', { name: /Execute query/ }).click();
      return false;
    };
    await expect.poll(ask, { timeout: 30_000, interval: 2_000 }).toBe(true);
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('Query').first().waitFor();
    expect([...hosts]).toEqual([new URL(apiUrl).host]);
    expect(complaints).toEqual([]);
    // Nothing of it stays in the browser.
    expect(
      await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toMatch(/viewer|eyJ/);
  });

  it('answers programs as before, and asks nobody without a token in', async () => {
    const { apiUrl } = ownStack();
    const asked = await fetch(apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
    });
    expect(await asked.text()).not.toContain('"Query"');
  });
});
