import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql, type SQL } from 'drizzle-orm';
import { returnToRequest } from '../absence/queries.ts';
import { absence } from '../absence/table.ts';
import { dayConstant } from '../day-constant.ts';
import type { Headcount } from '../generated/resolvers.ts';
import { overdue, soon, soonUntil } from '../visit/open.ts';
import { visit } from '../visit/table.ts';
import { hasStatus } from './status.ts';
import { employee } from './table.ts';

type Counted<Names extends string> = Record<Names, number> & { accountId: string };

/**
 * Employees of each account, counted by status, profile and state of their visits; null for an account that is closed to
 * the actor, where nobody would be a false answer.
 */
export async function countEmployees(
  tx: ActorTransaction,
  accountIds: readonly string[],
  today: CivilDate,
): Promise<(Headcount | null)[]> {
  const [people, visits] = await Promise.all([
    countPeople(tx, accountIds, today),
    countVisits(tx, accountIds, today),
  ]);
  const counts = inOrderOf(accountIds, people, (row) => row.accountId);
  const states = inOrderOf(accountIds, visits, (row) => row.accountId);
  return counts.map((row, index) => row && { ...row, ...standings(row, states[index]) });
}

/** Whoever is neither overdue nor to be seen soon is up to date. */
function standings(
  { active, upcoming }: Pick<Headcount, 'active' | 'upcoming'>,
  visits: Pick<Counted<'overdue' | 'dueSoon'>, 'overdue' | 'dueSoon'> | null | undefined,
): Pick<Headcount, 'overdue' | 'dueSoon' | 'upToDate'> {
  if (!visits) return { overdue: null, dueSoon: null, upToDate: null };
  const { overdue, dueSoon } = visits;
  return { overdue, dueSoon, upToDate: active + upcoming - overdue - dueSoon };
}

/** Accounts among those asked for in which the actor holds a right: a row for each of them, whether it has anybody or not. */
const openTo = (scope: string): SQL =>
  sql`(select access.everywhere(${scope})) or a.id = any(array(select access.members(${scope})))`;

async function countPeople(tx: ActorTransaction, accountIds: readonly string[], today: CivilDate) {
  const day = dayConstant(today);
  const ids = sql.param([...accountIds]);
  const rows = await tx.execute<
    Counted<'active' | 'upcoming' | 'closed' | 'si' | 'sia' | 'sir'>
  >(sql`
    select a.id as "accountId",
      count(*) filter (where not gone and not coming)::int as active,
      count(*) filter (where coming)::int as upcoming,
      count(*) filter (where gone and withdrawn_at is null)::int as closed,
      count(*) filter (where not gone and profile = 'SI')::int as si,
      count(*) filter (where not gone and profile = 'SIA')::int as sia,
      count(*) filter (where not gone and profile = 'SIR')::int as sir
    from unnest(${ids}::uuid[]) as a (id)
    left join (select account_id, profile, withdrawn_at,
        coalesce(left_on < ${day}, false) as gone,
        start_date > ${day} and not coalesce(left_on < ${day}, false) as coming
      from ${employee}
      where account_id = any(${ids}::uuid[])) as counted on counted.account_id = a.id
    where ${openTo('employees:read')}
    group by a.id`);
  return [...rows];
}

async function countVisits(tx: ActorTransaction, accountIds: readonly string[], today: CivilDate) {
  const ids = sql.param([...accountIds]);
  const rows = await tx.execute<Counted<'overdue' | 'dueSoon'>>(sql`
    select a.id as "accountId",
      count(*) filter (where is_overdue)::int as overdue,
      count(*) filter (where not is_overdue)::int as "dueSoon"
    from unnest(${ids}::uuid[]) as a (id)
    left join (
      select account_id, bool_or(passed) as is_overdue from (
        select ${visit.accountId} as account_id, ${visit.employeeId} as employee_id, ${overdue(today)} as passed
        from ${visit} join ${employee} on ${employee.id} = ${visit.employeeId}
        where ${visit.accountId} = any(${ids}::uuid[]) and ${soon(today)} and ${hasStatus(null, today)}
        union all
        select ${absence.accountId}, ${absence.employeeId}, ${absence.returnVisitBy} < ${dayConstant(today)}
        from ${absence} join ${employee} on ${employee.id} = ${absence.employeeId}
        where ${absence.accountId} = any(${ids}::uuid[]) and ${returnToRequest(soonUntil(today))}
          and ${hasStatus(null, today)}) as owed
      group by account_id, employee_id) as waiting on waiting.account_id = a.id
    where ${openTo('visits:read')}
    group by a.id`);
  return [...rows];
}

/** The counts of several accounts together; what is not known of one is not known of all. */
export function together(counts: readonly (Headcount | null)[]): Headcount | null {
  const read = counts.filter((count) => count !== null);
  if (read.length === 0) return null;
  const sum = (name: keyof Omit<Headcount, '__typename'>): number =>
    read.reduce((total, count) => total + (count[name] ?? 0), 0);
  const known = (name: 'overdue' | 'dueSoon' | 'upToDate'): number | null =>
    read.some((count) => count[name] === null) ? null : sum(name);
  return {
    active: sum('active'),
    upcoming: sum('upcoming'),
    closed: sum('closed'),
    si: sum('si'),
    sia: sum('sia'),
    sir: sum('sir'),
    overdue: known('overdue'),
    dueSoon: known('dueSoon'),
    upToDate: known('upToDate'),
  };
}
