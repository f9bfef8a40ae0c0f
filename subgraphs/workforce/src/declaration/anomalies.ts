import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql, type SQL } from 'drizzle-orm';
import { announcedHire } from '../announced-hire/table.ts';
import { dayConstant } from '../day-constant.ts';
import { countedPeriod } from './campaign.ts';
import { livePeople, type Counting } from './people.ts';
import type { Counted } from './rules.ts';
import { declarationJustification, listedPostReason, type DeclarationRow } from './table.ts';

/** The situation that puts a post on the employer's own list (R4624-23 III). */
export const listedSituation = 'WS_EMP_LIST';

/** Those whom an anomaly names. */
const named = 10;

export interface Anomaly extends Counted {
  /** Ten employees at most, for those who may read them. */
  employeeIds: string[];
  justification: string | null;
}

/** Everything that looks wrong about an account today, beside what was justified. */
export async function findAnomalies(
  tx: ActorTransaction,
  { id, accountId }: Pick<DeclarationRow, 'id' | 'accountId'>,
  counting: Counting,
): Promise<Anomaly[]> {
  const found = await tx.execute<
    Pick<Anomaly, 'kind' | 'count' | 'employeeIds'> & Record<string, unknown>
  >(sql`
    with people as materialized (${livePeople([accountId], counting)})
    select kind, count(*)::int as count,
      coalesce((array_agg(employee_id) filter (where employee_id is not null))[1:${sql.raw(String(named))}], '{}')::text[] as "employeeIds"
    from (
      select 1 as place, 'NO_POST' as kind, employee_id from people where title is null
      union all select 2, 'NO_SITUATION', employee_id from people where title is not null and situations = '{}'
      union all select 3, 'CONTRACT_OVER', employee_id from people where is_over
      union all select 4, 'HIRES_TO_CONFIRM', null from (${waitingHires(accountId, counting)}) as waiting
      union all select 5, 'NO_REASON', null from (${postsWithoutReason}) as posts
    ) as anomaly group by place, kind order by place`);
  const justified = await tx
    .select()
    .from(declarationJustification)
    .where(eq(declarationJustification.declarationId, id));
  return found.map(({ kind, count, employeeIds }) => {
    const said = justified.find((row) => row.kind === kind);
    const justifiedFor = said?.concerned ?? null;
    return { kind, count, employeeIds, justifiedFor, justification: said?.reason ?? null };
  });
}

function waitingHires(accountId: string, { campaign, terms }: Counting): SQL {
  const { until } = countedPeriod(campaign, terms);
  return sql`select from ${announcedHire} h
    where h.account_id = ${accountId} and h.state = 'TO_CONFIRM' and h.start_date <= ${dayConstant(until)}`;
}

/** Posts of the employer's own list that somebody holds, and for which nothing is written. */
const postsWithoutReason = sql`select from people
  where ${listedSituation} = any(situations) and job_post_id is not null
    and not exists (select from ${listedPostReason} r where r.job_post_id = people.job_post_id)
  group by job_post_id`;
