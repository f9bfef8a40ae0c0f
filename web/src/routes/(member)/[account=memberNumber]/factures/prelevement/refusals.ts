import { frenchTexts } from '$lib/format/french';
import type { DebitRefusalCode } from '$lib/graphql/generated/graphql';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<DebitRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: blockedBy('invoices:pay'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  NOT_FOUND: 'Ce mandat ou ce prélèvement n’existe plus. Revenez à la page précédente.',
  NOT_OFFERED:
    'Le prélèvement n’est pas proposé : l’ICS, le nom du créancier ou l’IBAN du service manquent dans ses paramètres.',
  PROOF_NEEDED: 'Confirmez d’abord que c’est bien vous, avec le code reçu par e-mail.',
  SIGNED: 'Un mandat est déjà en place. Révoquez-le pour en signer un autre.',
  REVOKED: 'Ce mandat a déjà pris fin.',
  REQUIRED: 'Indiquez le titulaire du compte et le lieu de signature.',
  TOO_LONG: 'Ce texte est trop long : 70 caractères au plus.',
  INVALID_IBAN:
    'Vérifiez cet IBAN : sa clé n’est pas juste, ou sa banque n’est pas dans la zone SEPA.',
  INVALID_BIC: 'Un BIC a 8 ou 11 caractères. Vous pouvez aussi le laisser vide.',
  NO_CONSENT: 'Cochez l’autorisation pour signer le mandat.',
  INVALID_DATE: 'Indiquez un jour qui existe.',
  TOO_SOON: 'La banque a besoin de deux jours : choisissez un jour plus éloigné.',
  OUT_OF_RANGE: 'Choisissez un jour dans les 90 jours.',
  NOT_A_BANK_DAY: 'Les banques ne prélèvent pas ce jour-là : choisissez un jour ouvré.',
  NOTHING: 'Rien ne peut être prélevé ce jour-là.',
  NOT_YET: 'Ce jour n’est pas encore venu.',
  SETTLED: 'Cet ordre est déjà noté comme encaissé.',
  RETURNED: 'Ce rejet est déjà noté.',
  UNKNOWN_REASON: 'Choisissez un motif de la liste.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

const missing: Record<string, string> = frenchTexts({
  holder: 'Indiquez le titulaire du compte.',
  place: 'Indiquez où vous signez, par exemple votre ville.',
});

const required = (code: DebitRefusalCode, field: string | null): string | undefined =>
  code === 'REQUIRED' && field !== null ? missing[field] : undefined;

const shown = [
  'holder',
  'iban',
  'bic',
  'place',
  'consent',
  'collectOn',
  'debitId',
  'reason',
  'day',
];

interface Refused {
  code: DebitRefusalCode;
  field?: string | null;
}

/** What a refused mandate or order says; nothing at all means that the right is missing. */
export function debitProblems(
  refusals: readonly Refused[] | null | undefined,
  withoutRight = sentences.MISSING_RIGHT,
): Problem[] {
  if (!refusals) return [{ field: null, message: withoutRight }];
  return refusals.map(({ code, field = null }) => ({
    field: field !== null && shown.includes(field) ? field : null,
    message: code === 'MISSING_RIGHT' ? withoutRight : (required(code, field) ?? sentences[code]),
  }));
}
