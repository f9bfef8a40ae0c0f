import type { FollowUpProfile } from '$lib/graphql/generated/graphql';

/** The three profiles in words: the letters alone say nothing to an employer. */
export const profileNames: Record<
  FollowUpProfile,
  { short: string; long: string; meaning: string }
> = {
  SI: {
    short: 'simple',
    long: 'Suivi individuel simple',
    meaning: 'visite d’information et de prévention, tous les cinq ans au plus',
  },
  SIA: {
    short: 'adapté',
    long: 'Suivi individuel adapté',
    meaning: 'visite d’information et de prévention, tous les trois ans au plus',
  },
  SIR: {
    short: 'renforcé',
    long: 'Suivi individuel renforcé',
    meaning: 'examen médical d’aptitude avant la prise de poste, puis tous les quatre ans au plus',
  },
};
