/**
 * Professions that the service plans for: « médecin du travail » or « collaborateur médecin », medical intern,
 * occupational nurse (IDEST). The law knows two more, which no service of ours employs yet.
 */
export const practitionerKinds = ['PHYSICIAN', 'INTERN', 'NURSE'] as const;

export type PractitionerKind = (typeof practitionerKinds)[number];

/** Of those to whom the law gives a visit, the ones that this service may have. */
export function plannedKinds(performers: readonly string[]): PractitionerKind[] {
  return practitionerKinds.filter((kind) => performers.includes(kind));
}
