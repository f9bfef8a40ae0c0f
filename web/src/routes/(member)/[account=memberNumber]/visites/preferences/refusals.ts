import type { VisitPreferencesRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<VisitPreferencesRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cet espace n'existe plus, ou ne vous est plus ouvert.",
  MISSING_RIGHT: blockedBy('visits:manage'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Gardez au moins une demi-journée.',
  OUT_OF_RANGE:
    'Indiquez un nombre entier : de 1 à 50 salariés, de 3 à 60 jours. Une fermeture dure un an au plus.',
  ENDS_BEFORE: 'Une fermeture se termine avant de commencer : corrigez ses dates.',
  OVERLAP: 'Deux fermetures se chevauchent : réunissez-les en une seule.',
  TOO_MANY: 'Vingt fermetures au plus : retirez celles qui sont passées.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié ces préférences entre-temps. Rechargez la page, puis recommencez.",
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

/** What refused preferences say, each beside its field. */
export function preferenceProblems(
  refusals: readonly { code: VisitPreferencesRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    const shown = field === 'version' || field === 'accountId' ? null : field;
    return { field: shown, message: sentences[code] };
  });
}
