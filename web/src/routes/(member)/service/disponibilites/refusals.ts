import type { ClosureRefusalCode, WeeklyHalfDayRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

type Code = ClosureRefusalCode | WeeklyHalfDayRefusalCode;

const sentences: Record<Code, string> = frenchTexts({
  MISSING_RIGHT: 'Vos droits ne vous permettent pas de tenir les disponibilités.',
  NOT_FOUND: 'Ce choix n’existe plus. Choisissez de nouveau.',
  INVALID_TIME: 'Écrivez une heure, par exemple 13 h 30.',
  TOO_SHORT: 'Aucun créneau n’entre entre ces deux heures.',
  OUT_OF_RANGE: 'Ce choix n’est pas possible.',
  IN_THE_PAST: 'Choisissez aujourd’hui ou un jour à venir.',
  ENDS_BEFORE: 'Le dernier jour vient avant le premier.',
  TOO_LONG: 'C’est trop long.',
  REQUIRED: 'Écrivez un mot pour vos collègues.',
  OVERLAPS:
    'Ce praticien tient déjà une autre demi-journée à ces heures, ou le centre mobile est à un autre arrêt. Terminez-la, ou choisissez d’autres heures.',
  PLACE_CLOSED: 'Ce lieu est fermé, ou va l’être : choisissez-en un autre.',
  BOOKED:
    'Des rendez-vous sont pris après ce jour. Fermez d’abord ces demi-journées, ou choisissez un jour plus tard.',
  APPOINTMENTS_CHANGED:
    'Des rendez-vous ont été pris ou rendus entre-temps. Vérifiez la liste, puis confirmez de nouveau.',
  ALREADY_LIFTED: 'Cette fermeture est déjà levée.',
  STALE_VERSION: 'Quelqu’un d’autre l’a modifiée entre-temps. Vérifiez, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** Fields of the contract that no form shows. */
const unseen = ['id', 'version', 'appointments', 'idempotencyKey'];

/** What refused changes say, each beside its field; nothing at all means that the right is missing. */
export function halfDayProblems(
  refusals: readonly { code: Code; field?: string | null }[] | null | undefined,
): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('planning:manage') }];
  return refusals.map(({ code, field = null }) => ({
    field: field !== null && unseen.includes(field) ? null : field,
    message: sentences[code],
  }));
}
