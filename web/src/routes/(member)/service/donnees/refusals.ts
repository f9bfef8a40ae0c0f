import { frenchTexts } from '$lib/format/french';
import type { ErasureRefusalCode } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<ErasureRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Cette personne n’existe pas, ou ne vous est plus ouverte.',
  REQUIRED: 'Dites qui a demandé l’effacement, quand et comment.',
  TOO_LONG: 'Ce texte est trop long : 500 caractères au plus.',
  ALREADY_ERASED: 'Tout a déjà été effacé.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Refusal {
  code: ErasureRefusalCode;
  field?: string | null;
}

/** What a refused erasure says, beside its field; nothing at all means that the right is missing. */
export function erasureProblems(refusals: readonly Refusal[] | null | undefined): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('privacy:manage') }];
  return refusals.map(({ code, field = null }) => ({
    field: field === 'reason' ? field : null,
    message: sentences[code],
  }));
}
