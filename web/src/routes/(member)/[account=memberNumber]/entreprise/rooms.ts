/** A page of « Mon entreprise » with a tab of its own. */
export interface Room {
  /** Below `entreprise`. */
  path: string;
  label: string;
}

/** In the order of the tabs; the first one opens « Mon entreprise ». */
export const rooms: readonly [Room, ...Room[]] = [
  { path: '/informations', label: 'Informations' },
  { path: '/utilisateurs', label: 'Utilisateurs' },
  { path: '/demandes', label: 'Demandes d’accès' },
  { path: '/cabinets', label: 'Cabinets et mandats' },
  { path: '/journal', label: 'Journal' },
];
