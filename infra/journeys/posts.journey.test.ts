import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { phone, signIn, visit } from './visitor.ts';

/** Who runs the factory and the head office of the demo cast, and who does personnel at the factory alone. */
const director = 'drh@novembre.example';
const personnel = 'rh.usine@novembre.example';
const [factory, office] = ['/0010006', '/0010007'];

/** An appointment stands, whether its summons has already left or not: both happen meanwhile. */
const booked = /^(Planifiée|Convoquée)$/;

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Presses the button of a form, of which another one for Enter bears the same name. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).last().click();

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function describePost(page: Page, title: string): Promise<void> {
  await page.goto(`${factory}/salaries/postes`);
  await page.getByRole('link', { name: 'Nouveau poste' }).click();
  await h1(page, 'Nouveau poste');
  await page.getByLabel('Intitulé').fill(title);
  for (const [word, situation] of [
    ['nuit', 'Travailleur de nuit'],
    ['bruit', /^Bruit/],
  ] as const) {
    await page.getByLabel('Rechercher une situation de travail').fill(word);
    await page.getByRole('checkbox', { name: situation }).check();
  }
  await press(page, 'Créer le poste');
  await page.waitForURL(/fait=cree/);
}

async function typeHire(page: Page, lastName: string, jobTitle: string): Promise<void> {
  await page.getByLabel('Nom de naissance').fill(lastName);
  await page.getByLabel('Prénom').fill('Solange');
  await page.getByLabel('Date de naissance').fill('1988-06-14');
  await page.getByRole('radio', { name: 'Femme' }).check();
  await page.getByLabel('Type de contrat').selectOption('CDI');
  await page.getByLabel('Premier jour de travail').fill(inDays(-10));
  await page.getByLabel('Poste occupé').fill(jobTitle);
}

async function close(page: Page, lastDay: string): Promise<void> {
  await page.getByRole('link', { name: 'Clôturer le salarié' }).click();
  await h1(page, 'Clôturer Solange Marquézy');
  await page.getByLabel('Dernier jour de travail').fill(lastDay);
  await page.getByLabel('Motif du départ').selectOption({ label: 'Démission' });
  await press(page, 'Voir ce que cela change');
  await page.getByText(/Changement de poste annoncé .* n.aura pas lieu/).waitFor();
}

/** Faults of accessibility by screen; screens without any are left out. */
function looking(page: Page) {
  const faults: Record<string, string[]> = {};
  return {
    faults,
    look: async (screen: string) => {
      const found = await violationsOn(page);
      if (found.length > 0) faults[screen] = found;
    },
  };
}

