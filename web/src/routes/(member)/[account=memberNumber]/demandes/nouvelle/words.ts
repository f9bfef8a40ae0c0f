import type { VisitSituationCode } from '$lib/graphql/generated/graphql';

/** Situations as they stand in an address. */
export const situationWords: Record<VisitSituationCode, string> = {
  RETURN: 'retour',
  DOUBT: 'doute',
  END_OF_EXPOSURE: 'exposition',
  MID_CAREER: 'mi-carriere',
  PRE_RETURN: 'pre-reprise',
  ANCI: 'habilitation',
};
