import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { AccountRow } from '../account/table.ts';
import type { MembershipRefusal } from '../generated/resolvers.ts';
import { endRefusals, standingOn } from '../membership/rules.ts';

type Joined = Pick<AccountRow, 'id' | 'companyId' | 'suspendedAt' | 'endsOn'>;

/**
 * What speaks against joining an account to another on a day. Both are of one company: where the SIREN changed, the
 * change of number comes first and takes the account to its company.
 */
export function joinRefusals(
  account: Joined,
  successor: Joined,
  firstDay: CivilDate,
  today: CivilDate,
): MembershipRefusal[] {
  if (successor.id === account.id) return [{ code: 'SAME_ACCOUNT', field: 'successorNumber' }];
  if (account.endsOn !== null) return [{ code: 'ALREADY_ENDING', field: 'id' }];
  const refusals: MembershipRefusal[] = [];
  if (successor.companyId !== account.companyId) {
    refusals.push({ code: 'OTHER_COMPANY', field: 'successorNumber' });
  }
  if (standingOn(successor, today) !== 'ACTIVE') {
    refusals.push({ code: 'SUCCESSOR_NOT_ACTIVE', field: 'successorNumber' });
  }
  if (endRefusals(lastDayBefore(firstDay), today).length > 0) {
    refusals.push({ code: 'INVALID_DATE', field: 'firstDay' });
  }
  return refusals;
}

/** Last day of the account that goes on elsewhere. */
export function lastDayBefore(firstDay: CivilDate): CivilDate {
  return addDays(firstDay, -1);
}

/** Why its membership ends, in French, as the people of the account read it. */
export function joinReason({
  name,
  memberNumber,
}: Pick<AccountRow, 'name' | 'memberNumber'>): string {
  return `Ce compte est réuni avec ${name}, adhérent ${memberNumber}.`;
}
