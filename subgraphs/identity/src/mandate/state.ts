import { sql, type SQL } from 'drizzle-orm';
import type { MandateState } from '../generated/resolvers.ts';
import { mandate, type MandateRow } from './table.ts';

/** Where a request or a mandate stands at an instant of a day: what is over by the clock is over before a job writes so. */
export function stateAt(
  now: Date,
  today: string,
  { state, expiresAt, endsOn }: Pick<MandateRow, 'state' | 'expiresAt' | 'endsOn'>,
): MandateState {
  if (state === 'ASKED' && expiresAt <= now) return 'EXPIRED';
  if (state === 'ACCEPTED' && endsOn !== null && endsOn < today) return 'OVER';
  return state;
}

/** The same rule in SQL, for lists. */
export const currentState: SQL<MandateState> = sql`case
  when ${mandate.state} = 'ASKED' and ${mandate.expiresAt} <= (select clock.now()) then 'EXPIRED'
  when ${mandate.state} = 'ACCEPTED' and ${mandate.endsOn} < (select clock.today()) then 'OVER'
  else ${mandate.state} end`;
