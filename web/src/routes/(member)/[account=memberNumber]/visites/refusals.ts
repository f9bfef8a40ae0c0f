import type { VisitRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<VisitRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette visite n'existe plus dans cet espace, ou ne vous est plus ouverte.",
  MISSING_RIGHT: blockedBy('visits:manage'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  TOO_LATE:
    "Le délai d'annulation de votre service est passé : ce rendez-vous ne peut plus être annulé ni déplacé ici.",
  NOT_CANCELLED: "Il n'y a pas d'annulation à reprendre : le rendez-vous a changé depuis.",
  ALREADY_DISCLOSED: "L'employeur connaît déjà cette visite.",
  NOT_PLANNED: "Ce rendez-vous n'existe plus : il a déjà été annulé ou déplacé.",
  REQUIRED:
    'Dites pourquoi en quelques mots : votre service en tient compte pour le prochain créneau.',
  TOO_LONG: 'Ce texte dépasse 500 caractères : raccourcissez-le.',
  TOO_EARLY: "Le rendez-vous n'a pas encore commencé : notez la présence à partir de son heure.",
  WRONG_TIME:
    'Ce rendez-vous peut encore être annulé, ou il est déjà passé : rechargez la page pour voir ce qui est possible.',
  ALREADY_TOLD: "L'absence est déjà annoncée à votre service.",
  FEE_CHANGED:
    'Le montant a changé depuis que vous avez ouvert la page. Lisez le nouveau, puis confirmez.',
  NOT_HELD: "La visite n'a pas eu lieu : notez d'abord la présence.",
  OVER: "Cette visite n'est plus à placer : elle a eu lieu, elle est annulée, ou son rendez-vous a commencé.",
  SLOT_TAKEN:
    "Ce créneau n'est plus libre, ou le salarié est attendu ailleurs à cette heure : choisissez-en un autre.",
  PLACE_RESERVED: "Ce créneau est dans les locaux d'un autre employeur : choisissez-en un autre.",
  CONSENT_MISSING:
    'Ce créneau est à distance : enregistrez d’abord le consentement du salarié, ou choisissez-en un autre.',
  OUT_OF_RANGE: 'Choisissez une date après la visite, et dans les cinq ans qui la suivent.',
  NOT_LATE: "Cette visite a un rendez-vous à temps, ou n'est plus due : il n'y a rien à attendre.",
  ALREADY_WAITING: "Cette visite est déjà sur la liste d'attente.",
  NOT_WAITING:
    "Cette visite n'attend plus de créneau : elle a un rendez-vous, ou a quitté la liste.",
  OFFER_OVER:
    'Ce créneau vient d’être pris, laissé, ou son délai de réponse est passé : il n’est plus à vous.',
  STALE_VERSION:
    'Ce rendez-vous a changé pendant votre saisie. Vérifiez la date ci-dessus, puis confirmez de nouveau.',
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
