import type { InvoiceKind, InvoiceState } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

type Tone = 'info' | 'success' | 'danger' | 'neutral';

export const invoiceStates: Record<InvoiceState, { label: string; tone: Tone }> = {
  OPEN: { label: 'À payer', tone: 'info' },
  OVERDUE: { label: 'Échéance dépassée', tone: 'danger' },
  PAID: { label: 'Payée', tone: 'success' },
  CREDITED: { label: 'Annulée par un avoir', tone: 'neutral' },
};

/** State of an invoice in words; a credit note asks for nothing and has none. */
export function stateLabel({
  kind,
  state,
}: {
  kind?: InvoiceKind | null;
  state?: InvoiceState | null;
}): string {
  if (kind === 'CREDIT_NOTE') return 'Avoir';
  return state ? invoiceStates[state].label : '';
}

const words: Record<string, InvoiceState> = {
  'a-payer': 'OPEN',
  'en-retard': 'OVERDUE',
  payees: 'PAID',
  avoirs: 'CREDITED',
};

export function stateOf(url: URL): InvoiceState | undefined {
  return words[url.searchParams.get('etat') ?? ''];
}

export function stateTabs(url: URL) {
  const tab = (label: string, word: string) => ({
    label,
    href: listAddress(url, { etat: word }),
    current: stateOf(url) === words[word],
  });
  return [
    tab('Toutes', ''),
    tab('À payer', 'a-payer'),
    tab('Échéance dépassée', 'en-retard'),
    tab('Payées', 'payees'),
    tab('Avoirs et annulées', 'avoirs'),
  ];
}
