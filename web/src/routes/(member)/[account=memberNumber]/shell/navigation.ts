import type { Scope } from '$lib/rights/right';
import type { IconName } from '$lib/ui/icons/names';

/** An entry of the main navigation. Pages of later issues are added to `entries`, nothing else changes. */
export interface NavigationItem {
  href: string;
  label: string;
  /** Shorter, for the bar of a phone. */
  shortLabel: string;
  icon: IconName;
  /** The page explains what is missing and who can open it. */
  locked: boolean;
}

interface Entry extends Omit<NavigationItem, 'href' | 'locked'> {
  path: string;
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
    label: 'Convocations et visites',
    shortLabel: 'Visites',
    icon: 'calendar-days',
    scope: 'visits:read',
  },
  {
    path: '/factures',
    label: 'Factures',
    shortLabel: 'Factures',
    icon: 'receipt-euro',
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
  const isDashboard = item.href.lastIndexOf('/') === 0;
  return path === item.href || (!isDashboard && path.startsWith(`${item.href}/`));
}
