import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeErased } from '@vigie/chassis/events';
import { erasePersonalRows } from '@vigie/chassis/personal-data/rows';
import { register } from './register.ts';

/** Erases here what workforce has erased there. */
export async function receiveErasure(
  tx: ActorTransaction,
  { employeeId, accountId, everything }: EmployeeErased,
): Promise<void> {
  const whose = { about: 'employee', id: employeeId } as const;
  const tables = await erasePersonalRows(tx, register, whose, { everything });
  if (tables.length === 0) return;
  const details = { everything, tables };
  await audit(tx, { action: 'personal-data.erased', accountId, targetId: employeeId, details });
}
