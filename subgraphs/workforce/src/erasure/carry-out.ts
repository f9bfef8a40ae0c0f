import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { erasePersonalRows } from '@vigie/chassis/personal-data/rows';
import { register } from '../personal-data/register.ts';
import { erasure } from './table.ts';

/** Of whom, how far and why; without reason where the time for keeping is over. */
export interface Erasing {
  employeeId: string;
  accountId: string;
  everything: boolean;
  reason: string | null;
  askedBy: string | null;
}

/** Erases what workforce holds, notes it and tells those who hold copies. */
export async function carryOut(tx: ActorTransaction, erasing: Erasing): Promise<void> {
  const { employeeId, accountId, everything } = erasing;
  const tables = await asJobWithin(tx, { task: 'erase', accountId }, (job) =>
    erasePersonalRows(job, register, { about: 'employee', id: employeeId }, { everything }),
  );
  await tx.insert(erasure).values({ id: newId(), ...erasing });
  await publish(tx, {
    ...{ type: 'employee.erased', key: employeeId, accountId },
    payload: { employeeId, accountId, everything },
  });
  const details = { everything, tables };
  await audit(tx, { action: 'personal-data.erased', accountId, targetId: employeeId, details });
}
