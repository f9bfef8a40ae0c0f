import { sql, type SQL } from 'drizzle-orm';
import { linkLife } from './rules.ts';

/** Until when a link works that somebody sends now: seven days, and never longer than their own right to invite. */
export function lastInstantOf(accountId: string, senderId: string): SQL {
  const usual = sql`clock.now() + ${`${linkLife} milliseconds`}::interval`;
  return sql`least(${usual}, (select case when bool_or(g.valid_until is null) then null else max(g.valid_until) end
    from access.grants g join access.role_scope r on r.role = g.role and r.scope = 'users:manage'
    where g.subject_id = ${senderId} and (g.account_id = ${accountId} or g.account_id is null)))`;
}
