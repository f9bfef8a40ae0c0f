import type { Scope } from '$lib/rights/right';
import type { NavigationItem } from '../shell/navigation-item';

/** A room of « Espace service »; the staff role decides who may open it. */
interface Room extends Omit<NavigationItem, 'locked'> {
  scope: Scope;
}

/** Everybody of the service has it: it shows what their roles open. */
const first: NavigationItem = {
  ...{ href: '/service', label: 'Accueil', shortLabel: 'Accueil' },
  ...{ icon: 'layout-dashboard', locked: false },
};

/** In the order of the navigation, under what they have in common. */
const groups: Record<string, readonly Room[]> = {
  'Au quotidien': [
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
      href: '/service/acces',
      label: 'Demandes d’accès',
      shortLabel: 'Accès',
      icon: 'key-round',
      scope: 'access:repair',
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
  ],
  Planning: [
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
  ],
  Adhésions: [
    {
      href: '/service/cabinets',
      label: 'Cabinets',
      shortLabel: 'Cabinets',
      icon: 'folder-open',
      scope: 'access:repair',
    },
    {
      href: '/service/siret',
      label: 'Changements de SIRET',
      shortLabel: 'SIRET',
      icon: 'building-complex',
      scope: 'account:write',
    },
    {
      href: '/service/campagne',
      label: 'Campagne de déclaration',
      shortLabel: 'Campagne',
      icon: 'clipboard-check',
      scope: 'billing:manage',
    },
  ],
  Facturation: [
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
  ],
  Réglages: [
    {
      href: '/service/equipe',
      label: 'Équipe',
      shortLabel: 'Équipe',
      icon: 'users-round',
      scope: 'staff:manage',
    },
    {
      href: '/service/programmes',
      label: 'Logiciels reliés',
      shortLabel: 'API',
      icon: 'plug',
      scope: 'clients:manage',
    },
    {
      href: '/service/journal',
      label: 'Journal',
      shortLabel: 'Journal',
      icon: 'calendar-clock',
      scope: 'journal:read',
    },
    {
      href: '/service/donnees',
      label: 'Données personnelles',
      shortLabel: 'Données',
      icon: 'fingerprint-pattern',
      scope: 'privacy:manage',
    },
    {
      href: '/service/parametres',
      label: 'Paramètres',
      shortLabel: 'Réglages',
      icon: 'sliders-horizontal',
      scope: 'settings:write',
    },
  ],
};

/** An entry, and the heading under which it stands. */
export interface GroupedItem extends NavigationItem {
  /** None for the first page and for what is locked: that stands together at the end. */
  group?: string;
}

/**
 * Entries for somebody of the service; without known rights none is shown as locked.
 * What is locked comes last: a phone shows the first ones.
 */
export function navigation(scopes?: readonly string[]): GroupedItem[] {
  const all = Object.entries(groups).flatMap(([group, rooms]) =>
    rooms.map(({ scope, ...entry }) =>
      scopes && !scopes.includes(scope)
        ? { ...entry, locked: true }
        : { ...entry, group, locked: false },
    ),
  );
  return [first, ...all.filter(({ locked }) => !locked), ...all.filter(({ locked }) => locked)];
}
