import type { Scope } from '$lib/rights/right';

/** An entry of the main navigation. Pages of later issues are added to `entries`, nothing else changes. */
export interface NavigationItem {
  href: string;
  label: string;
  /** Shorter, for the bar of a phone. */
  shortLabel: string;
  icon: 'dashboard' | 'employees' | 'visits' | 'invoices' | 'contact';
  /** The page explains what is missing and who can open it. */
  locked: boolean;
}

interface Entry extends Omit<NavigationItem, 'href' | 'locked'> {
  path: string;
  scope?: Scope;
}

const entries: readonly Entry[] = [
  { path: '', label: 'Tableau de bord', shortLabel: 'Accueil', icon: 'dashboard' },
  {
    path: '/salaries',
    label: 'Mon effectif',
    shortLabel: 'Effectif',
    icon: 'employees',
    scope: 'employees:read',
  },
  {
    path: '/visites',
    label: 'Convocations et visites',
    shortLabel: 'Visites',
    icon: 'visits',
    scope: 'visits:read',
  },
  {
    path: '/factures',
    label: 'Factures',
    shortLabel: 'Factures',
    icon: 'invoices',
    scope: 'invoices:read',
  },
];

/** Entries for one account; without known rights none is shown as locked. */
export function navigation(memberNumber: string, scopes?: readonly string[]): NavigationItem[] {
  return entries.map(({ path, scope, ...entry }) => ({
    ...entry,
    href: `/${memberNumber}${path}`,
    locked: scope !== undefined && scopes !== undefined && !scopes.includes(scope),
  }));
}

/** Whether an entry is the one of the page: the dashboard only on itself, the others on everything below. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  if (item.icon === 'dashboard') return path === item.href;
  return path === item.href || path.startsWith(`${item.href}/`);
}
