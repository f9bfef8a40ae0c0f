import type { Scope } from '$lib/rights/right';
import type { NavigationItem } from '../../shell/navigation-item';

/** An entry for one account; a page of a later issue is one more of them. */
interface Entry extends Omit<NavigationItem, 'href' | 'locked' | 'also'> {
  path: string;
  /** Another path that belongs to it. */
  alsoAt?: string;
  scope?: Scope;
}

const entries: readonly Entry[] = [
  { path: '', label: 'Tableau de bord', shortLabel: 'Accueil', icon: 'layout-dashboard' },
  {
    path: '/salaries',
    label: 'Mon effectif',
    shortLabel: 'Effectif',
    icon: 'users-round',
    scope: 'employees:read',
  },
  {
    path: '/visites',
    alsoAt: '/demandes',
    label: 'Convocations et visites',
    shortLabel: 'Visites',
    icon: 'calendar-days',
    scope: 'visits:read',
  },
  {
    path: '/documents',
    label: 'Documents partagés',
    shortLabel: 'Documents',
    icon: 'folder-open',
  },
  { path: '/prevention', label: 'Prévention', shortLabel: 'Prévention', icon: 'shield-check' },
  {
    path: '/factures',
    label: 'Factures',
    shortLabel: 'Factures',
    icon: 'receipt-euro',
    scope: 'invoices:read',
  },
  {
    path: '/declaration',
    label: 'Déclaration annuelle',
    shortLabel: 'Déclaration',
    icon: 'clipboard-check',
    scope: 'declaration:prepare',
  },
  {
    path: '/statistiques',
    label: 'Statistiques',
    shortLabel: 'Chiffres',
    icon: 'chart-column',
    scope: 'statistics:read',
  },
  {
    path: '/entreprise',
    label: 'Mon entreprise',
    shortLabel: 'Entreprise',
    icon: 'building-complex',
  },
];

/** From a client's account back to all of them, for the people of a firm. */
const portfolio: NavigationItem = {
  ...{ href: '/cabinet', label: 'Portefeuille', shortLabel: 'Portefeuille' },
  ...{ icon: 'briefcase-business', locked: false },
};

/** Entries for one account; without known rights none is shown as locked. */
export function navigation(
  memberNumber: string,
  scopes?: readonly string[],
  ofFirm = false,
): NavigationItem[] {
  const own = entries.map(({ path, alsoAt, scope, ...entry }) => ({
    ...entry,
    href: `/${memberNumber}${path}`,
    ...(alsoAt && { also: [`/${memberNumber}${alsoAt}`] }),
    locked: scope !== undefined && scopes !== undefined && !scopes.includes(scope),
  }));
  return ofFirm ? [...own, portfolio] : own;
}
