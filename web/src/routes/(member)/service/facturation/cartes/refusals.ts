import type { CardRefundRefusalCode, SettlementRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';
import { takenByOther } from '../../../assignment/words';

type Code = SettlementRefusalCode | CardRefundRefusalCode;

const sentences: Record<Code, string> = frenchTexts({
  MISSING_RIGHT: 'Vos droits ne vous permettent pas de tenir la facturation.',
  NOT_FOUND: 'Ce paiement n’existe pas. Revenez aux paiements par carte.',
  SETTLED:
    'Ce paiement n’est plus à vérifier : le prestataire ou un collègue l’a réglé entre-temps.',
  TAKEN_BY_OTHER: takenByOther,
  OUT_OF_RANGE: 'Ce montant n’est pas possible. Vérifiez la virgule.',
  INVALID_DATE: 'Indiquez un jour qui existe.',
  NOT_YET: 'Ce jour n’est pas encore venu.',
  NOT_BY_CARD: 'Ce paiement n’est pas venu d’une carte : remboursez-le par virement.',
  NO_CARDS:
    'Ce paiement est passé par un autre prestataire : rendez l’argent chez lui, puis enregistrez-le.',
  MORE_THAN_PAID: 'C’est plus que ce qui reste à rendre de ce paiement.',
  MORE_THAN_LIES:
    'C’est plus que l’avance de cet adhérent. Un avoir libère ce qu’une facture a pris.',
  REQUIRED: 'À renseigner.',
  TOO_LONG: 'Ce texte est trop long : 300 caractères au plus.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

const required: Record<string, string> = frenchTexts({
  reason: 'Dites pourquoi, en quelques mots.',
  day: 'Indiquez le jour où l’argent est arrivé.',
});

interface Refused {
  code: Code;
  field?: string | null;
}

/** Why nothing changed; nothing at all means that the right is missing. */
export function cardProblems(refusals: readonly Refused[] | null | undefined): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('billing:manage') }];
  return refusals.map(({ code, field = null }) => ({
    field: field === 'id' || field === 'paymentId' ? null : field,
    message: (code === 'REQUIRED' && required[field ?? '']) || sentences[code],
  }));
}
