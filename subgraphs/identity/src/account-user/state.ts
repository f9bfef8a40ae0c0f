import type { CivilDate } from '@vigie/chassis/civil-date';
import { isNull, sql, type SQL } from 'drizzle-orm';
import type { UserState } from '../generated/resolvers.ts';
import { accountUser, type UserRow } from './table.ts';

/** Where a user's access stands on a day. The last day of access still counts. */
export function stateOn(
  day: CivilDate,
  { accessUntil, removedAt }: Pick<UserRow, 'accessUntil' | 'removedAt'>,
): UserState {
  if (removedAt !== null) return 'REMOVED';
  return accessUntil !== null && accessUntil < day ? 'ENDED' : 'ACTIVE';
}

/** The same rule in SQL, for lists. Without a state: everybody who has not been removed. */
export function hasState(state: UserState | null | undefined, today: CivilDate): SQL {
  const present = isNull(accountUser.removedAt);
  const over = sql`(${accountUser.accessUntil} is not null and ${accountUser.accessUntil} < ${today})`;
  switch (state) {
    case 'ACTIVE':
      return sql`${present} and not ${over}`;
    case 'ENDED':
      return sql`${present} and ${over}`;
    case 'REMOVED':
      return sql`not ${present}`;
    default:
      return present;
  }
}
