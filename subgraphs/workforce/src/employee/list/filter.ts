import { anyOf } from '@vigie/chassis/any-of';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { and, eq, exists, inArray, not, sql, type SQL } from 'drizzle-orm';
import type { EmployeeStatus, EmployeeVisits, FollowUpProfile } from '../../generated/resolvers.ts';
import { returnToRequest } from '../../absence/queries.ts';
import { absence } from '../../absence/table.ts';
import { jobPost } from '../../job-post/table.ts';
import { ahead, open, overdue, soon, soonUntil } from '../../visit/open.ts';
import { visit } from '../../visit/table.ts';
import { hasStatus } from '../status.ts';
import { employee, employeeIdentity } from '../table.ts';
import { foundBy } from './search.ts';

/** What a list of employees is asked for. */
export interface EmployeeFilter {
  search?: string | null | undefined;
  status?: EmployeeStatus | null | undefined;
  profile?: FollowUpProfile | null | undefined;
  jobTitle?: string | null | undefined;
  visits?: EmployeeVisits | null | undefined;
}

/** Who is in a list: a condition, and the tables that it speaks of. */
export interface Matching {
  where: SQL;
  /** Employees, with their identities where the condition looks at them. */
  from: SQL;
}

export const plainly = sql`${employee}`;

const withNames = sql`${employee} left join ${employeeIdentity} on ${eq(employeeIdentity.employeeId, employee.id)}`;

/**
 * The filter in SQL. Nothing in it, and no order, looks at what only some may read: whom a list shows, and where, never
 * tells a confidential situation.
 */
export async function matching(
  tx: ActorTransaction,
  accountIds: readonly string[],
  { search, status, profile, jobTitle, visits }: EmployeeFilter,
  today: CivilDate,
): Promise<Matching> {
  const found = search && searchable(search) ? await foundBy(tx, accountIds, search) : undefined;
  const where = and(
    hasStatus(status, today),
    profile ? eq(employee.profile, profile) : undefined,
    jobTitle ? holds(tx, accountIds, jobTitle) : undefined,
    visits ? standsWith(tx, visits, today) : undefined,
    found,
  );
  return { where: where ?? sql`true`, from: found ? withNames : plainly };
}

function holds(tx: ActorTransaction, accountIds: readonly string[], title: string): SQL {
  const posts = tx
    .select({ id: jobPost.id })
    .from(jobPost)
    .where(
      and(anyOf(jobPost.accountId, accountIds), sql`lower(${jobPost.title}) = lower(${title})`),
    );
  return inArray(employee.jobPostId, posts);
}

function standsWith(tx: ActorTransaction, visits: EmployeeVisits, today: CivilDate): SQL {
  const has = (condition: SQL): SQL =>
    exists(
      tx
        .select({ id: visit.id })
        .from(visit)
        .where(and(eq(visit.employeeId, employee.id), condition)),
    );
  /** Return visits that nobody has asked for are no visits yet, and owed all the same. */
  const asks = (by?: CivilDate): SQL =>
    sql`(${visitsReadable} and ${exists(
      tx
        .select({ id: absence.id })
        .from(absence)
        .where(and(eq(absence.employeeId, employee.id), returnToRequest(by))),
    )})`;
  const late = sql`(${has(overdue(today))} or ${asks(addDays(today, -1))})`;
  const near = sql`(${has(soon(today))} or ${asks(soonUntil(today))})`;
  switch (visits) {
    case 'OVERDUE':
      return late;
    case 'DUE_SOON':
      return sql`${near} and ${not(late)}`;
    case 'UP_TO_DATE':
      // As below: what may not be read is not known to be in order.
      return sql`${visitsReadable} and ${not(near)}`;
    case 'TO_PLAN':
      return sql`(${has(sql`${visit.status} = 'TO_PLAN'`)} or ${asks()})`;
    case 'PLANNED':
      return has(ahead(today));
    case 'NONE':
      // Where visits may not be read, nothing is known of them: not that there is none.
      return sql`${visitsReadable} and ${not(has(open(today)))} and ${not(asks())}`;
  }
}

const visitsReadable = sql`((select access.everywhere('visits:read'))
  or ${employee.accountId} = any(array(select access.members('visits:read'))))`;
