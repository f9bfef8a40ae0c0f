import type { PractitionerKind } from '$lib/graphql/generated/graphql';

/**
 * Professions beside a name, in words that fit a woman and a man alike: the service tells who somebody is, not how they
 * are addressed.
 */
export const practitionerKinds: Record<PractitionerKind, string> = {
  PHYSICIAN: 'Médecin du travail',
  INTERN: 'Interne en médecine du travail',
  NURSE: 'Équipe infirmière',
};
