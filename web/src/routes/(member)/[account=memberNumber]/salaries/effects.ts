import type { VisitEffectKind } from '$lib/graphql/generated/graphql';

/** What becomes of a visit, after its name. */
export const effectNames: Record<VisitEffectKind, string> = {
  ADDED: 'à prévoir',
  EARLIER: 'avancée',
  LATER: 'reculée',
  DROPPED: 'plus nécessaire',
};
