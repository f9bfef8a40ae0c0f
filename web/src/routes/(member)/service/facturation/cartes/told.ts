import { formatMoney } from '$lib/format/money';

type Amount = Parameters<typeof formatMoney>[0];

/** What a provider said that came: an amount in euros, or something else. */
export function toldOf(told: { amount?: Amount | null } | null | undefined): string {
  if (!told) return 'Non dit';
  return told.amount ? formatMoney(told.amount) : 'Dans une autre monnaie';
}
