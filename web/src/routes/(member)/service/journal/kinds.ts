import type { JournalAuthorKind } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Whose people acted, as the service calls them. */
export const kinds: Record<JournalAuthorKind, string> = frenchTexts({
  EMPLOYER: 'Adhérent',
  FIRM: 'Cabinet comptable',
  STAFF: 'Service',
  PROGRAM: 'Programme',
  AUTOMATIC: 'Automatique',
});
