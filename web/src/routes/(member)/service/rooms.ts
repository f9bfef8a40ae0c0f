import type { Scope } from '$lib/rights/right';
import type { NavigationItem } from '../shell/navigation-item';

/** A room of « Espace service »; the staff role decides who may open it. */
interface Room extends Omit<NavigationItem, 'locked'> {
  scope: Scope;
}

/** In the order of the navigation; the first one opens the area. */
export const rooms: readonly [Room, ...Room[]] = [
  {
    href: '/service/adherents',
    label: 'Adhérents',
    shortLabel: 'Adhérents',
    icon: 'briefcase-business',
    scope: 'account:read',
  },
  {
    href: '/service/acces',
    label: 'Demandes d’accès',
    shortLabel: 'Accès',
    icon: 'key-round',
    scope: 'access:repair',
  },
  {
    href: '/service/programmes',
    label: 'Programmes',
    shortLabel: 'API',
    icon: 'plug',
    scope: 'clients:manage',
  },
  {
    href: '/service/siret',
    label: 'Changements de SIRET',
    shortLabel: 'SIRET',
    icon: 'building-complex',
    scope: 'account:write',
  },
  {
    href: '/service/parametres',
    label: 'Paramètres',
    shortLabel: 'Réglages',
    icon: 'sliders-horizontal',
    scope: 'settings:write',
  },
];

/** Entries for somebody of the service; without known rights none is shown as locked. */
export function navigation(scopes?: readonly string[]): NavigationItem[] {
  return rooms.map(({ scope, ...entry }) => ({
    ...entry,
    locked: scopes !== undefined && !scopes.includes(scope),
  }));
}
