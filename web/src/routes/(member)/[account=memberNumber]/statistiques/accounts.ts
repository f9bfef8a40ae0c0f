import { formatMoney } from '$lib/format/money';
import { share } from './share';

/** An account of the company with what became of its appointments in a year; null where that is not told. */
export interface CountedAccount {
  id: string;
  memberNumber?: string | null;
  name?: string | null;
  visitStatistics?: {
    held: number;
    heldInTime: number;
    excused: number;
    notExcused: number;
    absenceFees: number;
  } | null;
}

export const byName = (accounts: readonly CountedAccount[]): CountedAccount[] =>
  accounts.toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'fr'));

/** What is told of each account beside the others. */
export const accountMeasures = ['Effectuées', 'Dans le délai', 'Absences', 'Frais HT'] as const;

/** The figures of an account in the order of the measures. */
export function accountFigures({ visitStatistics: visits }: CountedAccount): string[] {
  if (!visits) return accountMeasures.map(() => '—');
  return [
    String(visits.held),
    share(visits.heldInTime, visits.held) ?? '—',
    String(visits.excused + visits.notExcused),
    formatMoney({ cents: visits.absenceFees, currency: 'EUR' }),
  ];
}