describe('posts and the life of an employee', () => {
  // Where the person is on file, and the session of whoever follows them.
  let file: string;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;

  it('a post carries situations, and whoever is hired on it inherits them', async () => {
    const { page, complaints } = await visit();
    const { faults, look } = looking(page);
    await page.goto(`${factory}/salaries`);
    await signIn(page, director);
    await describePost(page, 'Opératrice de finition');
    await look('posts');

    // Whoever is hired on it inherits; what does not concern the person goes, with its reason.
    await page.goto(`${factory}/salaries/nouveau`);
    await typeHire(page, 'Marquézy', 'opératrice de finition');
    const inherited = page.locator('#removedSituations');
    await inherited.getByText('Travailleur de nuit').waitFor();
    await page.locator('#suivi-prevu').getByText('SIA').first().waitFor();
    await inherited.getByText('Ne concerne pas ce salarié').first().click();
    await inherited.getByLabel('Pourquoi ?').first().fill('Atelier isolé');
    await look('a hire on a post');
    await press(page, 'Créer le salarié');
    await page.waitForURL(/fait=cree/);
    file = new URL(page.url()).pathname;
    await page.getByText('en moins : Atelier isolé').waitFor();
    await look('the file');
    session = await page.context().storageState();
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('changes post on a coming day, once it was seen what that brings', async () => {
    const { page, complaints } = await visit({ storageState: session });
    const { faults, look } = looking(page);
    await page.goto(file);

    // What the change brings is shown, and shown again when the day is another.
    await page.getByRole('link', { name: 'Changer de poste' }).click();
    await h1(page, 'Changer de poste');
    await page.getByLabel('Poste', { exact: true }).fill('Opérateur de stratification');
    await page.getByLabel('À partir du').fill(inDays(60));
    await press(page, 'Voir ce que cela change');
    await page.getByText(/Examen médical d.aptitude/).waitFor();
    const foreseen = page.getByText(/^À partir du (lun|mar|mer|jeu|ven|sam|dim)/);
    const seen = await foreseen.textContent();
    await look('effects of a change of post');
    await page.getByLabel('À partir du').fill(inDays(70));
    await press(page, 'Annoncer le changement');
    await expect.poll(() => foreseen.textContent(), { timeout: 30_000 }).not.toBe(seen);
    await press(page, 'Annoncer le changement');
    await page.waitForURL(/fait=poste-annonce/);
    await page.goto(`${file}/historique?sujet=fiche`);
    await page.getByText('Changement de poste annoncé').waitFor();
    await look('history');
    await page.goto(`${file}/poste`);
    await press(page, 'Retirer le changement annoncé');
    await page.waitForURL(/fait=poste-retire/);
    session = await page.context().storageState();
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('moves with the appointment, leaves, is brought back, comes back', async () => {
    const { page, complaints } = await visit({ storageState: session });
    const { faults, look } = looking(page);

    // To the head office, with the appointment; the factory keeps a trace.
    await page.goto(file);
    await page.getByText(booked).first().waitFor({ timeout: 90_000 });
    const appointment = await page.getByRole('link', { name: /^Visite|^Examen/ }).first();
    const visitId = (await appointment.getAttribute('href'))?.split('/').at(-1) ?? '';
    await page.getByRole('link', { name: 'Transférer' }).click();
    await h1(page, 'Transférer Solange Marquézy');
    await look('transfer');
    await page.getByLabel('Espace d’arrivée').selectOption({ index: 1 });
    await page.getByLabel('Premier jour dans cet espace').fill(inDays(0));
    await press(page, 'Transférer');
    await page.waitForURL(`**${office}/salaries/*?fait=transfere`);
    const there = new URL(page.url()).pathname;
    await page.locator(`a[href="${office}/visites/${visitId}"]`).waitFor();
    await page.getByText(booked).first().waitFor({ timeout: 90_000 });
    await page.goto(`${factory}/salaries?statut=sortis`);
    await page.getByRole('link', { name: 'Marquézy Solange' }).click();
    await page.waitForURL(`**${there}`);

    // A leaving lists what it cancels and can be undone; somebody who comes back begins anew.
    await page.getByRole('link', { name: 'Changer de poste' }).click();
    await page.getByLabel('Poste', { exact: true }).fill('Chargée d’accueil');
    await page.getByLabel('À partir du').fill(inDays(30));
    await press(page, 'Voir ce que cela change');
    await press(page, 'Annoncer le changement');
    await page.waitForURL(/fait=poste-annonce/);
    await close(page, inDays(-1));
    await look('what a leaving cancels');
    await press(page, 'Clôturer le salarié');
    await page.waitForURL(/fait=cloture/);
    await page.getByRole('link', { name: 'Revenir en arrière' }).click();
    await h1(page, 'Réactiver Solange Marquézy');
    await look('bringing back');
    await press(page, 'Annuler la clôture');
    await page.waitForURL(/fait=retire/);
    await page.getByText('Chargée d’accueil').first().waitFor();
    await close(page, inDays(-1));
    await press(page, 'Clôturer le salarié');
    await page.waitForURL(/fait=cloture/);
    await page.goto(`${there}/reactiver`);
    await page.getByLabel('Premier jour du retour').fill(inDays(0));
    await press(page, /^Réactiver$/);
    await page.waitForURL(/fait=reactive/);
    await page.goto(`${there}/historique?sujet=fiche`);
    await page.getByText('Retour dans l’effectif').first().waitFor();
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('without scripts, on a phone: one hire after another, and a post whose change is confirmed', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    await page.goto(`${factory}/salaries/nouveau`);
    await signIn(page, personnel);
    await typeHire(page, 'Delestre', 'Cariste');
    await press(page, 'Créer et ajouter un autre');
    await page.getByText('Le salarié est créé').waitFor();
    expect(await page.getByLabel('Nom de naissance').inputValue()).toBe('');
    expect(await page.getByLabel('Poste occupé').inputValue()).toBe('Cariste');

    await page.goto(`${factory}/salaries/postes`);
    await page.getByRole('link', { name: 'Contrôleur qualité' }).click();
    await page.getByText('Situations à suivi adapté').click();
    await page.getByRole('checkbox', { name: 'Travailleur de nuit' }).check();
    await press(page, 'Enregistrer');
    await page.getByText(/Le suivi de \d+\s+salariés change/).waitFor();
    await press(page, 'Confirmer le changement');
    await page.waitForURL(/fait=modifie/);
    await page.getByText('Le poste est modifié.').waitFor();
  });
});
