import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { sql, type SQL } from 'drizzle-orm';
import { accountsOf, chosen } from '../employee/list/selection.ts';
import { employee } from '../employee/table.ts';
import type { EmployeeSelection } from '../generated/resolvers.ts';

/** Statement that gives `id`, `account_id` and the `version` that was seen of everybody in a selection. */
export async function concernedBy(
  tx: ActorTransaction,
  selection: EmployeeSelection,
  today: CivilDate,
): Promise<SQL> {
  const named = (selection.employees ?? []).filter((each) => isId(each.id));
  const { from, where } = await chosen(tx, selection, today);
  return sql`
    select ${employee.id} as id, ${employee.accountId} as account_id,
      coalesce(seen.version, ${employee.version}) as version
    from ${from}
    left join unnest(${sql.param(named.map((each) => each.id))}::uuid[],
      ${sql.param(named.map((each) => each.version))}::int[])
      as seen (id, version) on seen.id = ${employee.id}
    where ${anyOf(employee.accountId, accountsOf(selection))} and ${where}`;
}
