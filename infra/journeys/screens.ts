import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Whoever opens the screens of a member holds every right of a large company. */
export const administrator = 'drh@novembre.example';
const account = '/0010006';

/** The address of the first row of a list that is like the pattern. */
export async function first(page: Page, list: string, pattern: RegExp): Promise<string> {
  // A house that has just opened is still planning its first appointments.
  const deadline = Date.now() + 90_000;
  for (;;) {
    await page.goto(list);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const found = addresses.find((address) => pattern.test(address));
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`No row of ${list} is like ${pattern}`);
    await delay(1000);
  }
}

/** Screens of a member by name; the addresses of single rows are read from the lists. */
export async function memberScreens(page: Page): Promise<string[]> {
  const employee = await first(page, `${account}/salaries`, /\/salaries\/[0-9a-f-]{36}$/);
  const absence = await first(page, `${account}/salaries/absences`, /\/absences\/[0-9a-f-]{36}$/);
  const post = await first(page, `${account}/salaries/postes`, /\/postes\/[0-9a-f-]{36}$/);
  const request = await first(page, `${account}/demandes`, /\/demandes\/[0-9a-f-]{36}$/);
  const appointment = await first(page, `${account}/visites`, /\/visites\/[0-9a-f-]{36}$/);
  const passedOn = await first(
    page,
    `${account}/documents/salaries`,
    /\/documents\/[0-9a-f-]{36}\/transmettre/,
  );
  const notice = await first(
    page,
    `${account}/documents/salaries`,
    /\/documents\/[0-9a-f-]{36}\/suites/,
  );
  const invoice = await first(page, `${account}/factures`, /\/factures\/[0-9a-f-]{36}$/);
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

export const assistant = 'nadia@aurelia-sante-travail.example';

/** Screens of the service, as `memberScreens` names those of a member. */
export async function serviceScreens(page: Page): Promise<string[]> {
  const rows = [
    await first(page, '/service/demandes', /\/demandes\/[0-9a-f-]{36}$/),
    await first(page, '/service/equipe', /\/equipe\/[0-9a-f-]{36}$/),
    await first(page, '/service/tarifs', /\/tarifs\/[0-9a-f-]{36}$/),
    await first(page, '/service/parametres', /\/parametres\/service\.name$/),
  ];
  return [...rows, ...namedServiceScreens];
}

const namedServiceScreens: readonly string[] = [
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
  ...['', '/adhesion', '/appel', '/equipe', '/reunir', '/scinder'].map(
    (path) => `/service/adherents/0010001${path}`,
  ),
  ...['', '/publier', '/adherent/0010001'].map((path) => `/service/documents${path}`),
  ...['', '/ajouter', '/retards', '/0010001/voir'].map((path) => `/service/adherents${path}`),
  ...['acces', 'equipe/inviter', 'journal', 'siret', 'demandes'].map((path) => `/service/${path}`),
  ...['', '/nouveau', '/cout-moyen'].map((path) => `/service/tarifs${path}`),
  ...['equipe', 'parametres', 'programmes', 'programmes/nouveau'].map((path) => `/service/${path}`),
];

/** Manages an accounting firm of many clients. */
export const manager = 'julien@orbecq-conseil.example';

/** Screens of a firm, as `memberScreens` names those of a member. */
export async function firmScreens(page: Page): Promise<string[]> {
  const colleague = await first(page, '/cabinet/equipe', /\/equipe\/[0-9a-f-]{36}$/);
  return [
    colleague,
    ...['', '/declarations', '/mandats', '/mandats/demander', '/aide'].map(
      (path) => `/cabinet${path}`,
    ),
    ...['', '/inviter', '/remplacer'].map((path) => `/cabinet/equipe${path}`),
  ];
}
