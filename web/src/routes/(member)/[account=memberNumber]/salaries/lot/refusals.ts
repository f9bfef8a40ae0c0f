import { frenchTexts } from '$lib/format/french';
import type { BulkChangeRefusalCode } from '$lib/graphql/generated/graphql';
import type { Problem } from '$lib/ui/form/problem';

interface Refusal {
  code: BulkChangeRefusalCode;
  field?: string | null;
}

const required: Record<string, string> = frenchTexts({
  leftOn: 'Indiquez le dernier jour de travail.',
  reason: 'Choisissez le motif du départ : il peut appeler une visite.',
  jobTitle: 'Indiquez le nouveau poste.',
  toAccountId: 'Choisissez vers quel compte ils partent.',
  effectiveOn: 'Indiquez le premier jour.',
});

const impossibleDates: Record<string, string> = frenchTexts({
  leftOn: "Cette date n'est pas possible : elle est au plus dans un an.",
  effectiveOn: "Cette date n'est pas possible : elle est à moins d'un an d'aujourd'hui.",
});

const sentences: Record<BulkChangeRefusalCode, string> = frenchTexts({
  NOBODY:
    "Personne n'est sélectionné, ou les salariés choisis ne sont plus là. Revenez à la liste.",
  TOO_MANY:
    'Vous avez coché plus de 200 salariés un par un : utilisez « Tout sélectionner » avec un filtre.',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Cet intitulé est trop long : raccourcissez-le.',
  INVALID_DATE: "Cette date n'est pas possible.",
  NO_DESTINATION:
    "Ce compte ne vous est pas ouvert en écriture : demandez l'accès à son administrateur.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** Why a change of many was not begun, each beside its field. */
export function bulkProblems(refusals: readonly Refusal[]): Problem[] {
  return refusals.map((refusal) => ({
    field: refusal.field === 'selection' ? null : (refusal.field ?? null),
    message: sentenceOf(refusal),
  }));
}

function sentenceOf({ code, field }: Refusal): string {
  const specific = { REQUIRED: required, INVALID_DATE: impossibleDates }[code as string];
  return (field && specific?.[field]) || sentences[code];
}
