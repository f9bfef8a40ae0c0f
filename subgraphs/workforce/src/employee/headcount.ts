import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { dayConstant } from '../day-constant.ts';
import type { Headcount } from '../generated/resolvers.ts';
import { open, overdue, soon } from '../visit/open.ts';
import { visit } from '../visit/table.ts';
import { hasStatus } from './status.ts';
import { employee } from './table.ts';

type Counted<Names extends string> = Record<Names, number> & { accountId: string };

/** Employees of each account, counted by status, profile and state of their visits. */
export async function countEmployees(
  tx: ActorTransaction,
  accountIds: readonly string[],
  today: CivilDate,
): Promise<Headcount[]> {
  const [people, visits] = await Promise.all([
    countPeople(tx, accountIds, today),
    countVisits(tx, accountIds, today),
  ]);
  const none = { active: 0, upcoming: 0, closed: 0, si: 0, sia: 0, sir: 0 };
  const counts = inOrderOf(accountIds, people, (row) => row.accountId);
  const states = inOrderOf(accountIds, visits, (row) => row.accountId);
  return counts.map((row, index) => ({
    ...(row ?? none),
    overdue: states[index]?.overdue ?? null,
    dueSoon: states[index]?.dueSoon ?? null,
  }));
}

async function countPeople(tx: ActorTransaction, accountIds: readonly string[], today: CivilDate) {
  const day = dayConstant(today);
  const rows = await tx.execute<
    Counted<'active' | 'upcoming' | 'closed' | 'si' | 'sia' | 'sir'>
  >(sql`
    select account_id as "accountId",
      count(*) filter (where not gone and not coming)::int as active,
      count(*) filter (where coming)::int as upcoming,
      count(*) filter (where gone and withdrawn_at is null)::int as closed,
      count(*) filter (where not gone and profile = 'SI')::int as si,
      count(*) filter (where not gone and profile = 'SIA')::int as sia,
      count(*) filter (where not gone and profile = 'SIR')::int as sir
    from (select account_id, profile, withdrawn_at,
        coalesce(left_on < ${day}, false) as gone,
        start_date > ${day} and not coalesce(left_on < ${day}, false) as coming
      from ${employee}
      where account_id = any(${sql.param([...accountIds])}::uuid[])) as counted
    group by account_id`);
  return [...rows];
}

/** No row for an account whose visits the actor may not read: nothing is known of them. */
async function countVisits(tx: ActorTransaction, accountIds: readonly string[], today: CivilDate) {
  const ids = sql.param([...accountIds]);
  const rows = await tx.execute<Counted<'overdue' | 'dueSoon'>>(sql`
    select a.id as "accountId",
      count(*) filter (where is_overdue)::int as overdue,
      count(*) filter (where not is_overdue)::int as "dueSoon"
    from unnest(${ids}::uuid[]) as a (id)
    left join (
      select ${visit.accountId} as account_id, bool_or(${overdue(today)}) as is_overdue
      from ${visit} join ${employee} on ${employee.id} = ${visit.employeeId}
      where ${visit.accountId} = any(${ids}::uuid[]) and ${open(today)} and ${soon(today)} and ${hasStatus(null, today)}
      group by ${visit.accountId}, ${visit.employeeId}) as waiting on waiting.account_id = a.id
    where (select access.everywhere('visits:read')) or a.id = any(array(select access.members('visits:read')))
    group by a.id`);
  return [...rows];
}

/** The counts of several accounts together; what is not known of one is not known of all. */
export function together(counts: readonly Headcount[]): Headcount {
  const sum = (name: keyof Omit<Headcount, '__typename'>): number =>
    counts.reduce((total, count) => total + (count[name] ?? 0), 0);
  const known = (name: 'overdue' | 'dueSoon'): number | null =>
    counts.some((count) => count[name] === null) ? null : sum(name);
  return {
    active: sum('active'),
    upcoming: sum('upcoming'),
    closed: sum('closed'),
    si: sum('si'),
    sia: sum('sia'),
    sir: sum('sir'),
    overdue: known('overdue'),
    dueSoon: known('dueSoon'),
  };
}
