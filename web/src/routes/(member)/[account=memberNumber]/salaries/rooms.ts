/** A page of « Mon effectif » with a tab of its own. */
export interface Room {
  /** Below `salaries`; empty for the list itself. */
  path: string;
  label: string;
}

/** In the order of the tabs. */
export const rooms: readonly Room[] = [
  { path: '', label: 'Salariés' },
  { path: '/embauches', label: 'Embauches à confirmer' },
  { path: '/absences', label: 'Absences' },
  { path: '/postes', label: 'Postes' },
  { path: '/import', label: 'Importer' },
];
