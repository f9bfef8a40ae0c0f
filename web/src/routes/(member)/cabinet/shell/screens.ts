/** Screens of a firm that have a help of their own, as their address names them. */
const named = ['equipe', 'mandats', 'declarations'] as const;

export type ScreenKey = (typeof named)[number] | 'accueil';

/** Which help belongs to a path: that of its room. */
export function screenOf(path: string): ScreenKey {
  const room = path.split('/')[2];
  return named.find((key) => key === room) ?? 'accueil';
}
