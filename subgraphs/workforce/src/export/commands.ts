import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { giveAddress } from '@vigie/chassis/single-use-address';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { accountsOf, chosen, isTooLarge } from '../employee/list/selection.ts';
import { employee } from '../employee/table.ts';
import type {
  EmployeeSelection,
  ExportAddress,
  ExportEmployeesInput,
  ExportRefusal,
} from '../generated/resolvers.ts';
import { exportsAddress } from './address.ts';
import { exportAddress, type WantedExport } from './table.ts';

/** Gives an address from which the list can be fetched once, within a minute. Each account notes how much left it. */
export async function exportEmployees(
  { clock, database }: Context,
  caller: CallerActor,
  { selection, format, orderBy }: ExportEmployeesInput,
): Promise<Outcome<ExportAddress, ExportRefusal>> {
  if (isTooLarge(selection)) return refuse({ code: 'TOO_MANY', field: 'selection' });
  return database.as(caller, async (tx) => {
    const counts = await countChosen(tx, selection, clock.today());
    if (counts.length === 0) return refuse({ code: 'NOBODY', field: 'selection' });
    const wanted: WantedExport = { selection, format, orderBy: orderBy ?? 'NAME' };
    const { token, expiresAt } = await giveAddress(tx, exportAddress, caller, wanted, clock.now());
    for (const { accountId, rows } of counts) {
      await audit(tx, { action: 'employees.exported', accountId, details: { format, rows } });
    }
    const rows = counts.reduce((sum, each) => sum + each.rows, 0);
    return { done: { path: `${exportsAddress.path}${token}`, expiresAt, rows } };
  });
}

async function countChosen(
  tx: ActorTransaction,
  selection: EmployeeSelection,
  today: CivilDate,
): Promise<{ accountId: string; rows: number }[]> {
  const { from, where } = await chosen(tx, selection, today);
  const rows = await tx.execute<{ accountId: string; rows: number }>(sql`
    select ${employee.accountId} as "accountId", count(*)::int as rows from ${from}
    where ${anyOf(employee.accountId, accountsOf(selection))} and ${where}
    group by ${employee.accountId}`);
  return [...rows];
}
