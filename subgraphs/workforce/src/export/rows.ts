import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import type { Position } from '@vigie/chassis/page';
import { sql } from 'drizzle-orm';
import { findReturnsToRequest } from '../absence/queries.ts';
import { findAccounts } from '../account/queries.ts';
import { rowsAfter, type ListedEmployee } from '../employee/list/page.ts';
import { planForValues } from '../employee/list/plan.ts';
import { accountsOf, chosen } from '../employee/list/selection.ts';
import { findConfidentialSituations } from '../employee/queries.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { findReadableVisits } from '../visit/queries.ts';
import { standingOn } from '../visit/standing.ts';
import type { ExportedRow, Readable } from './columns.ts';
import type { WantedExport } from './table.ts';

/** Rows read at a time: each stretch has a short transaction of its own, however slowly the file is fetched. */
const stretch = 500;

/** Every row of an export in its order, read as its owner while the file is being fetched. */
export async function* exportedRows(
  database: Database,
  owner: CallerActor,
  wanted: WantedExport,
  today: CivilDate,
): AsyncGenerator<ExportedRow> {
  let after: Position | null = null;
  for (;;) {
    const rows: ExportedRow[] = await database.as(owner, (tx) =>
      readStretch(tx, wanted, after, today),
    );
    yield* rows;
    const last = rows.at(-1)?.employee as ListedEmployee | undefined;
    if (!last || rows.length < stretch) return;
    after = last.position;
  }
}

async function readStretch(
  tx: ActorTransaction,
  { selection, orderBy }: WantedExport,
  after: Position | null,
  today: CivilDate,
): Promise<ExportedRow[]> {
  const accounts = accountsOf(selection);
  const [matching] = await Promise.all([chosen(tx, selection, today), planForValues(tx)]);
  const rows = await rowsAfter(tx, accounts, orderBy, { matching, today, after, limit: stretch });
  const ids = rows.map(({ employment }) => employment.id);
  const [employers, posts, visits, returns, confidential] = await Promise.all([
    findAccounts(
      tx,
      rows.map(({ employment }) => employment.accountId),
    ),
    findJobPosts(
      tx,
      rows.flatMap(({ employment }) => employment.jobPostId ?? []),
    ),
    findReadableVisits(tx, ids),
    findReturnsToRequest(tx, ids),
    findConfidentialSituations(tx, ids),
  ]);
  const titled = new Map(posts.flatMap((post) => (post ? [[post.id, post] as const] : [])));
  return rows.map((employee, index) => ({
    employee,
    account: employers[index] ?? null,
    jobPost: titled.get(employee.employment.jobPostId ?? '') ?? null,
    standing: visits[index] ? standingOn(today, visits[index], returns[index] ?? []) : null,
    confidentialSituations: confidential[index]?.map(({ code }) => code) ?? [],
  }));
}

/** What the owner of an export may read on at least one of its accounts. */
export async function readableIn(
  tx: ActorTransaction,
  { selection }: WantedExport,
): Promise<Readable> {
  const ids = accountsOf(selection);
  const anywhere = (scope: string) => sql`(access.everywhere(${scope})
    or exists (select from access.members(${scope}) as held where held = any(${sql.param(ids)}::uuid[])))`;
  const [row] = await tx.execute<Record<'names' | 'visits' | 'confidential', boolean>>(sql`
    select ${anywhere('employees:identity')} as names, ${anywhere('visits:read')} as visits,
      ${anywhere('employees:confidential')} as confidential`);
  if (!row) throw new Error('Rights were asked for and not answered');
  return { ...row, accounts: ids.length > 1 };
}
