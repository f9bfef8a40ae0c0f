import type { ImportRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const commandSentences: Record<ImportRefusalCode, string> = frenchTexts({
  NOT_FOUND:
    "Cet import n'existe plus, ou ne vous est plus ouvert. Revenez à la liste des imports.",
  MISSING_RIGHT: blockedBy('employees:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  STALE_VERSION: "Quelqu'un d'autre l'a modifié entre-temps. Vérifiez, puis recommencez.",
  WRONG_STATE: "Cela n'est plus possible dans l'état actuel de l'import. La page est à jour.",
  NOTHING_TO_APPLY: "Aucune ligne ne change quelque chose : il n'y a rien à appliquer.",
  INVALID_COLUMNS: 'Une même information est choisie pour deux colonnes : gardez-en une.',
  NAMES_MISSING: 'Indiquez la colonne du nom, du matricule ou du numéro de sécurité sociale.',
  INVALID_DATE: "Cette date n'est pas possible : elle est au plus dans un an.",
  TOO_LONG: 'Ce texte est trop long pour une cellule.',
  TOO_LATE: 'Le délai pour annuler cet import est passé.',
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi. Recommencez.',
});

interface CommandRefusal {
  code: ImportRefusalCode;
  field?: string | null;
}

export function importProblems(refusals: readonly CommandRefusal[]): Problem[] {
  return refusals.map(({ code, field }) => ({
    field: field === 'leftOn' ? 'leftOn' : null,
    message: commandSentences[code],
  }));
}
