import type { CallerActor } from '@vigie/chassis/actor';
import { allows } from '@vigie/chassis/access';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { accountUser } from '../account-user/table.ts';
import type { Context } from '../context.ts';
import type { ChooseNotificationInput, NotificationRefusalCode } from '../generated/resolvers.ts';
import { announcedEvent, cadencesOf, type AnnouncedEvent } from './events.ts';
import { notificationChoice, type Cadence } from './table.ts';

/** Why a choice was not taken, and where nobody would hear any more. */
export interface NotificationRefused {
  code: NotificationRefusalCode;
  field: string | null;
  accountId?: string;
}

interface Choice {
  personId: string;
  /** Null: where nothing else was chosen. */
  accountId: string | null;
}

/** Chooses how often somebody hears of an event: oneself, or, on one account, a user whom the caller manages. */
export function chooseNotification(
  { database }: Context,
  caller: CallerActor,
  input: ChooseNotificationInput,
): Promise<Outcome<Choice, NotificationRefused>> {
  return runCommand<Choice, NotificationRefused>(
    database,
    caller,
    'chooseNotification',
    input,
    async (tx) => {
      const told = announcedEvent(input.event);
      const choice = {
        personId: input.userId ?? caller.subjectId,
        accountId: input.accountId ?? null,
      };
      const cadence = input.cadence ?? null;
      const refusals = await refusalsOf(tx, caller, choice, told, cadence);
      if (refusals.length > 0) return refuse(...refusals);
      await write(tx, choice, told, cadence);
      await audit(tx, {
        action: 'notification.chosen',
        ...(choice.accountId && { accountId: choice.accountId }),
        targetId: choice.personId,
        details: { event: told.event, cadence: cadence ?? 'GENERAL' },
      });
      return { done: choice };
    },
  );
}

async function refusalsOf(
  tx: ActorTransaction,
  { subjectId }: CallerActor,
  { personId, accountId }: Choice,
  told: AnnouncedEvent,
  cadence: Cadence | null,
): Promise<NotificationRefused[]> {
  if (accountId !== null && !isId(accountId)) return [{ code: 'NOT_FOUND', field: 'accountId' }];
  if (personId !== subjectId) {
    if (accountId === null) return [{ code: 'MISSING_RIGHT', field: 'userId' }];
    if (!(await isManaged(tx, personId, accountId)))
      return [{ code: 'NOT_FOUND', field: 'userId' }];
  } else if (accountId !== null && !(await allows(tx, accountId, 'account:read'))) {
    return [{ code: 'NOT_FOUND', field: 'accountId' }];
  }
  if (cadence === null && accountId === null) return [{ code: 'REQUIRED', field: 'cadence' }];
  if (cadence !== null && !cadencesOf(told).includes(cadence)) {
    return [{ code: 'CADENCE_NOT_OFFERED', field: 'cadence' }];
  }
  if (told.personal) return [];
  const silenced = await leftWithout(tx, { personId, accountId }, told, cadence);
  return silenced.map((each) => ({
    ...{ code: 'LAST_RECIPIENT' as const, field: 'cadence', accountId: each },
  }));
}

async function isManaged(tx: ActorTransaction, personId: string, accountId: string) {
  if (!isId(personId) || !(await allows(tx, accountId, 'users:manage'))) return false;
  const [row] = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .where(
      and(
        eq(accountUser.accountId, accountId),
        eq(accountUser.personId, personId),
        isNull(accountUser.removedAt),
      ),
    );
  return row !== undefined;
}

/**
 * Accounts on which nobody would hear of the event after this choice. They are locked until it is made: of the last two
 * who give up at the same instant the second is refused.
 */
async function leftWithout(
  tx: ActorTransaction,
  { personId, accountId }: Choice,
  { event, scope }: AnnouncedEvent,
  cadence: Cadence | null,
): Promise<string[]> {
  const becomes = cadence ?? (await generalOf(tx, personId, event));
  if (becomes !== 'NEVER') return [];
  const concerned = accountId ? sql`select ${accountId}::uuid as id` : followed(personId, event);
  const locked = await tx.execute<{ id: string }>(sql`
    with concerned as materialized (${concerned} order by id)
    select id, pg_advisory_xact_lock(hashtextextended('notification ' || ${event} || id, 0)) from concerned`);
  const ids = locked.map(({ id }) => id);
  // A statement of its own: it sees what those did who held the locks before.
  const rows = await tx.execute<{ id: string }>(sql`
    select id from access.heard_by_nobody_else(${personId}::uuid, ${sql.param(ids)}::uuid[], ${event}, ${scope}) as id`);
  return rows.map(({ id }) => id);
}

/** Accounts of a person for which they chose nothing of their own. */
function followed(personId: string, event: string) {
  return sql`select distinct g.account_id as id from access.grants g
    where g.subject_id = ${personId}::uuid and g.account_id is not null
      and not exists (select from ${notificationChoice} c
        where c.person_id = ${personId}::uuid and c.account_id = g.account_id and c.event = ${event})`;
}

/** What somebody chose for everywhere. Whoever manages them does not see it, and must not silence an account by it. */
function generalOf(tx: ActorTransaction, personId: string, event: string): Promise<Cadence> {
  return asJobWithin(tx, { task: 'compare-choices' }, async () => {
    const [row] = await tx
      .select({ cadence: notificationChoice.cadence })
      .from(notificationChoice)
      .where(
        and(
          eq(notificationChoice.personId, personId),
          isNull(notificationChoice.accountId),
          eq(notificationChoice.event, event),
        ),
      );
    return row?.cadence ?? 'IMMEDIATE';
  });
}

async function write(
  tx: ActorTransaction,
  { personId, accountId }: Choice,
  { event }: AnnouncedEvent,
  cadence: Cadence | null,
): Promise<void> {
  if (cadence === null) {
    await tx
      .delete(notificationChoice)
      .where(
        and(
          eq(notificationChoice.personId, personId),
          accountId ? eq(notificationChoice.accountId, accountId) : sql`false`,
          eq(notificationChoice.event, event),
        ),
      );
    return;
  }
  const { personId: person, accountId: account, event: about } = notificationChoice;
  await tx
    .insert(notificationChoice)
    .values({ id: newId(), personId, accountId, event, cadence })
    .onConflictDoUpdate({ target: [person, account, about], set: { cadence } });
}
