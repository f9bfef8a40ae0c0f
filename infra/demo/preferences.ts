import { seedPreferences, type PreferenceSeed } from '@vigie/appointments/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SeededAccount } from './identity.ts';

type Wanted = Omit<PreferenceSeed, 'accountId'>;

/** Mornings of the week, and all half-days but Friday afternoon and Monday morning. */
const [mornings, midweek] = [0b0101010101, 0b0111111110];

/** What two employers have said: a hotel that serves at noon, and a factory whose lines must not stop. */
function wantedBy(today: CivilDate): Record<string, Wanted> {
  const holidays = { firstDay: addDays(today, 31), lastDay: addDays(today, 44) };
  return {
    '0010005': {
      ...{ halfDays: mornings, company: 'TOGETHER', atMost: null, noticeDays: null },
      closures: [holidays],
    },
    '0010006': {
      ...{ halfDays: midweek, company: 'AT_MOST', atMost: 3, noticeDays: 10 },
      closures: [holidays],
    },
  };
}

/** Writes how employers want their people to be sent. */
export async function seedEmployersPreferences(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  today: CivilDate,
): Promise<void> {
  const wanted = wantedBy(today);
  await seedPreferences(
    tx,
    accounts.flatMap(({ id: accountId, account: { memberNumber } }) => {
      const own = wanted[memberNumber];
      return own ? [{ accountId, ...own }] : [];
    }),
  );
}
