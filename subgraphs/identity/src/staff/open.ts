import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { StaffRefusal } from '../generated/resolvers.ts';
import { findStaff, type ListedStaff } from './queries.ts';

/**
 * The team, for one command at a time: two supervisors who remove each other at the same instant would each count the
 * other. Asked for the right once the lock is held, since whoever held it before may have taken the right away.
 */
export async function openTeam(tx: ActorTransaction): Promise<StaffRefusal[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity.staff'))`);
  const keeps = await allowsEverywhere(tx, 'staff:manage');
  return keeps ? [] : [{ code: 'MISSING_RIGHT', field: null }];
}

/** Somebody of the team who is to be changed; or why they may not be, a stale version last. */
export async function openStaff(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<ListedStaff | { refusals: StaffRefusal[] }> {
  const closed = await openTeam(tx);
  if (closed.length > 0) return refuse(...closed);
  const member = await findStaff(tx, input.id);
  if (!member) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return member.version === input.version
    ? member
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}
