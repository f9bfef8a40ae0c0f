import { frenchTexts } from '$lib/format/french';
import type { DisputeState } from '$lib/graphql/generated/graphql';

/** Where a dispute stands, in a word. */
export const disputeStates: Record<
  DisputeState,
  { label: string; tone: 'info' | 'success' | 'neutral' }
> = {
  OPEN: { label: 'Contestation en cours', tone: 'info' },
  ACCEPTED: { label: 'Contestation acceptée', tone: 'success' },
  REFUSED: { label: 'Contestation non retenue', tone: 'neutral' },
};

/** What that means for the employer. */
export const disputeConsequences: Record<DisputeState, string> = frenchTexts({
  OPEN: 'Votre service examine votre demande. Sa réponse s’affichera ici.',
  ACCEPTED: 'Ces frais ne vous sont plus demandés.',
  REFUSED: 'Ces frais restent dus.',
});
