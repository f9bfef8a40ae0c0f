import type { NavigationItem } from '../shell/navigation-item';

/** Rooms of « Mon compte », in the order of their entries. */
export const rooms: readonly Omit<NavigationItem, 'locked'>[] = [
  { href: '/compte', label: 'Profil', shortLabel: 'Profil', icon: 'circle-user-round' },
  { href: '/compte/securite', label: 'Sécurité', shortLabel: 'Sécurité', icon: 'shield-check' },
  {
    href: '/compte/appareils',
    label: 'Appareils',
    shortLabel: 'Appareils',
    icon: 'monitor-smartphone',
  },
  {
    href: '/compte/notifications',
    label: 'Notifications',
    shortLabel: 'Alertes',
    icon: 'mail',
  },
  {
    href: '/compte/donnees',
    label: 'Mes données',
    shortLabel: 'Données',
    icon: 'fingerprint-pattern',
  },
];
