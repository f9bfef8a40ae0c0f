/** Screens of an account that have a help of their own, as the last part of their address names them. */
const named = [
  ...(['salaries', 'nouveau', 'embauches', 'absences', 'postes', 'import', 'visites'] as const),
  ...(['preferences', 'demandes', 'documents', 'controle', 'prevention', 'factures'] as const),
  ...(['prelevement', 'declaration', 'statistiques', 'entreprise', 'utilisateurs'] as const),
  ...(['cabinets', 'journal'] as const),
] as const;

/** A screen, or a group of them, with one help: `accueil` is the dashboard, `salarie` the file of somebody. */
export type ScreenKey = (typeof named)[number] | 'accueil' | 'salarie';

const keys: readonly string[] = named;

/** Which help belongs to a path of an account: that of the last part that has one. */
export function screenOf(path: string): ScreenKey {
  const parts = path.split('/').slice(2);
  if (parts[0] === 'salaries' && /^[0-9a-f-]{36}$/.test(parts[1] ?? '') && !parts[2]) {
    return 'salarie';
  }
  const key = parts.findLast((part, at) => keys.includes(part) && (part !== 'nouveau' || at === 1));
  return (key as ScreenKey | undefined) ?? 'accueil';
}
