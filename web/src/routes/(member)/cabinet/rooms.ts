import type { NavigationItem } from '../shell/navigation-item';

/** Rooms of « Cabinet », in the order of their entries. */
export const rooms: readonly Omit<NavigationItem, 'locked'>[] = [
  {
    href: '/cabinet',
    label: 'Portefeuille',
    shortLabel: 'Portefeuille',
    icon: 'briefcase-business',
  },
  { href: '/cabinet/equipe', label: 'Équipe', shortLabel: 'Équipe', icon: 'users-round' },
  { href: '/cabinet/mandats', label: 'Mandats', shortLabel: 'Mandats', icon: 'mail' },
];
