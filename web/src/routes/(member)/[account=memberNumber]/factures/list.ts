import type { InvoiceOrder, InvoiceState } from '$lib/graphql/generated/graphql';
import { orderIn } from '$lib/ui/list/sort';
import { stateOf } from './state';

/** What the address asks of the list; what it does not know is ignored. */
export interface AskedInvoices {
  state: InvoiceState | undefined;
  year: number | undefined;
  number: string | undefined;
  orderBy: InvoiceOrder;
}

const orders: Record<string, InvoiceOrder> & { '': InvoiceOrder } = {
  '': 'ISSUED_ON',
  echeance: 'DUE_ON',
  montant: 'TOTAL',
  reste: 'REMAINING',
};

export function askedIn(url: URL): AskedInvoices {
  const parameter = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const year = parameter('annee');
  return {
    state: stateOf(url),
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    number: parameter('numero').slice(0, 30) || undefined,
    orderBy: orderIn(url, orders),
  };
}

/** True when something is looked for. */
export const isNarrowed = ({ state, year, number }: AskedInvoices): boolean =>
  Boolean(state ?? year ?? number);
