interface Listed<Invoice> {
  edges: readonly { node: Invoice }[];
}

/** Of the first dozen invoices overdue and open, the one that waits for the member; what the bank collects waits for nobody. */
export function firstToPay<Invoice extends { collectedOn?: string | null }>(
  ...due: readonly (Listed<Invoice> | null | undefined)[]
): Invoice | undefined {
  return due
    .flatMap((listed) => listed?.edges ?? [])
    .map(({ node }) => node)
    .find(({ collectedOn }) => !collectedOn);
}
