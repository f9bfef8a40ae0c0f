import { and, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { MembershipState } from '../generated/resolvers.ts';

const { suspendedAt, endsOn } = memberAccount;
const today = sql`(select clock.today())`;

/** Accounts whose membership stands so today; the same as `standingOn` of the rules says of one. */
export function standingAs(state: MembershipState): SQL | undefined {
  const ended = sql`${endsOn} < ${today}`;
  if (state === 'ENDED') return ended;
  const goesOn = sql`(${endsOn} is null or ${endsOn} >= ${today})`;
  if (state === 'SUSPENDED') return and(isNotNull(suspendedAt), goesOn);
  const free = and(isNull(suspendedAt), goesOn);
  return and(free, state === 'ENDING' ? isNotNull(endsOn) : isNull(endsOn));
}
