/** What the preview says of a line, and how it looks. */
export const lineStates: Record<
  string,
  { label: string; tone: 'info' | 'success' | 'warning' | 'danger' | 'neutral' }
> = {
  FOUND: { label: 'À demander', tone: 'success' },
  ALREADY_MANDATED: { label: 'Mandat en cours', tone: 'neutral' },
  ALREADY_ASKED: { label: 'Déjà demandé', tone: 'info' },
  UNKNOWN: { label: 'Pas adhérent de ce service', tone: 'warning' },
  INVALID: { label: 'Numéro illisible', tone: 'danger' },
  REPEATED: { label: 'En double', tone: 'neutral' },
};
