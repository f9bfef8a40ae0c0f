import { seedWorkplaceActions } from '@vigie/appointments/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { workplaceActions } from './cast/actions.ts';
import { openDayBefore } from './history.ts';
import type { SeededAccount } from './identity.ts';

/** Writes what members want the service to do at their workplace, and what it did. */
export async function seedActions(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  today: CivilDate,
): Promise<void> {
  const seeds = workplaceActions.map(
    ({ memberNumber, kind, state, wish, askedDaysAgo, inDays, role, reason }) => {
      const account = accounts.find((each) => each.account.memberNumber === memberNumber);
      if (!account) throw new Error(`No account ${memberNumber}`);
      return {
        ...{ accountId: account.id, kind, state, wish: wish ?? null, reason: reason ?? null },
        askedBy: wish === undefined ? null : account.administratorId,
        askedOn: addDays(today, -askedDaysAgo),
        ...{
          day: inDays === undefined ? null : openDayBefore(addDays(today, inDays)),
          role: role ?? null,
        },
      };
    },
  );
  await seedWorkplaceActions(tx, seeds);
}
