import type { VisitRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<VisitRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette visite n'existe plus dans cet espace, ou ne vous est plus ouverte.",
  MISSING_RIGHT: blockedBy('visits:manage'),
  TOO_LATE:
    "Le délai d'annulation de votre service est passé : ce rendez-vous ne peut plus être annulé ici.",
  NOT_PLANNED: "Ce rendez-vous n'existe plus : il a déjà été annulé ou déplacé.",
  REQUIRED:
    'Dites pourquoi en quelques mots : votre service en tient compte pour le prochain créneau.',
  TOO_LONG: 'Ce texte dépasse 500 caractères : raccourcissez-le.',
  STALE_VERSION:
    "Ce rendez-vous a changé pendant votre saisie. Vérifiez la date ci-dessus, puis confirmez de nouveau si vous voulez toujours l'annuler.",
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

interface Refusal {
  code: VisitRefusalCode;
  field?: string | null;
}

/** What refused changes of a visit say. A refusal that a call can solve says where to call. */
export function visitProblems(
  refusals: readonly Refusal[],
  service: { phone: string } | null,
): Problem[] {
  return refusals.map(({ code, field = null }) => {
    const call =
      code === 'TOO_LATE' && service
        ? ` Appelez le ${service.phone} : votre service voit avec vous.`
        : '';
    return { field, message: french(sentences[code] + call) };
  });
}
