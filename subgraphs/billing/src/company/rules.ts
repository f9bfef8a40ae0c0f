/** A company as identity tells it: its accounts that are open to the caller come along where they are needed. */
export interface OpenCompany {
  id: string;
  accounts?: readonly { id: string }[] | null;
}

/** Cents that accounts owe together: what lies on one of them pays nothing of another. */
export function owedTogether(balances: readonly (number | null)[]): number {
  return balances.reduce<number>((sum, balance) => sum + Math.max(0, balance ?? 0), 0);
}
