import type { InvitationRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

const sentences: Record<InvitationRefusalCode, string> = frenchTexts({
  LINK_OVER:
    "Ce lien a déjà servi, a été annulé ou remplacé, ou a plus de sept jours. Si vous l'avez déjà suivi, connectez-vous ; sinon demandez une nouvelle invitation à la personne qui vous a invité.",
  ADDRESS_OF_STAFF:
    "Cette adresse est celle d'une personne du service, qui n'a pas d'accès d'adhérent. Demandez une invitation à une autre adresse.",
  OTHER_FIRM:
    "Vous travaillez déjà pour un autre cabinet dans ce portail. Demandez d'abord à son responsable de vous en retirer.",
  ADDRESS_OF_MEMBER:
    "Cette adresse ouvre déjà l'espace d'un adhérent ou d'un cabinet. Demandez une invitation à votre adresse professionnelle du service.",
  ADDRESS_CLOSED: 'Cette adresse a été fermée par le service. Contactez-le pour la rouvrir.',
});

/** Why an invitation could not be accepted, and what to do. */
export function invitationProblem(code: InvitationRefusalCode): string {
  return sentences[code];
}
