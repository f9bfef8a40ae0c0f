import type { UserRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  firstName: 'Indiquez le prénom.',
  lastName: 'Indiquez le nom.',
  roles: 'Choisissez au moins un rôle.',
  accountIds: 'Choisissez au moins un espace.',
  userId: 'Choisissez le prochain propriétaire.',
});

const sentences: Record<UserRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cet accès n'existe plus, ou ne vous est plus ouvert. Revenez à la liste.",
  MISSING_RIGHT: blockedBy('users:manage'),
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 100 caractères au plus.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_PHONE: "Ce numéro n'est pas complet. Exemple : 02 61 91 40 10",
  INVALID_DATE: "Ce jour est passé : choisissez aujourd'hui ou plus tard, ou laissez vide.",
  UNKNOWN_ROLE: "Un des rôles cochés n'existe plus. Vérifiez votre choix.",
  ROLE_BEYOND_OWN:
    "Vous ne pouvez donner que des rôles dont vous avez vous-même tous les droits. Demandez à un administrateur de l'espace.",
  OTHER_COMPANY: 'Une invitation ne vaut que pour les espaces de la même entreprise.',
  ALREADY_USER: 'Cette adresse est déjà celle d’un utilisateur de l’espace.',
  ALREADY_INVITED:
    'Une invitation à cette adresse est déjà en attente : renvoyez-la depuis la liste.',
  INVITATION_OVER: 'Cette invitation a été acceptée ou annulée entre-temps.',
  OWNER_STAYS:
    "Le propriétaire de l'espace reste administrateur, sans fin d'accès. Transmettez d'abord l'espace à quelqu'un d'autre.",
  LAST_ADMINISTRATOR:
    "C'est le dernier administrateur de l'espace. Donnez d'abord ce rôle, sans fin d'accès, à quelqu'un d'autre.",
  REMOVED: 'Cet utilisateur a été supprimé entre-temps.',
  NOTHING_TO_UNDO:
    "Cette suppression ne s'annule plus : le délai est passé, ou cela a déjà été fait. Invitez la personne de nouveau.",
  OWNER_ONLY: "Seul le propriétaire de l'espace peut le faire, ou le service à sa place.",
  OWNER_ALREADY: 'Cette personne est déjà propriétaire de l’espace.',
  NOT_ADMINISTRATOR:
    "Le prochain propriétaire doit être administrateur, sans fin d'accès. Donnez-lui d'abord ce rôle.",
  OFFER_OVER: 'Cette proposition a déjà reçu une réponse, a été retirée ou a plus de sept jours.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié cet utilisateur entre-temps. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused changes of users say, each beside its field. */
export function userProblems(
  refusals: readonly { code: UserRefusalCode; field?: string | null }[],
): Problem[] {
  return refusals.map(({ code, field = null }) => {
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    // The version and the identifier are no fields that somebody sees.
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
