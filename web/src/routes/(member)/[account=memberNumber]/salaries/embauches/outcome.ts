import type { HireRefusalReason, HireState } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Why an announced hire comes to nothing, as it is asked and told. */
export const reasons: Record<HireRefusalReason, string> = frenchTexts({
  NEVER_CAME: "La personne n'est pas venue",
  DUPLICATE: 'Cette embauche est annoncée deux fois',
  OTHER_ESTABLISHMENT: 'La personne travaille pour un autre établissement',
  ERROR: "L'annonce est une erreur",
});

export const reasonOptions = Object.entries(reasons).map(([value, label]) => ({ value, label }));

/** What became of an announcement. */
export const states: Record<
  HireState,
  { label: string; tone: 'success' | 'info' | 'warning' | 'neutral' }
> = {
  TO_CONFIRM: { label: 'À confirmer', tone: 'warning' },
  CONFIRMED: { label: 'Confirmée', tone: 'success' },
  CORRECTED: { label: 'Confirmée, corrigée', tone: 'success' },
  LINKED: { label: 'Rattachée', tone: 'info' },
  REFUSED: { label: 'Refusée', tone: 'neutral' },
  WITHDRAWN: { label: 'Retirée par son émetteur', tone: 'neutral' },
};
