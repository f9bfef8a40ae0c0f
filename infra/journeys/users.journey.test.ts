import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, newMailTo, phone, signIn, visit, visitAs } from './visitor.ts';

/** An administrator of the factory, its owner, the hotel's owner, and an assistant of the service. */
const administrator = 'daf@novembre.example';
const owner = 'drh@novembre.example';
const hotelier = 'direction@grandemaree.example';
const assistant = 'nadia@aurelia-sante-travail.example';

const users = '/0010006/entreprise/utilisateurs';

async function enter(page: Page, email: string, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForURL('**/connexion?**');
  await signIn(page, email);
}

/** Opens the page of a user from the list. */
async function openUser(page: Page, name: string): Promise<void> {
  await page.goto(users);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: /autorisations/ }).waitFor();
}

/** Follows the link of a mail, which leads to this portal. */
const linkIn = (text: string, pattern: RegExp): string => {
  const path = pattern.exec(text)?.[0];
  if (!path) throw new Error('The mail carries no link');
  return path;
};

/** Accepts the invitation on the screen, and enters with the code that follows. */
async function accept(page: Page, email: string): Promise<void> {
  const asked = new Date().toISOString();
  await page.getByRole('button', { name: /Accepter l.invitation/ }).click();
  await page.waitForURL('**/connexion/code**');
  await page.getByText(/L.invitation est acceptée/).waitFor();
  const mail = await newMailTo(email, asked, ({ subject }) => /code/.test(subject));
  const code = linkIn(mail.subject, /[2-9A-Z]{4}-[2-9A-Z]{4}/);
  await page.getByRole('textbox', { name: /code/i }).fill(code);
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

describe('somebody new uses the portal', () => {
  it('is invited, enters, is removed while signed in, and comes back', async () => {
    const { page, complaints } = await visit();
    const email = `nouvelle-${Date.now()}@novembre.example`;
    await enter(page, administrator, users);
    await page.getByRole('link', { name: 'Ajouter' }).click();
    await page.getByLabel('Prénom').fill('Lénaïg');
    await page.getByLabel('Nom', { exact: true }).fill('Cosquer');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Facturation').check();
    await page.getByLabel('Lecture seule').check();
    await page.getByLabel(/Fonction/).fill('Assistante');
    const sent = new Date().toISOString();
    await page.getByRole('button', { name: /Envoyer l.invitation/ }).click();
    await page.getByText('En attente de validation').waitFor();
    await page.getByText(email).first().waitFor();

    const guest = await visit();
    const { text } = await newMailTo(email, sent);
    await guest.page.goto(linkIn(text, /\/invitation\/[\w-]{43}/));
    await guest.page.getByRole('heading', { name: 'Bonjour Lénaïg' }).waitFor();
    await guest.page.getByText('Consulter et payer les factures.').waitFor();
    await accept(guest.page, email);
    await guest.page.waitForURL('**/0010006');
    await guest.page.goto('/0010006/factures');
    await guest.page.getByRole('heading', { level: 1, name: /factures/i }).waitFor();

    await openUser(page, 'Cosquer Lénaïg');
    await page.getByRole('link', { name: 'Supprimer' }).click();
    await page.getByText('sessions ouvertes comprises').waitFor();
    await page.getByRole('button', { name: /Supprimer l.accès/ }).click();
    await page.getByText(/L.accès est retiré/).waitFor();
    await guest.page.reload();
    await guest.page.waitForURL('**/connexion?**');

    await page.getByRole('button', { name: 'Annuler la suppression' }).click();
    await page.getByText(/a retrouvé ses rôles/).waitFor();
    await page.goto(`${users}?recherche=cosquer`);
    await page.getByRole('cell', { name: 'Facturation, Lecture seule' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('an administrator of one establishment', () => {
  it('is told on the screens of another one that they are closed, not that nobody is there', async () => {
    const { page } = await visitAs(owner, users);
    const email = `siege-${Date.now()}@novembre.example`;
    const links: string[] = [];
    for (const [account, role] of [
      ['0010006', 'Facturation'],
      ['0010007', 'Administrateur'],
    ] as const) {
      await page.goto(`/${account}/entreprise/utilisateurs/ajouter`);
      await page.getByLabel('Prénom').fill('Aziliz');
      await page.getByLabel('Nom', { exact: true }).fill('Kerhervé');
      await page.getByLabel('Adresse e-mail').fill(email);
      await page.getByLabel(role).check();
      const sent = new Date().toISOString();
      await page.getByRole('button', { name: /Envoyer l.invitation/ }).click();
      await page.getByText(email).first().waitFor();
      const { text } = await newMailTo(email, sent, (mail) => /\/invitation\//.test(mail.text));
      links.push(linkIn(text, /\/invitation\/[\w-]{43}/));
    }
    const guest = await visit();
    await guest.page.goto(links[0] ?? '');
    await accept(guest.page, email);
    await guest.page.goto(links[1] ?? '');
    await guest.page.getByRole('button', { name: /Accepter l.invitation/ }).click();
    await guest.page.getByText('Votre accès est activé').waitFor();
    await guest.page.goto('/0010007/entreprise/utilisateurs');
    await guest.page.getByRole('link', { name: 'Ajouter' }).waitFor();
    for (const path of ['utilisateurs', 'utilisateurs/proprietaire', 'demandes', 'cabinets']) {
      await guest.page.goto(`/0010006/entreprise/${path}`);
      await guest.page.getByText('d’ouvrir, modifier ou retirer des accès').waitFor();
    }
    await guest.page.goto('/0010006/entreprise/journal');
    await guest.page.getByText('de consulter le journal').waitFor();
    const file = await guest.page.request.get('/0010006/entreprise/journal/export');
    expect(file.status()).toBe(403);
  });
});

describe('an account in another tab', () => {
  it('changes nothing of where a form goes that was opened before', async () => {
    const { page } = await visit();
    await enter(page, owner, users);
    await openUser(page, 'Audouin Solène');
    await page.getByLabel(/Fonction/).fill('Directrice du personnel de l’usine');

    const other = await page.context().newPage();
    await other.goto('/0010007/entreprise/utilisateurs');
    const there = other.getByRole('link', { name: 'Audouin Solène', exact: true });
    await there.waitFor();
    const address = await there.getAttribute('href');

    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Les changements sont enregistrés').waitFor();
    await other.goto(address ?? '');
    expect(await other.getByLabel(/Fonction/).inputValue()).toBe(
      'Directrice des ressources humaines',
    );
    await page.reload();
    expect(await page.getByLabel(/Fonction/).inputValue()).toBe(
      'Directrice du personnel de l’usine',
    );
    expect(page.url()).toContain(users);
  });
});

describe('somebody who cannot get in any more', () => {
  it('asks without scripts on a phone, follows the request, and is let in by the company', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    const email = `maud-${Date.now()}@grandemaree.example`;
    await page.goto('/connexion');
    await page.getByRole('link', { name: /Mon adresse n.est plus la bonne/ }).click();
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByText('Indiquez votre prénom.').first().waitFor();
    await page.getByLabel(/Numéro d.adhérent/).fill('001 0005');
    await page.getByLabel('Prénom').fill('Maud');
    await page.getByLabel('Nom', { exact: true }).fill('Sillery');
    await page.getByLabel(/Adresse e-mail où vous joindre/).fill(email);
    await page.getByLabel('Adresse perdue').fill('maud@grandemaree.example');
    const sent = new Date().toISOString();
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByText(/Votre demande est à l.étude/).waitFor();

    const company = await visit();
    const { text } = await newMailTo(hotelier, sent, ({ subject }) =>
      /Demande d.accès/.test(subject),
    );
    await enter(
      company.page,
      hotelier,
      linkIn(text, /\/0010005\/entreprise\/demandes\/[0-9a-f-]{36}/),
    );
    await company.page.getByText(/est bien celle d.un utilisateur/).waitFor();
    await company.page.getByLabel(/Comment l.avez-vous reconnue/).selectOption('KNOWN_PERSON');
    await company.page.getByRole('button', { name: 'Accepter la demande' }).click();
    await company.page.getByText('La demande est acceptée').waitFor();
    await company.page.goto('/0010005/entreprise/utilisateurs');
    await company.page.getByText(email).waitFor();

    await page.reload();
    await page.getByText(/acceptée par votre entreprise/).waitFor();
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await signIn(page, email);
    expect(new URL(page.url()).pathname).toBe('/0010005');
  });
});

const looks = [
  { name: 'desk, light', viewport: desk, colorScheme: 'light' },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark' },
] as const;

describe.each(looks)('on $name', ({ viewport, colorScheme }) => {
  it('every screen of users and requests is free of accessibility faults', async () => {
    const { page } = await visit({ viewport, colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const look = async (path: string): Promise<void> => {
      await page.goto(path);
      const faults = await violationsOn(page);
      const sticksOut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (sticksOut) faults.push('wider than the window');
      if (faults.length > 0) found[path] = faults;
    };
    const firstIn = async (path: string): Promise<string> => {
      await page.goto(path);
      const link = page.getByRole('rowheader').getByRole('link').first();
      return (await link.getAttribute('href')) ?? '';
    };
    for (const path of ['/acces', '/acces/suivi/rien', '/invitation/rien']) await look(path);
    await enter(page, administrator, users);
    const user = await firstIn(users);
    for (const path of ['', '?vue=supprimes', '/ajouter', '/roles', '/proprietaire']) {
      await look(`${users}${path}`);
    }
    for (const path of [user, `${user}/supprimer`]) await look(path);
    await look('/0010006/entreprise/demandes');
    await look(await firstIn('/0010006/entreprise/demandes'));
    await page.context().clearCookies();
    await enter(page, assistant, '/service');
    await look('/service/acces');
    await look('/service/journee');
    await look(await firstIn('/service/acces'));
    expect(found).toEqual({});
  });
});
