import type { LeavingReason } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Reasons of a leaving in plain words, in the order in which they are offered. */
export const leavingReasons: Record<LeavingReason, string> = frenchTexts({
  END_OF_CONTRACT: 'Fin de contrat (CDD, intérim, saison, apprentissage)',
  RESIGNATION: 'Démission',
  MUTUAL_AGREEMENT: 'Rupture conventionnelle',
  DISMISSAL: 'Licenciement',
  TRIAL_PERIOD: "Fin de période d'essai",
  RETIREMENT: 'Départ ou mise à la retraite',
  OTHER_EMPLOYER: 'Mutation vers une autre société',
  DEATH: 'Décès',
  NEVER_CAME: "N'est pas venu",
  ENTRY_ERROR: 'Erreur de saisie',
  OTHER: 'Autre motif',
});

export const leavingOptions = (Object.keys(leavingReasons) as LeavingReason[])
  .filter((value) => value !== 'NEVER_CAME')
  .map((value) => ({ value, label: leavingReasons[value] }));

/** The reason that a form names; null for a word that it does not offer. */
export function leavingReasonIn(text: string): LeavingReason | null {
  return text in leavingReasons ? (text as LeavingReason) : null;
}
