import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, type Page } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { open } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
import type { RequestKind } from './kinds.ts';
import {
  requestedEmployee,
  visitRequest,
  type RequestedEmployeeRow,
  type RequestRow,
} from './table.ts';

export async function findRequests(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(RequestRow | null)[]> {
  const rows = await tx
    .select()
    .from(visitRequest)
    .where(anyOf(visitRequest.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Somebody for whom a request asks, as it is shown. */
export interface RequestedVisit {
  employee: { id: string };
  visitId: string | null;
}

/** For whom each request asks, by name. */
export async function findRequested(
  tx: ActorTransaction,
  requestIds: readonly string[],
): Promise<RequestedEmployeeRow[][]> {
  const rows = await tx
    .select({ requested: requestedEmployee })
    .from(requestedEmployee)
    .innerJoin(employee, eq(employee.id, requestedEmployee.employeeId))
    .where(anyOf(requestedEmployee.requestId, requestIds))
    .orderBy(asc(employee.searchable), asc(employee.id));
  return groupedBy(
    requestIds,
    rows.map(({ requested }) => requested),
    (row) => row.requestId,
  );
}

/** Requests for each employee, newest first. */
export async function findRequestsOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<RequestRow[][]> {
  const rows = await tx
    .select({ request: visitRequest, employeeId: requestedEmployee.employeeId })
    .from(requestedEmployee)
    .innerJoin(visitRequest, eq(visitRequest.id, requestedEmployee.requestId))
    .where(anyOf(requestedEmployee.employeeId, employeeIds))
    .orderBy(desc(visitRequest.requestedAt), desc(visitRequest.id));
  return groupedBy(employeeIds, rows, (row) => row.employeeId).map((own) =>
    own.map(({ request }) => request),
  );
}

/** Requests of the same kind, not settled, by those of these employees for whom they ask. */
export async function listOpenRequests(
  tx: ActorTransaction,
  employeeIds: readonly string[],
  kind: RequestKind,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ employeeId: requestedEmployee.employeeId, id: requestedEmployee.requestId })
    .from(requestedEmployee)
    .where(
      and(
        anyOf(requestedEmployee.employeeId, employeeIds),
        eq(requestedEmployee.kind, kind),
        eq(requestedEmployee.open, true),
      ),
    );
  return new Map(rows.map(({ employeeId, id }) => [employeeId, id]));
}

/** Visits of that kind that were asked for some of them and are still to take place, by employee. */
export async function listAskedVisits(
  tx: ActorTransaction,
  employeeIds: readonly string[],
  kind: RequestKind,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ employeeId: visit.employeeId, id: visit.id })
    .from(visit)
    .where(
      and(
        ...[anyOf(visit.employeeId, employeeIds), eq(visit.kind, kind), eq(visit.asked, true)],
        ...[
          inArray(visit.status, open),
          or(isNull(visit.startsAt), gt(visit.startsAt, sql`clock.now()`)),
        ],
      ),
    );
  return new Map(rows.map(({ employeeId, id }) => [employeeId, id]));
}

/** Requests of every account open to the actor, oldest change first. */
export async function listRequestChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<RequestRow>> {
  const { size, matching, following, order } = await changePage(tx, asked, visitRequest);
  const rows = await tx
    .select()
    .from(visitRequest)
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted
    ? await tx.select({ rows: count() }).from(visitRequest).where(matching)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.updatedAt.toISOString(), row.id]);
}
