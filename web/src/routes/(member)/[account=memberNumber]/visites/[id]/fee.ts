import { french } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';

/** What an absence told after the notice costs. */
export function feeSentence(feeCents: number): string {
  return french(
    feeCents === 0
      ? "Aucun frais n'est prévu."
      : `Frais : ${formatMoney({ cents: feeCents, currency: 'EUR' })} hors taxes, à la charge de l'employeur, sauf si votre service excuse l'absence.`,
  );
}
