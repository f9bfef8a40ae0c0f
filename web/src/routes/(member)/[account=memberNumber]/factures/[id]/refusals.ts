import type { CheckoutRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<CheckoutRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: blockedBy('invoices:pay'),
  NOT_FOUND: 'Cette facture n’existe plus. Revenez à la liste des factures.',
  NOTHING_TO_PAY: 'Il ne reste rien à payer sur cette facture.',
  OUT_OF_RANGE: 'Indiquez au plus ce qui reste à payer sur cette facture.',
  NO_CARDS: 'Votre service n’accepte pas les cartes : payez par virement.',
  PROVIDER_UNAVAILABLE:
    'La page de paiement ne répond pas. Réessayez dans quelques minutes, ou payez par virement.',
  IDEMPOTENCY_KEY_REUSED: 'Ce paiement était déjà commencé. Vérifiez le montant et recommencez.',
});

interface Refused {
  code: CheckoutRefusalCode;
  field?: string | null;
}

/** Why no payment of what `remaining` is due began; nothing at all means that the right is missing. */
export function checkoutProblems(
  refusals: readonly Refused[] | null | undefined,
  remaining: Parameters<typeof formatMoney>[0] | null | undefined,
): Problem[] {
  if (!refusals) return [{ field: null, message: sentences.MISSING_RIGHT }];
  return refusals.map(({ code, field = null }) => ({
    field: field === 'amountCents' ? field : null,
    message:
      code === 'OUT_OF_RANGE' && remaining
        ? `Il reste ${formatMoney(remaining)} à payer sur cette facture : indiquez cette somme au plus.`
        : sentences[code],
  }));
}
