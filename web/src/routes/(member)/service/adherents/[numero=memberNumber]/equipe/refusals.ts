import type { TeamRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { missingRight } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<TeamRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette personne, ce centre ou cet adhérent n'existe plus. Rechargez la page.",
  MISSING_RIGHT: `${missingRight('visits:manage')} Demandez-le à la supervision du service.`,
  REQUIRED: 'Indiquez le nom.',
  TOO_LONG:
    'Ce texte est trop long : 120 caractères pour un nom, 30 pour un téléphone, 200 pour les horaires.',
  STALE_VERSION:
    "Quelqu'un d'autre a fait une modification entre-temps. Vérifiez, puis recommencez.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** What refused commands about a team say, each beside its field. */
export function teamProblems(
  refusals: readonly { code: TeamRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    const seen = ['name', 'phone', 'hours', 'centreId'].includes(field ?? '');
    return { field: seen ? field : null, message: sentences[code] };
  });
}
