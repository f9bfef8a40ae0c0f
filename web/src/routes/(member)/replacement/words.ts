import type { ReplacementRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import { takenByOther } from '../assignment/words';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<ReplacementRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Ce rendez-vous ou cette proposition n’existe plus, ou ne vous est plus ouvert.',
  MISSING_RIGHT: blockedBy('visits:manage'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  NOT_PLANNED: 'Ce rendez-vous n’existe plus : il a été annulé ou déplacé.',
  TOO_LATE:
    'Le délai d’annulation de votre service est passé : personne d’autre ne peut plus être proposé ici.',
  ALREADY_TOLD: 'L’absence à ce rendez-vous est déjà annoncée à votre service.',
  NOT_SUITED:
    'Ce salarié ne peut pas prendre ce rendez-vous : sa visite demande un autre professionnel ou d’autres dates, il n’est pas disponible, ou il en a un autre entre-temps.',
  ALREADY_PROPOSED:
    'Une proposition attend déjà pour ce rendez-vous ou pour ce salarié. Retirez-la d’abord.',
  ALREADY_SETTLED: 'Cette proposition a déjà reçu une réponse, ou a été retirée.',
  TAKEN_BY_OTHER: takenByOther,
  LAPSED: 'Le rendez-vous a changé depuis la proposition : elle n’a plus d’objet.',
  REQUIRED: 'Dites pourquoi : l’adhérent lit cette raison.',
  TOO_LONG: 'Ce texte dépasse 500 caractères : raccourcissez-le.',
  STALE_VERSION: 'Cela a changé pendant votre saisie. Relisez, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

interface Refusal {
  code: ReplacementRefusalCode;
  field?: string | null;
}

/** What refused proposals and answers say. A refusal that a call can solve says where to call. */
export function replacementProblems(
  refusals: readonly Refusal[] | null | undefined,
  service: { phone: string } | null,
): Problem[] {
  const told: readonly Refusal[] = refusals ?? [{ code: 'MISSING_RIGHT' }];
  return told.map(({ code, field = null }) => {
    const call =
      code === 'TOO_LATE' && service
        ? ` Appelez le ${service.phone} : votre service voit avec vous.`
        : '';
    // Versions and keys are no fields that somebody sees.
    const seen = field === 'otherVisitId' || field === 'reason';
    return { field: seen ? field : null, message: french(sentences[code] + call) };
  });
}
