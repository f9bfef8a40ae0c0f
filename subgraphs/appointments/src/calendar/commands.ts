import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome, type Refusal } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { count, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  CalendarAddressRefusalCode,
  RevokeCalendarAddressInput,
} from '../generated/resolvers.ts';
import { calendarAddress, type CalendarAddressRow } from './table.ts';

export type CalendarRefusal = Refusal<CalendarAddressRefusalCode>;

/** Addresses at most that one person keeps: a few programs on a few devices. */
const mostAddresses = 10;

/**
 * Makes an address for calendar programs; its secret is told now or never.
 * @param accountId null for all accounts of the caller
 */
export function makeCalendarAddress(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  accountId: string | null,
): Promise<Outcome<{ address: CalendarAddressRow; secret: string }, CalendarRefusal>> {
  return database.as(
    caller,
    async (tx) => {
      // People of the service see a thousand members: their day has a list of its own.
      if (caller.kind !== 'user')
        return refuse<CalendarRefusal>({ code: 'MISSING_RIGHT', field: null });
      if (accountId !== null) {
        const standing = isId(accountId)
          ? await standingOn(tx, accountId, 'account:read', 'visits:read')
          : 'unknown';
        if (standing === 'unknown')
          return refuse<CalendarRefusal>({ code: 'NOT_FOUND', field: 'accountId' });
        if (standing === 'visible')
          return refuse<CalendarRefusal>({ code: 'MISSING_RIGHT', field: null });
      }
      const personId = caller.subjectId;
      const [own] = await tx
        .select({ rows: count() })
        .from(calendarAddress)
        .where(eq(calendarAddress.personId, personId));
      if ((own?.rows ?? 0) >= mostAddresses)
        return refuse<CalendarRefusal>({ code: 'TOO_MANY', field: null });
      const secret = newSecret();
      const [address] = await tx
        .insert(calendarAddress)
        .values({ id: newId(), personId, accountId, tokenHash: hashSecret(secret) })
        .returning();
      if (!address) throw new Error('An address that was written is not there');
      await audit(tx, { action: 'calendar-address.made', ...aboutOf(address) });
      return { done: { address, secret } };
    },
    'writing',
  );
}

/** Ends an address of the caller at once. */
export function revokeCalendarAddress(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RevokeCalendarAddressInput,
): Promise<Outcome<object, CalendarRefusal>> {
  return runCommand<object, CalendarRefusal>(
    ...([database, caller, 'revokeCalendarAddress', input] as const),
    async (tx) => {
      const [ended] = isId(input.id)
        ? await tx.delete(calendarAddress).where(eq(calendarAddress.id, input.id)).returning()
        : [];
      if (!ended) return refuse({ code: 'NOT_FOUND', field: 'id' });
      await audit(tx, { action: 'calendar-address.revoked', ...aboutOf(ended) });
      return { done: {} };
    },
  );
}

function aboutOf({ id, accountId }: CalendarAddressRow) {
  return { targetId: id, ...(accountId === null ? {} : { accountId }) };
}
