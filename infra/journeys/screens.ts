import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Whoever opens the screens of a member holds every right of a large company. */
export const administrator = 'drh@novembre.example';
const account = '/0010006';

/** Screens of a member by name; the addresses of single rows are read from the lists. */
export async function memberScreens(page: Page): Promise<string[]> {
  const addressIn = async (list: string, pattern: RegExp): Promise<string | undefined> => {
    await page.goto(`${account}${list}`);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    return addresses.find((address) => pattern.test(address));
  };
  // A house that has just opened is still planning its first appointments.
  const first = async (list: string, pattern: RegExp): Promise<string> => {
    const deadline = Date.now() + 90_000;
    for (;;) {
      const found = await addressIn(list, pattern);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`No row of ${list} is like ${pattern}`);
      await delay(1000);
    }
  };
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
      '/visites/calendrier',
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
    ...['/absences/nouvelle', '/historique', '/disponibilites', '/attestations'].map(
      (path) => `${employee}${path}`,
    ),
    ...['', '/annuler', '/creneaux', '/deplacer', '/remplacer', '/transmettre'].map(
      (path) => `${appointment}${path}`,
    ),
    ...[absence, request, invoice, passedOn, notice],
    '/document/lien-inconnu',
    '/adresse-inconnue',
  ];
}

/** What anybody may open. */
export const publicScreens: readonly string[] = [
  ...['offre', 'connexion', 'mentions-legales', 'confidentialite', 'accessibilite'].map(
    (name) => `/informations/${name}`,
  ),
  '/aide',
  ...['/connexion/numero', '/connexion/mot-de-passe', '/connexion'],
];

/** Holds every role of the service, so that every screen opens. */
export const director = 'helene@aurelia-sante-travail.example';

/** Screens of the service. */
export const serviceScreens: readonly string[] = [
  ...['/service', '/service/demandes?promesse=depassee'],
  ...['', '?vue=lieux', '/lieux/ajouter', '/lieux/ajouter?genre=REMOTE', '/ouvrir', '/fermer'].map(
    (path) => `/service/disponibilites${path}`,
  ),
  ...['/service/disponibilites?vue=chaque-semaine', '/service/planning', '/service/facturation'],
  ...['/contestations', '/rejets', '/prelevements', '/ecritures', '/cartes'].map(
    (path) => `/service/facturation${path}`,
  ),
  ...[
    '/service/planning/semaine',
    '/service/planning/attente',
    '/service/journee',
    '/service/convocations',
  ],
  '/service/demandes/remplacements',
  ...['', '/ajouter'].map((path) => `/service/cabinets${path}`),
  ...['', '?vue=prevues', '/nouvelle'].map((path) => `/service/actions${path}`),
  ...['', '?vue=a-commencer'].map((path) => `/service/campagne${path}`),
  '/service/acces/second-facteur',
  ...['', '?recherche=mel'].map((path) => `/service/donnees${path}`),
  ...['', '/appel', '/equipe', '/reunir', '/scinder'].map(
    (path) => `/service/adherents/0010001${path}`,
  ),
  ...['', '/publier', '/adherent/0010001'].map((path) => `/service/documents${path}`),
];
