import type { StaffRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  firstName: 'Indiquez le prénom.',
  lastName: 'Indiquez le nom.',
  roles: 'Choisissez au moins un rôle.',
});

const sentences: Record<StaffRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette personne ne fait plus partie de l'équipe. Revenez à la liste.",
  MISSING_RIGHT: "Vos droits ne vous permettent pas de gérer l'équipe du service.",
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'C’est trop long : 100 caractères au plus.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@service.fr",
  INVALID_DATE: "Choisissez un jour à partir d'aujourd'hui, ou laissez vide.",
  UNKNOWN_ROLE: "Un des rôles cochés n'existe plus. Vérifiez votre choix.",
  ROLE_BEYOND_OWN:
    'Personne ne donne plus de droits que les siens. Demandez à un collègue qui a ce rôle et gère l’équipe.',
  ALREADY_MEMBER: "Cette adresse est déjà celle d'une personne de l'équipe.",
  INVITATION_OVER: 'Cette invitation a été acceptée ou annulée entre-temps.',
  LAST_SUPERVISOR:
    "C'est la seule personne qui gère l'équipe sans fin prévue. Donnez d'abord ce rôle à quelqu'un d'autre.",
  STALE_VERSION:
    "Quelqu'un d'autre a modifié cette personne entre-temps. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused commands on the team say, each beside its field; nothing at all means that the right is missing. */
export function staffProblems(
  refusals: readonly { code: StaffRefusalCode; field?: string | null }[] = [
    { code: 'MISSING_RIGHT' },
  ],
): Problem[] {
  return refusals.map(({ code, field = null }) => {
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    // The version and the identifier are no fields that somebody sees.
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
