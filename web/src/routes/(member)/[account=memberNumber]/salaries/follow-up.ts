import type { Attestation, FollowUpSubProfile } from '$lib/graphql/generated/graphql';

export const subProfileNames: Record<FollowUpSubProfile, string> = {
  SIR_A: 'rayonnements ionisants de catégorie A',
  SIR_MINOR: 'jeune affecté à des travaux réglementés',
};

export const attestationNames: Record<Attestation, string> = {
  ANCI_DRIVING:
    'Avant l’autorisation de conduite : attestation d’absence de contre-indications médicales, valable cinq ans (R4323-56).',
  ANCI_ELECTRICAL:
    'Avant l’habilitation électrique : attestation d’absence de contre-indications médicales, valable cinq ans (R4544-10).',
};

/** « 5 ans », « 2 ans », « 18 mois ». */
export function gap(months: number): string {
  if (months % 12 !== 0) return `${months}\u00a0mois`;
  const years = months / 12;
  return years === 1 ? '12\u00a0mois' : `${years}\u00a0ans`;
}
