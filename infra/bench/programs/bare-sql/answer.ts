import { groupedBy } from '@vigie/chassis/batch';
import type { EmployeeRow, PageRows, VisitRow } from './rows.ts';

/** The rows in the shape in which GraphQL answers the page's query. */
export function answerOf(page: PageRows, first: number): object {
  const { account, headcount, scopes, total } = page;
  const employees = page.employees.slice(0, first);
  const ids = employees.map(({ id }) => id);
  const visits = groupedBy(ids, page.visits, ({ employeeId }) => employeeId);
  const last = employees.at(-1);
  return {
    data: {
      viewer: { access: { scopes } },
      memberAccount: {
        ...account,
        headcount,
        employees: {
          totalCount: total,
          pageInfo: {
            hasNextPage: page.employees.length > first,
            endCursor: last ? cursorOf(last) : null,
          },
          edges: employees.map((row, index) => ({ node: employeeOf(row, visits[index] ?? []) })),
        },
      },
    },
  };
}

function cursorOf({ lastName, firstName, id }: EmployeeRow): string {
  return Buffer.from(JSON.stringify([lastName, firstName, id])).toString('base64url');
}

function employeeOf(row: EmployeeRow, visits: readonly VisitRow[]): object {
  const { jobPost, jobPostTitle, profile, ...employee } = row;
  const next = visits.filter(({ open }) => open).at(-1);
  return {
    ...employee,
    jobPost: jobPost === null ? null : { id: jobPost, title: jobPostTitle },
    followUp: { profile },
    visits: visits.map(({ id, status, startsAt }) => ({ id, status, startsAt })),
    nextVisit: next ? visitOf(next) : null,
  };
}

function visitOf({ id, kind, status, latestDate, startsAt, outcome, daysLate }: VisitRow): object {
  const planning = outcome === null ? null : { outcome, daysLate };
  return { id, kind, status, latestDate, startsAt, planning };
}
