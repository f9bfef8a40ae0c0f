import { sql } from 'drizzle-orm';
import { jsonb, text, timestamp, uuid, type PgTable } from 'drizzle-orm/pg-core';
import type { CallerActor } from './actor.ts';
import type { ActorTransaction, Database } from './database.ts';
import { hashSecret, newSecret } from './secret.ts';

/** An address works this long (milliseconds): enough for a browser to follow it, too short to pass it on. */
const life = 60 * 1000;

/** Columns of a table of addresses from which what somebody wants is made when it is fetched, in their name. */
export const addressColumns = <Wanted>() => ({
  tokenHash: text().primaryKey(),
  subjectKind: text({ enum: ['user', 'staff', 'machine'] }).notNull(),
  subjectId: uuid().notNull(),
  sessionId: uuid().notNull(),
  wanted: jsonb().$type<Wanted>().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});

/** Gives an address that works once, within a minute; its token is told now or never. */
export async function giveAddress(
  tx: ActorTransaction,
  table: PgTable,
  { kind, subjectId, sessionId }: CallerActor,
  wanted: object,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + life);
  await tx.execute(sql`
    insert into ${table} (token_hash, subject_kind, subject_id, session_id, wanted, expires_at)
    values (${hashSecret(token)}, ${kind}, ${subjectId}::uuid, ${sessionId}::uuid,
      ${JSON.stringify(wanted)}::jsonb, ${expiresAt.toISOString()}::timestamptz)`);
  return { token, expiresAt };
}

/** In whose name something is made, and what. */
export interface Taken<Wanted> {
  owner: CallerActor;
  wanted: Wanted;
}

/** Uses an address up; null when it is unknown, expired or used. What has expired goes with it. */
export function takeAddress<Wanted>(
  database: Database,
  table: PgTable,
  requestId: string,
  token: string,
): Promise<Taken<Wanted> | null> {
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [row] = await tx.execute<Owner & { wanted: Wanted }>(sql`
      delete from ${table} where token_hash = ${hashSecret(token)} and expires_at > clock.now()
      returning subject_kind as kind, subject_id as "subjectId", session_id as "sessionId", wanted`);
    await tx.execute(sql`delete from ${table} where expires_at < clock.now()`);
    if (!row) return null;
    const { wanted, ...owner } = row;
    return { owner: { ...owner, requestId }, wanted };
  });
}

type Owner = Record<string, unknown> & Pick<CallerActor, 'kind' | 'subjectId' | 'sessionId'>;
