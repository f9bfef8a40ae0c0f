import type {
  BillingRunRefusalCode,
  InvoiceRefusalCode,
  PaymentRefusalCode,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

type Code = BillingRunRefusalCode | InvoiceRefusalCode | PaymentRefusalCode;

const sentences: Record<Code, string> = frenchTexts({
  MISSING_RIGHT: 'Vos droits ne vous permettent pas de tenir la facturation.',
  NOT_FOUND: 'Cette facture ou cet adhérent n’existe plus. Revenez à la facturation.',
  NOTHING: 'Plus rien n’attend d’être facturé : la facturation a été faite entre-temps.',
  TOO_MANY: 'Trop d’adhérents à la fois : facturez tout ce qui attend.',
  SELLER_INCOMPLETE:
    'Le SIREN, le numéro de TVA, la forme juridique ou l’IBAN du service manquent dans les paramètres : sans eux, une facture n’est pas valable.',
  NOT_AN_INVOICE: 'Un avoir ne s’annule pas.',
  NOT_REJECTED:
    'Cette facture n’est plus rejetée : quelqu’un l’a déposée de nouveau, ou la plateforme a changé d’avis.',
  CREDITED: 'Un avoir a déjà corrigé cette facture.',
  TAKEN_OVER:
    'Cette facture vient de l’ancien logiciel, sans ses lignes : elle ne peut pas être annulée ici.',
  OUT_OF_RANGE: 'Ce montant n’est pas possible. Vérifiez la virgule.',
  INVALID_DATE: 'Indiquez un jour qui existe.',
  NOT_YET: 'Ce jour n’est pas encore venu.',
  REQUIRED: 'Dites pourquoi : ce motif figure sur l’avoir.',
  TOO_LONG: 'Ce texte est trop long.',
  MORE_THAN_LIES: 'C’est plus que l’avance de cet adhérent.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Refused {
  code: Code;
  field?: string | null;
}

/** What refused commands of billing say; nothing at all means that the right is missing. */
export function billingProblems(refusals: readonly Refused[] | null | undefined): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('billing:manage') }];
  return refusals.map(({ code, field = null }) => {
    const seen = field === 'id' || field === 'accountId' || field === 'accountIds' ? null : field;
    return { field: seen, message: sentences[code] };
  });
}
