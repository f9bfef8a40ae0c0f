import type { UnavailabilityRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<UnavailabilityRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Ce salarié n'existe plus dans cet espace, ou ne vous est plus visible.",
  MISSING_RIGHT: blockedBy('visits:request'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Gardez au moins une demi-journée de travail.',
  OUT_OF_RANGE: 'Une période dure un an au plus : corrigez ses dates.',
  ENDS_BEFORE: 'Une période se termine avant de commencer : corrigez ses dates.',
  OVERLAP: 'Deux périodes se chevauchent : réunissez-les en une seule.',
  TOO_MANY: 'Quarante périodes au plus : retirez celles qui sont passées.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié ces disponibilités entre-temps. Rechargez la page, puis recommencez.",
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

/** What was refused, each beside its field. */
export function availabilityProblems(
  refusals: readonly { code: UnavailabilityRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    const shown = field === 'halfDays' || field === 'spans' ? field : null;
    return { field: shown, message: sentences[code] };
  });
}
