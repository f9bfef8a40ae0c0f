import { audit } from '../audit.ts';
import type { ActorTransaction } from '../database.ts';
import type { EmployeeErased } from '../events.ts';
import type { Register } from './register.ts';
import { erasePersonalRows } from './rows.ts';

/** Erases in one more subgraph what workforce has erased, from the register of that subgraph. */
export const followErasures =
  (register: Register) =>
  async (tx: ActorTransaction, event: EmployeeErased): Promise<void> => {
    const { employeeId, accountId, everything } = event;
    const whose = { about: 'employee', id: employeeId } as const;
    const tables = await erasePersonalRows(tx, register, whose, { everything });
    if (tables.length === 0) return;
    const details = { everything, tables };
    await audit(tx, { action: 'personal-data.erased', accountId, targetId: employeeId, details });
  };
