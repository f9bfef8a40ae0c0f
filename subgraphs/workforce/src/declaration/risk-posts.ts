import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { listedSituation } from './anomalies.ts';
import { livePeople, type Counting } from './people.ts';
import { listedPostReason } from './table.ts';

/** A post whose holders are followed as SIR. */
export interface RiskPost {
  jobPostId: string;
  holders: number;
  situations: string[];
  needsReason: boolean;
  reason: string | null;
  reasonGivenOn: string | null;
}

/** Posts with SIR holders, those that still need a written reason first. */
export async function listRiskPosts(
  tx: ActorTransaction,
  accountId: string,
  counting: Counting,
): Promise<RiskPost[]> {
  const rows = await tx.execute<RiskPost & Record<string, unknown>>(sql`
    with people as materialized (${livePeople([accountId], counting)}),
      posts as (
        select job_post_id, title, count(*)::int as holders, bool_or(${listedSituation} = any(situations)) as listed,
          (select array_agg(distinct code) from people same, unnest(same.situations) as code
            where same.job_post_id = people.job_post_id and same.profile = 'SIR') as situations
        from people where profile = 'SIR' and job_post_id is not null group by job_post_id, title)
    select posts.job_post_id as "jobPostId", holders, coalesce(situations, '{}') as situations, listed as "needsReason",
      r.reason, r.given_on::text as "reasonGivenOn"
    from posts left join ${listedPostReason} r on r.job_post_id = posts.job_post_id
    order by listed and r.reason is null desc, listed desc, posts.title`);
  return [...rows];
}
