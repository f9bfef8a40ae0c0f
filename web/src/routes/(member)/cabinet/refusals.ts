import type { FirmRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  firstName: 'Indiquez le prénom.',
  lastName: 'Indiquez le nom.',
  accountIds: "Cochez au moins un client, puis choisissez à qui l'attribuer.",
});

const unknown: Record<string, string> = frenchTexts({
  replacedId: 'Choisissez la personne absente.',
  substituteId: 'Choisissez qui la remplace.',
  memberId: "Cette personne ne fait plus partie de l'équipe.",
  clientsTo: "Choisissez quelqu'un d'autre de l'équipe.",
});

const sentences: Record<FirmRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette personne ne fait plus partie de l'équipe. Revenez à la liste.",
  NO_FIRM: 'Vous ne travaillez plus pour ce cabinet.',
  MANAGER_ONLY: 'Seul un responsable du cabinet peut le faire. Demandez-le-lui.',
  MISSING_RIGHT: blockedInService('members:manage'),
  INVALID_SIREN: 'Ce SIREN a une faute de frappe : il a neuf chiffres, avec une clé.',
  SIREN_TAKEN: 'Un cabinet porte déjà ce SIREN : cherchez-le dans la liste.',
  INVALID_PHONE: "Ce numéro n'est pas complet. Exemple : 02 41 00 00 00",
  INVALID_POST_CODE: 'Un code postal a cinq chiffres. Exemple : 49000',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'C’est trop long : 100 caractères pour un nom, 500 clients à la fois.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@cabinet.fr",
  INVALID_DATE:
    "Choisissez des jours à partir d'aujourd'hui, le dernier au plus un an après le premier.",
  ALREADY_MEMBER: 'Cette adresse est déjà celle d’une personne de l’équipe.',
  INVITATION_OVER: 'Cette invitation a été acceptée ou annulée entre-temps.',
  LAST_MANAGER:
    "C'est le seul responsable du cabinet. Donnez d'abord ce rôle à quelqu'un d'autre de l'équipe.",
  SAME_PERSON: "Personne ne se remplace soi-même : choisissez quelqu'un d'autre.",
  OVERLAPS: 'Un autre remplacement de cette personne couvre déjà une partie de ces jours.',
  REPLACEMENT_OVER: 'Ce remplacement est déjà terminé.',
  NOT_A_CLIENT: 'Un des clients choisis n’a plus de mandat. Rechargez la page et recommencez.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié cette personne entre-temps. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused commands on a firm say, each beside its field. */
export function firmProblems(
  refusals: readonly { code: FirmRefusalCode; field?: string | null }[],
): Problem[] {
  return refusals.map(({ code, field = null }) => {
    const specific = field
      ? { REQUIRED: required, NOT_FOUND: unknown }[code as string]?.[field]
      : undefined;
    // The version and the identifier are no fields that somebody sees.
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
