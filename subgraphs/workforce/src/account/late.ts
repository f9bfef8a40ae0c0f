import { allowsEverywhere } from '@vigie/chassis/access';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { holdsWords } from '@vigie/chassis/matching';
import {
  largestChangesPage,
  pageOf,
  pageSize,
  positionOf,
  type Page,
  type PageArguments,
} from '@vigie/chassis/page';
import { and, asc, count, countDistinct, desc, eq, sql, type SQL } from 'drizzle-orm';
import { returnToRequest } from '../absence/queries.ts';
import { absence } from '../absence/table.ts';
import { planForValues } from '../employee/list/plan.ts';
import { hasStatus } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import { overdue } from '../visit/open.ts';
import { visit } from '../visit/table.ts';
import { account } from './table.ts';

/** An account with the people of it who are late for a visit, as `headcount` counts them. */
interface LateAccount {
  id: string;
  name: string;
  late: number;
}

export interface LateFilter extends PageArguments {
  search?: string | null;
}

/**
 * Accounts with somebody late for a visit, those with the most such people first; null for whoever is not of the service.
 * @param counted rows over all pages are told; of a whole service that takes as long as the page itself
 */
export async function listLateAccounts(
  tx: ActorTransaction,
  filter: LateFilter,
  today: CivilDate,
  counted: boolean,
): Promise<Page<LateAccount> | null> {
  if (!(await allowsEverywhere(tx, 'visits:read'))) return null;
  await planForValues(tx);
  const size = pageSize(filter, largestChangesPage);
  const found = holdsWords(account.searchable, filter.search);
  const people = latePeople(tx, today);
  const late = count();
  const rows = await tx
    .select({ id: account.id, name: account.name, late })
    .from(people)
    .innerJoin(account, eq(account.id, people.accountId))
    .where(found)
    .groupBy(account.id)
    .having(following(late, filter))
    .orderBy(desc(late), asc(account.name), asc(account.id))
    .limit(size + 1);
  const [total] = counted
    ? await tx
        .select({ accounts: countDistinct(account.id) })
        .from(people)
        .innerJoin(account, eq(account.id, people.accountId))
        .where(found)
    : [];
  return pageOf(rows, size, total?.accounts ?? 0, (row) => [String(row.late), row.name, row.id]);
}

/** Everybody late for a visit, or for a return visit that nobody has asked for, once. */
function latePeople(tx: ActorTransaction, today: CivilDate) {
  const visits = tx
    .select({ accountId: visit.accountId, employeeId: visit.employeeId })
    .from(visit)
    .innerJoin(employee, eq(employee.id, visit.employeeId))
    .where(and(overdue(today), hasStatus(null, today)));
  const returns = tx
    .select({ accountId: absence.accountId, employeeId: absence.employeeId })
    .from(absence)
    .innerJoin(employee, eq(employee.id, absence.employeeId))
    .where(and(returnToRequest(addDays(today, -1)), hasStatus(null, today)));
  return visits.union(returns).as('late_people');
}

function following(late: SQL, { after }: PageArguments): SQL | undefined {
  const position = positionOf(after, ['number', 'text', 'id']);
  if (!position) return undefined;
  const [people, name, id] = position;
  return sql`(-${late}, ${account.name}, ${account.id}) > (-${people}::int, ${name}, ${id}::uuid)`;
}
