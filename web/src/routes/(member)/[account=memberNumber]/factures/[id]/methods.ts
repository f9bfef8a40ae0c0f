import type { PaymentMethod } from '$lib/graphql/generated/graphql';

/** Ways of paying, within a sentence. */
export const methods: Record<PaymentMethod, string> = {
  CARD: 'par carte',
  TRANSFER: 'par virement',
  CHEQUE: 'par chèque',
  DIRECT_DEBIT: 'par prélèvement',
};
