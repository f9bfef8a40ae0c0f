import type { CentreRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<CentreRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: blockedInService('planning:manage'),
  NOT_FOUND: 'Aucun adhérent ne porte ce numéro. Il compte sept chiffres.',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long.',
  INVALID_POST_CODE: 'Un code postal compte cinq chiffres.',
  INVALID_PHONE: 'Écrivez un numéro de téléphone, par exemple 02 61 91 40 10.',
  NAME_TAKEN: 'Un autre lieu porte déjà ce nom.',
  KIND_FIXED: 'Un centre peut devenir une annexe, rien d’autre. Ajoutez plutôt un nouveau lieu.',
  NO_ROADS: 'Aucune distance ne se note pour ce lieu.',
  OUT_OF_RANGE: 'Écrivez un nombre entier de kilomètres, de 1 à 999.',
  TOO_MANY: 'Enregistrez au plus 200 distances à la fois.',
  IN_THE_PAST: 'Choisissez un jour à venir.',
  BOOKED:
    'Des rendez-vous y sont encore pris. Déplacez-les, ou fermez d’abord ces demi-journées dans « Signaler une absence ».',
  STALE_VERSION: 'Quelqu’un d’autre l’a modifié entre-temps. Vérifiez, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** Fields of the contract that forms call otherwise, or do not show. */
const fields: Record<string, string | null> = {
  reservedFor: 'memberNumber',
  ...{ id: null, version: null, idempotencyKey: null },
};

/** Of a road, whose field the form calls by the place that it leads to. */
const roadField = /^roads\.(\d+)$/;

/** What is missing, so that the list above a long form tells one field from another. */
const missing: Record<string, string> = {
  name: 'Donnez un nom à ce lieu.',
  street: 'Indiquez le numéro et la rue.',
  city: 'Indiquez la ville.',
  accessNotes: 'Dites comment se connecter.',
  mobileUnit: 'Indiquez de quel centre mobile c’est un arrêt.',
  reservedFor: 'Indiquez le numéro d’adhérent de l’employeur.',
};

/**
 * What refused changes of a place say, each beside its field.
 * @param roads names of the fields of roads, in the order in which they were sent
 */
export function placeProblems(
  refusals: readonly { code: CentreRefusalCode; field?: string | null }[] | null | undefined,
  roads: readonly string[] = [],
): Problem[] {
  return (refusals ?? [{ code: 'MISSING_RIGHT' as const }]).map(({ code, field = null }) => ({
    field: fieldOf(field, roads),
    message: (code === 'REQUIRED' && missing[field ?? '']) || sentences[code],
  }));
}

function fieldOf(field: string | null, roads: readonly string[]): string | null {
  const road = roadField.exec(field ?? '');
  if (road) return roads[Number(road[1])] ?? null;
  return field !== null && field in fields ? fields[field]! : field;
}
