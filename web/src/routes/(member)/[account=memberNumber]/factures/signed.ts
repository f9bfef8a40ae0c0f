import type { InvoiceKind } from '$lib/graphql/generated/graphql';

interface Listed {
  kind?: InvoiceKind | null;
}

/** In a list, what a credit note gives back counts against the invoices around it. */
export function signed<Money extends { cents: number }>({ kind }: Listed, money: Money): Money {
  return kind === 'CREDIT_NOTE' ? { ...money, cents: 0 - money.cents } : money;
}

/** Last day of payment of an invoice; a credit note asks for nothing. */
export function lastDayToPay({
  kind,
  dueOn,
}: Listed & { dueOn?: string | null }): string | null | undefined {
  return kind === 'CREDIT_NOTE' ? null : dueOn;
}
