import { allows } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { findUsers } from '../account-user/queries.ts';
import { announcedEvents, type AnnouncedEvent } from './events.ts';
import { notificationChoice, type Cadence } from './table.ts';

/** One line of somebody's matrix. */
export interface NotificationRow {
  told: AnnouncedEvent;
  cadence: Cadence;
  /** Nothing was chosen for the account itself. */
  inherited: boolean;
  /** On this account nobody else hears of it. */
  alone: boolean;
}

/**
 * The matrix of a person: for one account, or what holds where nothing else was chosen.
 * @param accountId on which the person must hold the right for a line to be there; all lines without it
 */
export async function listNotifications(
  tx: ActorTransaction,
  personId: string,
  accountId: string | null,
): Promise<NotificationRow[]> {
  const ofAccount = accountId === null ? undefined : eq(notificationChoice.accountId, accountId);
  const chosen = await tx
    .select()
    .from(notificationChoice)
    .where(
      and(
        eq(notificationChoice.personId, personId),
        or(isNull(notificationChoice.accountId), ofAccount),
      ),
    );
  const own = (event: string) =>
    chosen.find((row) => row.event === event && row.accountId !== null)?.cadence;
  const general = (event: string) =>
    chosen.find((row) => row.event === event && row.accountId === null)?.cadence;
  const heard = accountId === null ? null : await heardOf(tx, personId, accountId);
  return announcedEvents.flatMap((told) => {
    if (heard && !heard.hears.has(told.event)) return [];
    const cadence = heard
      ? (heard.hears.get(told.event) ?? 'IMMEDIATE')
      : (general(told.event) ?? 'IMMEDIATE');
    const alone = heard?.alone.includes(told.event) === true && !told.personal;
    return [{ told, cadence, inherited: accountId !== null && !own(told.event), alone }];
  });
}

/**
 * Of which events a person may hear on an account and how often in the end, and of which nobody else does. Whoever manages
 * the user does not see what they chose for everywhere, only what it comes to here.
 */
async function heardOf(
  tx: ActorTransaction,
  personId: string,
  accountId: string,
): Promise<{ hears: ReadonlyMap<string, Cadence>; alone: string[] }> {
  const events = JSON.stringify(announcedEvents.map(({ event, scope }) => ({ event, scope })));
  const rows = await tx.execute<{ event: string; cadence: Cadence; alone: boolean }>(sql`
    select e.event, l.cadence, exists (select from access.heard_by_nobody_else(
      ${personId}::uuid, array[${accountId}::uuid], e.event, e.scope)) as alone
    from jsonb_to_recordset(${events}::jsonb) as e (event text, scope text)
      join access.listeners(array[${accountId}::uuid], e.event, e.scope) l on l.person_id = ${personId}::uuid`);
  return {
    hears: new Map(rows.map(({ event, cadence }) => [event, cadence])),
    alone: rows.filter(({ alone }) => alone).map(({ event }) => event),
  };
}

/** The matrix of a user on their account, for whoever manages its users; null for everybody else. */
export async function listNotificationsOfUser(
  tx: ActorTransaction,
  id: string,
): Promise<NotificationRow[] | null> {
  const [user] = isId(id) ? await findUsers(tx, [id]) : [];
  if (!user || user.removedAt !== null) return null;
  const { personId, accountId } = user;
  if (!(await allows(tx, accountId, 'users:manage'))) return null;
  return listNotifications(tx, personId, accountId);
}
