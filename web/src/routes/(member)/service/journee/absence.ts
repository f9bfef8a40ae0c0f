import { french } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';

interface Tariff {
  from: string;
  noShow: { cents: number };
}

/**
 * What an absence noted without excuse costs the member, before it is noted: the fee that they were told of, or that of
 * the tariff of the day.
 * @param tariffs latest first; null while nobody can tell
 */
export function feeInWords(
  told: number | null | undefined,
  tariffs: readonly Tariff[] | null | undefined,
  day: string,
): string {
  const cents = told ?? tariffs?.find(({ from }) => from <= day)?.noShow.cents;
  if (cents === 0) return french('Le tarif ne demande pas de frais d’absence.');
  const fees =
    cents === undefined
      ? 'Les frais d’absence du tarif'
      : `${formatMoney({ cents, currency: 'EUR' })} HT de frais d’absence`;
  return french(
    `${fees} sont facturés à l’adhérent. En cas d’erreur, « Présent » ou « Excusé » les retire tant qu’ils ne sont pas facturés.`,
  );
}
