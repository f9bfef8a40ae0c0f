import type { VisitDocument } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** What can be handed over at the end of a visit. */
export const visitDocuments: Record<VisitDocument, string> = frenchTexts({
  ATTESTATION: 'Attestation de suivi',
  FITNESS: 'Avis d’aptitude',
  UNFITNESS: 'Avis d’inaptitude',
});

/** The one that a form names, if it names one. */
export function visitDocumentOf(text: string): VisitDocument | null {
  return (Object.keys(visitDocuments) as VisitDocument[]).find((each) => each === text) ?? null;
}
