import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { findEmployees, lockEmployee } from './queries.ts';
import type { Refusal } from './refusal.ts';
import type { EmploymentRow } from './table.ts';

/** The employment to be changed, locked; or why it may not be, a stale version last. */
export async function openForChange(
  tx: ActorTransaction,
  input: { id: string; version?: number },
): Promise<EmploymentRow | { refusals: Refusal[] }> {
  const [seen] = isId(input.id) ? await findEmployees(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const { accountId } = seen.employment;
  const standing = await standingOn(tx, accountId, 'employees:read', 'employees:write');
  if (standing !== 'allowed') return refuse({ code: await whyClosed(tx, accountId), field: 'id' });
  const locked = await lockEmployee(tx, input.id);
  if (!locked) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const stale = input.version !== undefined && locked.version !== input.version;
  return stale ? refuse({ code: 'STALE_VERSION', field: 'version' }) : locked;
}
