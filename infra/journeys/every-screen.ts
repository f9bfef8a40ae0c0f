import type { BrowserContextOptions, Page } from 'playwright-core';
import { vi } from 'vitest';
import { violationsOn } from './axe.ts';
import { signIn, visit } from './visitor.ts';

const administrator = 'drh@novembre.example';
const account = '/0010006';

/** Screens by name; the addresses of single rows are read from the lists. */
async function screens(page: Page): Promise<string[]> {
  const addressIn = async (list: string, pattern: RegExp): Promise<string | undefined> => {
    await page.goto(`${account}${list}`);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    return addresses.find((address) => pattern.test(address));
  };
  // A house that has just opened is still planning its first appointments.
  const first = (list: string, pattern: RegExp): Promise<string> =>
    vi.waitUntil(() => addressIn(list, pattern), { timeout: 90_000, interval: 1000 });
  const employee = await first('/salaries', /\/salaries\/[0-9a-f-]{36}$/);
  const absence = await first('/salaries/absences', /\/absences\/[0-9a-f-]{36}$/);
  const post = await first('/salaries/postes', /\/postes\/[0-9a-f-]{36}$/);
  const request = await first('/demandes', /\/demandes\/[0-9a-f-]{36}$/);
  const appointment = await first('/visites', /\/visites\/[0-9a-f-]{36}$/);
  const passedOn = await first('/documents/salaries', /\/documents\/[0-9a-f-]{36}\/transmettre/);
  const notice = await first('/documents/salaries', /\/documents\/[0-9a-f-]{36}\/suites/);
  const invoice = await first('/factures', /\/factures\/[0-9a-f-]{36}$/);
  return [
    ...[
      '',
      '/salaries',
      '/salaries/nouveau',
      '/salaries/embauches',
      '/salaries/absences',
      '/salaries/postes',
      '/salaries/postes/nouveau',
      '/salaries/import',
      '/visites',
      '/visites/preferences',
      '/visites/abonnement',
      '/visites/transmettre',
      '/demandes',
      '/demandes/nouvelle',
      '/demandes/nouvelle/doute',
      '/documents',
      '/documents/salaries',
      '/documents/controle',
      '/factures',
      '/factures/releve',
      '/factures/prelevement',
      '/factures/archive',
      '/factures/ecritures',
      '/declaration',
      '/declaration/signer',
      '/statistiques',
      '/statistiques/evolution',
      '/prevention',
      '/prevention/demander',
      '/contact',
      '/aide',
      '/aide/absences',
    ].map((path) => `${account}${path}`),
    ...[`${account}/visites?vue=a-planifier`, `${account}/visites?vue=passees`, '/comptes'],
    ...[`${account}/salaries?statut=sortis`, `${account}/salaries/postes?vue=archives`, post],
    '/comptes/import',
    ...['', '/securite', '/appareils', '/confirmer'].map((path) => `/compte${path}`),
    '/compte/securite/cles',
    '/compte/donnees',
    ...['', '/modifier', '/poste', '/transferer', '/cloturer', '/reactiver'].map(
      (path) => `${employee}${path}`,
    ),
    ...['/absences/nouvelle', '/historique', '/disponibilites'].map((path) => `${employee}${path}`),
    ...['', '/annuler', '/creneaux', '/deplacer', '/remplacer', '/transmettre'].map(
      (path) => `${appointment}${path}`,
    ),
    ...[absence, request, invoice, passedOn, notice],
    '/document/lien-inconnu',
    '/adresse-inconnue',
  ];
}

/** Looks at some forty screens of a large company, each whole: accessibility faults, and what is wider than the window. */
export async function faultsOfEveryScreen(
  look: Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>,
): Promise<Record<string, string[]>> {
  const { page } = await visit({ ...look, reducedMotion: 'reduce' });
  const faults: Record<string, string[]> = {};
  const information = [
    'offre',
    'connexion',
    'mentions-legales',
    'confidentialite',
    'accessibilite',
  ];
  for (const screen of [
    ...information.map((page) => `/informations/${page}`),
    '/aide',
    ...['/connexion/numero', '/connexion/mot-de-passe', '/connexion'],
  ]) {
    await page.goto(screen);
    faults[screen] = await violationsOn(page);
  }
  await signIn(page, administrator);
  for (const screen of await screens(page)) {
    await page.goto(screen);
    faults[screen] = await violationsOn(page);
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (sticksOut) faults[screen].push('wider than the window');
  }
  return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
}
