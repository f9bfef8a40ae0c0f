import { sql } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { account } from '../../account/table.ts';
import { asAskedBy } from '../batch/caller.ts';
import type { Destination } from '../dispatch/dispatch.ts';
import type { SentDsn } from '../dispatch/declared.ts';
import type { DropRow } from '../drop/table.ts';

/** Accounts of the establishments that a drop declares, as far as whoever sent it may know of them. */
export interface Destinations {
  /** Into which they may import. */
  open: Destination[];
  /** Which they may read, and no more. */
  closed: Destination[];
}

/** Asks in the name of whoever sent: an account without any right of theirs does not exist. */
export async function destinationsOf(
  { database }: JobContext,
  { subjectKind, subjectId }: DropRow,
  sent: readonly SentDsn[],
): Promise<Destinations> {
  const declarations = sent.flatMap(({ dsn }) => dsn.declarations);
  const sirets = [...new Set(declarations.flatMap(({ siret }) => siret ?? []))];
  const known = await database.as({ kind: 'job', task: 'find-accounts' }, (tx) =>
    tx
      .select({ accountId: account.id, siret: account.siret })
      .from(account)
      .where(sql`${account.siret} = any(${sql.param(sirets)}::text[])`),
  );
  const ids = known.map(({ accountId }) => accountId);
  const standing = await database.as(
    asAskedBy(subjectKind, subjectId, 'find-accounts'),
    async (tx) => [
      ...(await tx.execute<{ id: string; may: boolean; visible: boolean }>(sql`
        with own as materialized (select
          array(select access.members('employees:read')) as reading,
          array(select access.members('employees:write')) as writing,
          array(select access.members('employees:identity')) as naming,
          access.everywhere('employees:read') as reads_all,
          access.everywhere('employees:write') as writes_all,
          access.everywhere('employees:identity') as names_all)
        select id, (reads_all or id = any(reading)) as visible,
          (writes_all or id = any(writing)) and (names_all or id = any(naming)) as may
        from unnest(${sql.param(ids)}::uuid[]) as asked (id), own`)),
    ],
  );
  const withStanding = (fits: (row: { may: boolean; visible: boolean }) => boolean) => {
    const fitting = new Set(standing.filter(fits).map(({ id }) => id));
    return known.filter(({ accountId }) => fitting.has(accountId));
  };
  return {
    open: withStanding(({ may, visible }) => may && visible),
    closed: withStanding(({ may, visible }) => visible && !may),
  };
}
