import type { AssistanceRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<AssistanceRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cet adhérent n'existe plus dans le registre.",
  MISSING_RIGHT: "Vos droits ne vous permettent pas d'agir pour un adhérent.",
  REQUIRED: 'Indiquez qui vous le demande : son nom figurera dans le journal.',
  TOO_LONG: 'Ce nom est trop long : raccourcissez-le.',
  ALREADY_ENDED: 'Cet appel est déjà terminé.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** Why the service cannot act for somebody, each beside its field. */
export function assistanceProblems(
  refusals: readonly { code: AssistanceRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field }) => ({
    field: field === 'callerName' ? field : null,
    message: sentences[code],
  }));
}
