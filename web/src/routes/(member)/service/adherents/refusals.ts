import type { MembershipRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { missingRight } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  companyName: "Indiquez le nom de l'entreprise.",
  name: "Indiquez le nom de l'établissement.",
  administrator: 'Indiquez qui inviter, ou laissez les utilisateurs suivre.',
  street: 'Indiquez le numéro et la rue.',
  city: 'Indiquez la ville.',
  firstName: 'Indiquez le prénom.',
  lastName: 'Indiquez le nom.',
  reason: "Dites pourquoi : l'adhérent lira ce motif.",
});

const sentences: Record<MembershipRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cet adhérent n'existe plus dans le registre.",
  MISSING_RIGHT: `${missingRight('members:manage')} Demandez-le à la supervision du service.`,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_SIRET: 'Ce SIRET a une faute de frappe : il a quatorze chiffres, avec une clé.',
  SIRET_TAKEN: 'Un compte adhérent porte déjà ce SIRET : cherchez-le dans le registre.',
  INVALID_POST_CODE: 'Un code postal a cinq chiffres. Exemple : 49000',
  INVALID_ACTIVITY_CODE: "Ce code n'existe pas. Exemple : 10.71C",
  INVALID_DATE: "Choisissez un jour à partir d'aujourd'hui, au plus tard dans un an.",
  NOT_ACTIVE: 'Cette adhésion est déjà suspendue, ou terminée.',
  NOT_SUSPENDED: "Cette adhésion n'est plus suspendue.",
  NOT_ENDING: "Aucune fin n'est prévue, ou le jour est passé.",
  NO_NUMBER_LEFT: "Tous les numéros d'adhérent à sept chiffres sont pris.",
  SAME_ACCOUNT: "C'est le compte lui-même : indiquez celui dans lequel il continue.",
  OTHER_COMPANY:
    "Ce compte est d'une autre entreprise. Si le SIREN a changé, confirmez d'abord le changement de SIRET.",
  SUCCESSOR_NOT_ACTIVE:
    "L'adhésion de ce compte est suspendue ou prend fin : choisissez-en un autre.",
  ALREADY_ENDING: "La fin de cette adhésion est déjà prévue : retirez-la d'abord.",
  AWAITED: 'Un autre compte va rejoindre celui-ci : il ne peut pas prendre fin.',
  STALE_VERSION:
    "Quelqu'un d'autre a fait une modification entre-temps. Vérifiez, puis recommencez.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused commands about memberships say, each beside its field. */
export function memberProblems(
  refusals: readonly { code: MembershipRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    if (code === 'NOT_FOUND' && field === 'successorNumber') {
      return { field, message: 'Aucun adhérent ne porte ce numéro.' };
    }
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    // Versions and identifiers are no fields that somebody sees.
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: specific ?? sentences[code] };
  });
}
