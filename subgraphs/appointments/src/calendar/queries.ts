import type { ActorTransaction } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import { centre } from '../centre/table.ts';
import { employee } from '../employee/table.ts';
import { accountTrade } from '../statistics/table.ts';
import { attended, booked, cancelled } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
import type { ToldAppointment } from './rules.ts';
import { calendarAddress, type CalendarAddressRow } from './table.ts';

/** Addresses of whoever asks, the latest first. */
export function findOwnAddresses(tx: ActorTransaction): Promise<CalendarAddressRow[]> {
  return tx
    .select()
    .from(calendarAddress)
    .where(sql`${calendarAddress.personId} = access.subject()`)
    .orderBy(desc(calendarAddress.createdAt), desc(calendarAddress.id));
}

/** The address of a secret; null when it is unknown or its owner may not come in any more. */
export async function findBySecret(
  tx: ActorTransaction,
  secret: string,
): Promise<CalendarAddressRow | null> {
  const [row] = await tx
    .select()
    .from(calendarAddress)
    .where(
      and(
        eq(calendarAddress.tokenHash, hashSecret(secret)),
        sql`access.may_come(${calendarAddress.personId})`,
      ),
    );
  return row ?? null;
}

/**
 * Notes that a program has come, and tells the name of the account where it is one alone; null when the owner, as whom
 * the transaction runs, may read no visit there now.
 */
export async function noteUse(
  tx: ActorTransaction,
  { id, accountId }: CalendarAddressRow,
): Promise<{ member: string | null } | null> {
  const [found] = await tx.execute<{ open: boolean; member: string | null }>(sql`
    select exists (select from access.members('visits:read') as account
        where ${accountId}::uuid is null or account = ${accountId}::uuid) as open,
      (select name from ${accountTrade} where account_id = ${accountId}::uuid) as member`);
  if (!found?.open) return null;
  await tx
    .update(calendarAddress)
    .set({ lastUsedAt: sql`clock.now()` })
    .where(eq(calendarAddress.id, id));
  return { member: found.member };
}

/** Days for which an appointment that is over is still told. */
const toldAfter = 60;

/** Appointments at most: as many as calendar programs take without complaint. */
const mostTold = 2000;

/** What the owner may read of the appointments of one account or of all, the earliest first. */
export function findAppointments(
  tx: ActorTransaction,
  accountId: string | null,
): Promise<ToldAppointment[]> {
  const allowed = (scope: string) =>
    sql`${visit.accountId} = any(array(select access.members(${scope})))`;
  return tx
    .select({
      ...{ id: visit.id, version: visit.version, status: visit.status },
      ...{ startsAt: visit.startsAt, endsAt: visit.endsAt, changedAt: visit.updatedAt },
      named: sql<boolean>`${allowed('employees:read')} and ${allowed('employees:identity')}`,
      ...{ firstName: employee.firstName, lastName: employee.lastName },
      ...{ usedName: employee.usedName, member: accountTrade.name },
      place: {
        ...{ kind: centre.kind, name: centre.name, mobileUnit: centre.mobileUnit },
        ...{ street: centre.street, postCode: centre.postCode },
        ...{ city: centre.city, phone: centre.phone, accessNotes: centre.accessNotes },
      },
    })
    .from(visit)
    .innerJoin(employee, eq(employee.id, visit.employeeId))
    .innerJoin(centre, eq(centre.id, visit.centreId))
    .leftJoin(accountTrade, eq(accountTrade.accountId, visit.accountId))
    .where(
      and(
        accountId === null ? allowed('visits:read') : eq(visit.accountId, accountId),
        inArray(visit.status, [...booked, ...attended, ...cancelled, 'NO_LONGER_DUE']),
        isNotNull(visit.startsAt),
        gt(visit.endsAt, sql`(select clock.now()) - make_interval(days => ${toldAfter})`),
      ),
    )
    .orderBy(visit.startsAt, visit.id)
    .limit(mostTold);
}
