import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** Through whose eyes, and until when. */
export interface OpenView extends Record<string, unknown> {
  accountId: string;
  personId: string;
  endsAt: Date;
}

/** The view that a session is; null for an ordinary one. */
export async function findView(tx: ActorTransaction, sessionId: string): Promise<OpenView | null> {
  const [row] = await tx.execute<{ accountId: string; personId: string; endsAt: string }>(sql`
    select v.account_id as "accountId", v.person_id as "personId", s.ends_at as "endsAt"
    from access.view v join identity.session s on s.id = v.session_id
    where v.session_id = ${sessionId}`);
  return row ? { ...row, endsAt: new Date(row.endsAt) } : null;
}

/** A user of an account whose access holds today. */
export interface Viewable extends Record<string, unknown> {
  personId: string;
  administrator: boolean;
  owner: boolean;
}

/** Users of an account whose access holds today: its owner first, then its administrators. */
export async function findViewable(
  tx: ActorTransaction,
  accountId: string,
): Promise<(Viewable & { id: string })[]> {
  return tx.execute<Viewable & { id: string }>(sql`
    select u.id, u.person_id as "personId", u.owner, bool_or(g.role = 'administrator') as administrator
    from identity.account_user u
      join identity.person p on p.id = u.person_id and p.disabled_at is null
      join access.grants g on g.subject_id = u.person_id and g.account_id = u.account_id
        and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now())
    where u.account_id = ${accountId} and u.removed_at is null
    group by u.id, u.person_id, u.owner
    order by u.owner desc, administrator desc, u.id`);
}
