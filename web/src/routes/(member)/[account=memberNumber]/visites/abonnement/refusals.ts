import { frenchTexts } from '$lib/format/french';
import type { CalendarAddressRefusalCode } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';

const sentences: Record<CalendarAddressRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette adresse n'existe plus : elle a déjà été révoquée.",
  MISSING_RIGHT: blockedBy('visits:read'),
  TOO_MANY: 'Vous avez déjà dix adresses. Révoquez-en une qui ne sert plus.',
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

/** What a refusal about an address says; undefined when there is none. */
export function calendarProblem(
  refusals: readonly { code: CalendarAddressRefusalCode }[] | undefined,
): string | undefined {
  const [refusal] = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return refusal && sentences[refusal.code];
}
