import type { SettingRow } from '../setting/table.ts';
import type { Plan, Side } from './entries.ts';

/** The numbers of accounts that the service has set. */
export function planOf(side: Side, setting: SettingRow): Plan {
  if (side === 'MEMBER') {
    const expense = setting.memberAccountExpense;
    return {
      third: setting.memberAccountSupplier,
      vat: setting.memberAccountVat,
      bank: setting.memberAccountBank,
      kinds: {
        ...{ CONTRIBUTION: expense, CORRECTION: expense, NO_SHOW: expense, COMPLEMENT: expense },
      },
    };
  }
  const { accountContributions, accountNoShows, accountComplements } = setting;
  return {
    third: setting.accountCustomers,
    vat: setting.accountVat,
    bank: setting.accountBank,
    kinds: {
      ...{ CONTRIBUTION: accountContributions, CORRECTION: accountContributions },
      ...{ NO_SHOW: accountNoShows, COMPLEMENT: accountComplements },
    },
  };
}
