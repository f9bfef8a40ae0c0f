import type { Scope } from '$lib/rights/right';
import type { NavigationItem } from '../shell/navigation-item';

/** A room of « Espace service »; the staff role decides who may open it. */
interface Room extends Omit<NavigationItem, 'locked'> {
  /** Everybody of the service has the first one: it shows what their roles open. */
  scope?: Scope;
}

/** In the order of the navigation. */
const rooms: readonly Room[] = [
  { href: '/service', label: 'Accueil', shortLabel: 'Accueil', icon: 'layout-dashboard' },
  {
    href: '/service/adherents',
    label: 'Adhérents',
    shortLabel: 'Adhérents',
    icon: 'briefcase-business',
    scope: 'account:read',
  },
  {
    href: '/service/journee',
    label: 'Journée',
    shortLabel: 'Journée',
    icon: 'calendar-days',
    scope: 'visits:read',
  },
  {
    href: '/service/demandes',
    label: 'Demandes de visites',
    shortLabel: 'Demandes',
    icon: 'calendar-clock',
    scope: 'visits:request',
  },
  {
    href: '/service/convocations',
    label: 'Convocations non remises',
    shortLabel: 'Non remises',
    icon: 'mail',
    scope: 'visits:manage',
  },
  {
    href: '/service/actions',
    label: 'Actions en entreprise',
    shortLabel: 'Actions',
    icon: 'shield-check',
    scope: 'visits:manage',
  },
  {
    href: '/service/documents',
    label: 'Documents',
    shortLabel: 'Documents',
    icon: 'folder-open',
    scope: 'account:read',
  },
  {
    href: '/service/disponibilites',
    label: 'Disponibilités',
    shortLabel: 'Créneaux',
    icon: 'clock',
    scope: 'planning:manage',
  },
  {
    href: '/service/planning',
    label: 'Planification',
    shortLabel: 'Planning',
    icon: 'compass',
    scope: 'planning:manage',
  },
  {
    href: '/service/acces',
    label: 'Demandes d’accès',
    shortLabel: 'Accès',
    icon: 'key-round',
    scope: 'access:repair',
  },
  {
    href: '/service/cabinets',
    label: 'Cabinets',
    shortLabel: 'Cabinets',
    icon: 'folder-open',
    scope: 'access:repair',
  },
  {
    href: '/service/equipe',
    label: 'Équipe',
    shortLabel: 'Équipe',
    icon: 'users-round',
    scope: 'staff:manage',
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
    href: '/service/journal',
    label: 'Journal',
    shortLabel: 'Journal',
    icon: 'calendar-clock',
    scope: 'journal:read',
  },
  {
    href: '/service/campagne',
    label: 'Campagne de déclaration',
    shortLabel: 'Campagne',
    icon: 'clipboard-check',
    scope: 'billing:manage',
  },
  {
    href: '/service/donnees',
    label: 'Données personnelles',
    shortLabel: 'Données',
    icon: 'fingerprint-pattern',
    scope: 'privacy:manage',
  },
  {
    href: '/service/facturation',
    label: 'Facturation',
    shortLabel: 'Facturer',
    icon: 'receipt-euro',
    scope: 'billing:manage',
  },
  {
    href: '/service/tarifs',
    label: 'Tarifs',
    shortLabel: 'Tarifs',
    icon: 'receipt-euro',
    scope: 'billing:manage',
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
    locked: scope !== undefined && scopes !== undefined && !scopes.includes(scope),
  }));
}
