import { frenchTexts } from '$lib/format/french';
import type { BulkChangeRefusalCode } from '$lib/graphql/generated/graphql';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<BulkChangeRefusalCode, string> = frenchTexts({
  NOBODY:
    "Personne n'est sélectionné, ou les salariés choisis ne sont plus là. Revenez à la liste.",
  TOO_MANY:
    'Vous avez coché plus de 200 salariés un par un : utilisez « Tout sélectionner » avec un filtre.',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Cet intitulé est trop long : raccourcissez-le.',
  INVALID_DATE: "Cette date n'est pas possible : elle est au plus dans un an.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** Why a change of many was not begun, each beside its field. */
export function bulkProblems(
  refusals: readonly { code: BulkChangeRefusalCode; field?: string | null }[],
): Problem[] {
  return refusals.map(({ code, field = null }) => ({
    field: field === 'selection' ? null : field,
    message: sentences[code],
  }));
}
