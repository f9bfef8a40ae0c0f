interface Listed<Invoice> {
  edges: readonly { node: Invoice }[];
}

/** The three invoices that are due first; null where invoices may not be read. */
export function dueFirst<Invoice>(
  overdue: Listed<Invoice> | null | undefined,
  open: Listed<Invoice> | null | undefined,
): Invoice[] | null {
  if (!open) return null;
  return [...(overdue?.edges ?? []), ...open.edges].map(({ node }) => node).slice(0, 3);
}
