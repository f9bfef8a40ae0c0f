import type { TariffPartsFragment, TariffStanding } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';
import { mediumDate } from '$lib/format/paris';

export const standings: Record<
  TariffStanding,
  { label: string; tone: 'success' | 'info' | 'neutral' }
> = {
  IN_FORCE: { label: 'En vigueur', tone: 'success' },
  UPCOMING: { label: 'À venir', tone: 'info' },
  PAST: { label: 'Passé', tone: 'neutral' },
};

/** « Du 1 janvier 2026 au 31 décembre 2026 », « À partir du 1 janvier 2027 ». */
export function periodWords({ from, until }: Pick<TariffPartsFragment, 'from' | 'until'>): string {
  return until
    ? `Du ${mediumDate(from)} au ${mediumDate(until)}`
    : `À partir du ${mediumDate(from)}`;
}

const percent = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** « 20 % », « 8,5 % ». */
export function vatWords(perTenThousand: number): string {
  return french(`${percent.format(perTenThousand / 100)} %`);
}

/** What to check about the contribution, with the figures; null when nothing is. */
export function warningWords({
  warning,
  averageCost,
}: Pick<TariffPartsFragment, 'warning' | 'averageCost'>): string | null {
  if (!warning) return null;
  if (warning === 'BAND_UNKNOWN' || !averageCost) {
    return french(
      "Le coût moyen national de l'année n'est pas encore enregistré : la fourchette de 80 à 120 % ne peut pas être vérifiée (D4622-27-4).",
    );
  }
  const { year, least, most } = averageCost;
  const band = `fourchette de ${year}, ${formatMoney(least)} à ${formatMoney(most)} (D4622-27-4)`;
  return french(
    warning === 'BELOW_BAND'
      ? `La cotisation est sous la ${band}. Une cotisation plus basse demande un agrément de cinq ans et des produits supérieurs aux charges (D4622-27-6).`
      : `La cotisation dépasse la ${band}. Vérifiez que le service remplit une des conditions de l'article D4622-27-6.`,
  );
}
