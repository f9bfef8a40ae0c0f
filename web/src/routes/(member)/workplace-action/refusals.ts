import type { WorkplaceActionRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import { takenByOther } from '../assignment/words';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  wish: 'Dites en quelques mots ce que vous attendez, sans rien de médical.',
  reason: 'Dites pourquoi : l’adhérent lit cette raison.',
});

const sentences: Record<WorkplaceActionRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Cette action ou cet adhérent n’existe pas, ou ne vous est plus ouvert.',
  MISSING_RIGHT: blockedBy('visits:request'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 1 000 caractères au plus.',
  IN_THE_PAST: 'Choisissez aujourd’hui ou un jour à venir.',
  IN_THE_FUTURE:
    'Ce jour n’est pas encore venu. Prévoyez l’action plutôt que de la noter réalisée.',
  TOO_LONG_AGO: 'Ce jour remonte à plus de cinq ans : il n’entre plus dans les statistiques.',
  ALREADY_ASKED: 'Vous avez déjà demandé cette action : elle attend la réponse du service.',
  ALREADY_SETTLED: 'Cette action a reçu une réponse ou a été retirée entre-temps.',
  TAKEN_BY_OTHER: takenByOther,
  STALE_VERSION: 'L’action a changé pendant votre saisie. Relisez-la, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Refusal {
  code: WorkplaceActionRefusalCode;
  field?: string | null;
}

/** What refused changes say, each beside its field; nothing at all means that the right is missing. */
export function actionProblems(refusals: readonly Refusal[] | null | undefined): Problem[] {
  if (!refusals) return [{ field: null, message: sentences.MISSING_RIGHT }];
  return refusals.map(({ code, field = null }) => {
    const seen = field === 'id' || field === 'version' ? null : field;
    const own = code === 'REQUIRED' && seen !== null ? required[seen] : undefined;
    return { field: seen, message: own ?? sentences[code] };
  });
}
