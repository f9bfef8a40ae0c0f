import type { RegistrationChangeRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import { takenByOther } from '../assignment/words';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  siret: 'Indiquez le nouveau SIRET.',
  companyName: 'Le SIREN change : indiquez le nom de la nouvelle entreprise.',
  reason: 'Indiquez la raison.',
});

const sentences: Record<RegistrationChangeRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette demande n'existe plus, ou ne vous est plus ouverte.",
  MISSING_RIGHT: blockedBy('account:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 1 000 caractères au plus, 120 pour un nom.',
  INVALID_SIRET: 'Ce SIRET a une faute de frappe : il a quatorze chiffres, avec une clé.',
  SAME_SIRET: 'C’est déjà le SIRET de cet espace.',
  REASON_CONTRADICTS_SIREN:
    'Un déménagement garde le SIREN (neuf premiers chiffres) ; une reprise et une autre forme juridique le changent. Vérifiez le motif ou le numéro.',
  INVALID_DATE: 'Choisissez un jour réel, au plus tard dans un an.',
  ALREADY_ASKED: 'Une demande est déjà en cours pour cet espace : retirez-la d’abord.',
  SIRET_TAKEN:
    'Un autre compte adhérent porte déjà ce numéro : rapprochez les deux comptes avant de confirmer.',
  NO_PROOF: 'Le justificatif n’est pas encore arrivé.',
  ALREADY_DECIDED: 'Cette demande a reçu une réponse ou a été retirée entre-temps.',
  TAKEN_BY_OTHER: takenByOther,
  STALE_VERSION:
    "Quelqu'un d'autre a fait une modification entre-temps. Vérifiez, puis recommencez.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused commands about another number say, each beside its field. */
export function changeProblems(
  refusals: readonly { code: RegistrationChangeRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => {
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    // Versions and identifiers are no fields that somebody sees.
    const hidden = ['id', 'accountId', 'changeId', 'version'].includes(field ?? '');
    return { field: hidden ? null : field, message: specific ?? sentences[code] };
  });
}
