import type { AccountRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  name: "Indiquez le nom de l'établissement.",
  street: 'Indiquez le numéro et la rue.',
  city: 'Indiquez la ville.',
  purposes: 'Cochez au moins un sujet.',
  firstName: 'Indiquez le prénom.',
  lastName: 'Indiquez le nom.',
});

const sentences: Record<AccountRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette information n'existe plus, ou ne vous est plus ouverte. Revenez à la page.",
  MISSING_RIGHT: blockedBy('account:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 100 caractères au plus, 120 pour un nom.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_POST_CODE: 'Un code postal a cinq chiffres. Exemple : 49000',
  INVALID_CITY: 'Ici va le nom de la ville. Le code postal a son champ juste à côté.',
  INVALID_ACTIVITY_CODE:
    "Ce code n'existe pas dans la nomenclature choisie. Il a quatre chiffres et une lettre. Exemple : 10.71C",
  INVALID_COLLECTIVE_AGREEMENT: 'Un IDCC a quatre chiffres au plus. Exemple : 0843',
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_PHONE: "Ce numéro n'est pas complet. Exemple : 02 61 91 40 10",
  UNREACHABLE: 'Indiquez une adresse e-mail ou un téléphone.',
  TOO_MANY: 'Un espace a vingt contacts au plus. Retirez-en un avant d’en ajouter.',
  STALE_VERSION:
    "Quelqu'un d'autre a fait une modification entre-temps. Vérifiez, puis enregistrez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused changes of an account say, each beside its field. */
export function accountProblems(
  refusals: readonly { code: AccountRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    // Versions and identifiers are no fields that somebody sees.
    const seen = ['id', 'accountId', 'version'].includes(field ?? '') ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
