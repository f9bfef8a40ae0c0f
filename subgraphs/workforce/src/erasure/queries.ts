import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, isNotNull, notExists, or, sql } from 'drizzle-orm';
import { findEmployees } from '../employee/queries.ts';
import { employee, type EmployeeRow } from '../employee/table.ts';
import { setting } from '../setting/table.ts';
import { isOver, keptUntil } from './rules.ts';
import { erasure, type ErasureRow } from './table.ts';

/** How far what is held of somebody may be erased. */
export interface Standing {
  employee: EmployeeRow;
  keptUntil: CivilDate | null;
  everything: boolean;
  erasures: ErasureRow[];
}

/** How an employee stands today; null for nobody. */
export async function findStanding(
  tx: ActorTransaction,
  employeeId: string,
  today: CivilDate,
): Promise<Standing | null> {
  const [[found], years, erasures] = await Promise.all([
    findEmployees(tx, [employeeId]),
    readYears(tx),
    tx
      .select()
      .from(erasure)
      .where(eq(erasure.employeeId, employeeId))
      .orderBy(desc(erasure.at), desc(erasure.id)),
  ]);
  if (!found) return null;
  const { leftOn, withdrawnAt } = found.employment;
  const everything = isOver({ leftOn, isWithdrawn: withdrawnAt !== null }, years, today);
  return { employee: found, keptUntil: keptUntil({ leftOn }, years), everything, erasures };
}

/** Years for which leavers are kept. */
export async function readYears(tx: ActorTransaction): Promise<number> {
  const [row] = await tx.select({ years: setting.leaverYears }).from(setting);
  if (!row) throw new Error('workforce.setting has no row: the database is not migrated');
  return row.years;
}

/** Employments whose time is over and that still name somebody. As a job. */
export async function findOutdated(
  tx: ActorTransaction,
  today: CivilDate,
  limit: number,
): Promise<{ id: string; accountId: string }[]> {
  const years = await readYears(tx);
  const erased = tx
    .select({ id: erasure.id })
    .from(erasure)
    .where(and(eq(erasure.employeeId, employee.id), erasure.everything));
  return tx
    .select({ id: employee.id, accountId: employee.accountId })
    .from(employee)
    .where(
      and(
        or(
          sql`${employee.leftOn} < (${today}::date - make_interval(years => ${years}::int))::date`,
          and(
            isNotNull(employee.withdrawnAt),
            sql`${employee.withdrawnAt} < clock.now() - interval '30 days'`,
          ),
        ),
        notExists(erased),
      ),
    )
    .limit(limit);
}
