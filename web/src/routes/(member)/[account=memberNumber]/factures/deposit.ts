import type { DepositState } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Where an invoice stands at the approved platform, as those who keep the books call it. */
export const depositStates = {
  WAITING: { label: 'À déposer', tone: 'neutral' },
  DEPOSITED: { label: 'Déposée', tone: 'info' },
  REJECTED: { label: 'Rejetée', tone: 'danger' },
  RECEIVED: { label: 'Reçue', tone: 'info' },
  APPROVED: { label: 'Approuvée', tone: 'success' },
  REFUSED: { label: 'Refusée', tone: 'danger' },
  PAID: { label: 'Payée', tone: 'success' },
} as const satisfies Record<DepositState, { label: string; tone: string }>;

/** What it means to the member, with the place of its moment. That it was rejected on its way is the service's to put right. */
export const depositSentences: Record<DepositState, string> = frenchTexts({
  WAITING: 'Elle part vers votre plateforme agréée. Vous pouvez déjà la lire et la payer ici.',
  DEPOSITED: 'Elle part vers votre plateforme agréée. Vous pouvez déjà la lire et la payer ici.',
  REJECTED:
    'Elle n’a pas pu vous être remise par votre plateforme agréée : votre service s’en occupe. Elle reste due, et vous pouvez la lire et la payer ici.',
  RECEIVED: 'Votre plateforme agréée l’a reçue {when}.',
  APPROVED: 'Vous l’avez approuvée {when} sur votre plateforme agréée.',
  REFUSED:
    'Vous l’avez refusée {when} sur votre plateforme agréée. Contactez votre service : une facture se corrige par un avoir.',
  PAID: 'Son paiement est déclaré sur votre plateforme agréée, {when}.',
});

/** The same of a credit note, which nobody pays. */
export const creditSentences: Record<DepositState, string> = frenchTexts({
  WAITING: 'Il part vers votre plateforme agréée. Vous pouvez déjà le lire ici.',
  DEPOSITED: 'Il part vers votre plateforme agréée. Vous pouvez déjà le lire ici.',
  REJECTED:
    'Il n’a pas pu vous être remis par votre plateforme agréée : votre service s’en occupe. Il compte déjà, et vous pouvez le lire ici.',
  RECEIVED: 'Votre plateforme agréée l’a reçu {when}.',
  APPROVED: 'Vous l’avez approuvé {when} sur votre plateforme agréée.',
  REFUSED: 'Vous l’avez refusé {when} sur votre plateforme agréée. Contactez votre service.',
  PAID: 'Son remboursement est déclaré sur votre plateforme agréée, {when}.',
});
