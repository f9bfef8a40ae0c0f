import type { AccessRequestRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';
import { takenByOther } from '../assignment/words';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  firstName: 'Indiquez votre prénom.',
  lastName: 'Indiquez votre nom.',
  reason: 'Écrivez pourquoi : la personne le lira.',
  roles: 'Choisissez au moins un rôle pour l’invitation.',
});

const sentences: Record<AccessRequestRefusalCode, string> = frenchTexts({
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : raccourcissez-le.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_PHONE: "Ce numéro n'est pas complet. Exemple : 02 61 91 40 10",
  INVALID_MEMBER_NUMBER:
    "Le numéro d'adhérent a sept chiffres. Il figure sur vos factures et vos convocations.",
  SAME_ADDRESS: "La nouvelle adresse est la même que l'ancienne.",
  TOO_MANY:
    'Trois demandes sont déjà parties aujourd’hui avec cette adresse : elles sont à l’étude. Au besoin, appelez votre service.',
  NOT_FOUND: "Cette demande n'existe plus, ou ne vous est plus ouverte.",
  ALREADY_DECIDED: 'Quelqu’un a déjà répondu à cette demande.',
  TAKEN_BY_OTHER: takenByOther,
  UNKNOWN_ACCOUNT: "Aucun adhérent n'a ce numéro. Retrouvez le bon avant d'accepter.",
  NOT_REPLACEABLE:
    "L'adresse ne peut pas être remplacée d'ici : elle n'est pas celle d'un utilisateur de cet espace, la personne suit aussi d'autres espaces, ou la nouvelle est déjà prise. Envoyez une invitation.",
  UNKNOWN_ROLE: "Un des rôles cochés n'existe plus. Vérifiez votre choix.",
  ROLE_BEYOND_OWN: 'Vous ne pouvez donner que des rôles dont vous avez vous-même tous les droits.',
  ALREADY_USER: 'Cette adresse est déjà celle d’un utilisateur de l’espace.',
  ALREADY_INVITED: 'Une invitation à cette adresse est déjà en attente.',
  STALE_VERSION: "Quelqu'un d'autre a modifié cette demande entre-temps. Relisez-la.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused requests and answers say, each beside its field. */
export function requestProblems(
  refusals: readonly { code: AccessRequestRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  if (!refusals) return [{ field: null, message: blockedBy('users:manage') }];
  return refusals.map(({ code, field = null }) => {
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
