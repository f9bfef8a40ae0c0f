import { codeAt } from '@vigie/identity/testing/second-factor';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownStack } from '../tests/own-stack.ts';
import { violationsOn } from './axe.ts';
import { newMailTo, phone, signIn, visit } from './visitor.ts';

/** Owns account 0010002 of the demo cast, and nothing else. */
const owner = { email: 'odile@chastaing.example', number: '0010002' };

const password = 'Sept!Marins7chantent';

/** What the application shows, some steps of thirty seconds from now. */
const shown = (secret: string, steps = 0): string => codeAt(secret, Date.now() + steps * 30_000);

const heading = (page: Page, name: RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** What the owner got with the application. */
let recoveryCodes: string[] = [];

describe('the owner of an account', () => {
  it('chooses a password by mail, protects the access, and gets in with both', async () => {
    const { page, complaints } = await visit();
    const faults: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      faults[screen] = await violationsOn(page);
    };

    // A link by mail leads to the password.
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Par mot de passe' }).click();
    await page.waitForURL('**/connexion/numero**');
    await look('number and password');
    await page.getByRole('link', { name: /mot de passe oublié/ }).click();
    await heading(page, /Choisir un mot de passe/);
    const asked = new Date().toISOString();
    await page.getByLabel('Numéro d’adhérent').fill(owner.number);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await heading(page, /Regardez votre messagerie/);
    await look('link sent');
    const mail = await newMailTo(owner.email, asked, ({ text }) => text.includes('mot-de-passe/'));
    await page.goto(/http\S+mot-de-passe\/[\w-]+/.exec(mail.text)?.[0] ?? '');

    // The rule follows what is typed; the server refuses what is predictable all the same.
    const field = page.getByLabel('Nouveau mot de passe', { exact: true });
    await field.fill('Azerty12345!');
    await page.getByText('Assez long.').waitFor();
    await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
    await page.getByText(/se devine/).waitFor();
    await look('new password');
    await field.fill(password);
    await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
    await page.waitForURL('**/connexion/numero?fait=mot-de-passe');
    await page.getByLabel('Numéro d’adhérent').fill(owner.number);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));

    // An application as second factor, with its recovery codes.
    await page.goto('/compte/securite');
    await look('security');
    await page.getByRole('link', { name: 'Ajouter une application' }).click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    const secret = (await page.locator('code').first().textContent()) ?? '';
    await look('application');
    await page.getByLabel(/Code à six chiffres/).fill('000000');
    await page.getByRole('button', { name: /Activer/ }).click();
    await page.getByText(/pas le bon/).waitFor();
    await page.getByLabel(/Code à six chiffres/).fill(shown(secret, -1));
    await page.getByRole('button', { name: /Activer/ }).click();
    await page.getByText('est active').waitFor();
    recoveryCodes = await page.locator('ol code').allTextContents();
    expect(recoveryCodes).toHaveLength(10);
    await look('recovery codes');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger' }).click();
    expect((await waiting).suggestedFilename()).toBe('vigie-codes-de-secours.txt');

    // Where one is signed in; then out of everywhere.
    await page.goto('/compte/appareils');
    await look('devices');
    await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
    await page.waitForURL('**/connexion?partout');

    // In again: both factors, and this device is trusted from now on.
    await page.goto('/connexion/numero');
    await page.getByLabel('Numéro d’adhérent').fill(owner.number);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL('**/connexion/second-facteur');
    await look('second factor');
    await page.getByLabel(/Code de l’application/).fill(shown(secret));
    await page.getByLabel('Faire confiance à cet appareil').check();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
    await page.goto('/compte/appareils');
    await page.getByText(/De confiance jusqu/).waitFor();

    const found = Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
    expect(found).toEqual({});
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });

  it('gets in with a recovery code on a phone without scripts, and sees who came in', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    await page.goto('/connexion/numero');
    await page.getByLabel('Numéro d’adhérent').fill(owner.number);
    await page.getByLabel('Mot de passe', { exact: true }).fill('Faux!Marins7chantent');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.getByText(/ne vont pas ensemble/).waitFor();
    expect(await page.getByLabel('Numéro d’adhérent').inputValue()).toBe(owner.number);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL('**/connexion/second-facteur');
    await page.getByLabel(/Code de l’application/).fill(recoveryCodes[0] ?? '');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
    await page.goto('/compte/securite');
    await page.getByText(/Il vous reste 9.codes sur 10/).waitFor();
    await page.goto('/compte/appareils');
    expect(await page.getByRole('button', { name: /^Fermer/ }).count()).toBe(1);
  });
});

describe('somebody with a passkey', () => {
  it('makes it in « Sécurité » and comes in with it alone', async () => {
    const { page } = await visit();
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await page.goto('/compte/securite/cles');
    await signIn(page, 'exploitation@lavergnolle.example');
    await page.getByLabel('Nom de la clé').fill('Ordinateur du bureau');
    await page.getByRole('button', { name: /Créer la clé/ }).click();
    await page.getByText('est enregistrée').waitFor();
    await page.goto('/compte/securite');
    await page.getByText('Clé d’accès « Ordinateur du bureau »').first().waitFor();
    await page.goto('/compte/appareils');
    await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
    await page.waitForURL('**/connexion?partout');
    await page.getByRole('button', { name: /clé d.accès/ }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  });
});

describe('a stranger’s site', () => {
  it('sends no form of ours, and plants no session that somebody then signs in with', async () => {
    const { page } = await visit();
    const { portalUrl } = ownStack();
    const forms = ['/connexion', '/connexion/numero', '/compte/appareils?/partout', '/deconnexion'];
    for (const path of forms) {
      const headers = { origin: 'https://evil.test' };
      const answer = await page.request.post(`${portalUrl}${path}`, { headers, form: { id: '1' } });
      expect(answer.status(), path).toBe(403);
    }
    const value = 'planted-by-a-stranger';
    await page.context().addCookies([
      { name: 'vigie-session', value, url: portalUrl },
      { name: 'vigie-appareil', value: `${value}-device`, url: portalUrl },
    ]);
    await signIn(page, 'perrine@chastaing.example');
    const cookies = await page.context().cookies();
    const valueOf = (name: string) => cookies.find((cookie) => cookie.name === name)?.value ?? '';
    expect(valueOf('vigie-session')).toMatch(/^[\w-]{43}$/);
    expect(valueOf('vigie-appareil').split('.')[0]).not.toBe(`${value}-device`);
  });
});
