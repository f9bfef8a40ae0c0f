import type { AverageCostRefusalCode, TariffRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<TariffRefusalCode | AverageCostRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: 'Vos droits ne vous permettent pas de tenir les tarifs.',
  NOT_FOUND: 'Ce tarif a été retiré entre-temps. Revenez aux tarifs.',
  IN_FORCE: 'Ce tarif a commencé : il ne change plus. Ajoutez-en un pour un jour à venir.',
  NOT_AHEAD: 'Choisissez un jour après aujourd’hui : ce qui vaut déjà a été annoncé.',
  DUPLICATE: 'Un autre tarif commence ce jour-là. Modifiez-le, ou choisissez un autre jour.',
  INVALID_DATE: 'Ce jour n’existe pas.',
  VOTED_LATER: 'L’assemblée générale vote avant que le tarif commence.',
  OUT_OF_RANGE: 'Ce montant n’est pas possible. Vérifiez la virgule.',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long.',
  TOO_MANY: 'Au plus 50 prestations complémentaires.',
  STALE_VERSION: 'Quelqu’un d’autre l’a modifié entre-temps. Vérifiez, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Refused {
  code: TariffRefusalCode | AverageCostRefusalCode;
  field?: string | null;
}

/** What refused changes say, each beside its field; nothing at all means that the right is missing. */
export function tariffProblems(refusals: readonly Refused[] | null | undefined): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('billing:manage') }];
  return refusals.map(({ code, field = null }) => {
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: sentences[code] };
  });
}
