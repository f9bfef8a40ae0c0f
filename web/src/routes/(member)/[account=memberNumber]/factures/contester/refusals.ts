import { frenchTexts } from '$lib/format/french';
import type { DisputeRefusalCode } from '$lib/graphql/generated/graphql';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';
import { takenByOther } from '../../../assignment/words';

const sentences: Record<DisputeRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: blockedBy('invoices:pay'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  NOT_FOUND: 'Ces frais ou cette contestation n’existent plus. Revenez à la liste.',
  NOT_DISPUTABLE:
    'Seuls les frais d’absence se contestent ici. Un effectif se corrige par la déclaration annuelle.',
  NOT_OWED: 'Ces frais ne vous sont plus demandés : il n’y a rien à contester.',
  DISPUTED: 'Ces frais sont déjà contestés.',
  ANSWERED: 'Cette contestation a déjà reçu sa réponse.',
  TAKEN_BY_OTHER: takenByOther,
  REQUIRED: 'Dites pourquoi, en une phrase.',
  TOO_LONG: 'Ce texte est trop long : 500 caractères au plus.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre texte. Vérifiez et envoyez de nouveau.',
});

interface Refused {
  code: DisputeRefusalCode;
  field?: string | null;
}

/** What a refused dispute or answer says; nothing at all means that the right is missing. */
export function disputeProblems(
  refusals: readonly Refused[] | null | undefined,
  withoutRight = sentences.MISSING_RIGHT,
): Problem[] {
  if (!refusals) return [{ field: null, message: withoutRight }];
  return refusals.map(({ code, field = null }) => ({
    field: field === 'reason' || field === 'answer' ? field : null,
    message: code === 'MISSING_RIGHT' ? withoutRight : sentences[code],
  }));
}
