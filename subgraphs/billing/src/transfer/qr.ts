/** Who is paid how much, and under which reference. */
export interface Transfer {
  name: string;
  iban: string;
  bic: string;
  cents: number;
  reference: string;
}

/** Longest name that a transfer carries, in characters. */
const longestName = 70;

/** What a banking app reads from the code on an invoice (EPC069-12, version 2): a transfer that is filled in already. */
export function transferPayload({ name, iban, bic, cents, reference }: Transfer): string {
  const amount = `EUR${(cents / 100).toFixed(2)}`;
  const account = iban.replace(/\s/g, '');
  return [
    ...['BCD', '002', '1', 'SCT', bic, name.slice(0, longestName), account, amount],
    ...['', reference],
  ].join('\n');
}
