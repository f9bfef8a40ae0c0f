import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { assignment } from '../assignment/table.ts';
import { dayConstant } from '../day-constant.ts';
import { employee, employeeIdentity } from '../employee/table.ts';
import type { WorkforceStatistics } from '../generated/resolvers.ts';
import { jobPost } from '../job-post/table.ts';
import { inBands, type AgeCount } from './ages.ts';
import { dayCounted } from './day.ts';
import { profilesOf } from './profiles.ts';

/** Posts that a list of the largest names. */
const postsShown = 12;

type Rows<Row> = Row & Record<string, unknown>;

/** Who worked in some accounts in a year, and who came and went in it; null without the right to statistics in any. */
export async function findWorkforceStatistics(
  tx: ActorTransaction,
  accountIds: readonly string[],
  year: number,
  today: CivilDate,
): Promise<WorkforceStatistics | null> {
  const accounts = await countable(tx, accountIds);
  if (accounts.length === 0) return null;
  const inThem = sql`e.account_id = any(${sql.param(accounts)}::uuid[])`;
  const day = dayCounted(year, today);
  const on = dayConstant(day);
  const ages = await tx.execute<Rows<AgeCount>>(sql`
    select extract(year from age(${on}, i.birth_date))::int as age, p.profile, count(*)::int as people
    from (${profilesOf(accounts)}) as p join ${employeeIdentity} i on i.employee_id = p.id
    where p.first <= ${on} and coalesce(p.last >= ${on}, true) group by 1, 2`);
  // Whoever held a post then is counted under the name that it has by now: renamed, it is still one post.
  const posts = await tx.execute<Rows<{ title: string; people: number }>>(sql`
    select held.title, count(*)::int as people
    from ${employee} e cross join lateral (
      select coalesce(p.title, a.title) as title
      from ${assignment} a left join ${jobPost} p on p.id = a.job_post_id
      where a.employee_id = e.id and a.from_day <= ${on} and not a.announced
      order by a.from_day desc limit 1) as held
    where ${inThem} and e.withdrawn_at is null and e.start_date <= ${on} and coalesce(e.left_on >= ${on}, true)
      and held.title is not null
    group by held.title order by people desc, held.title limit ${postsShown}`);
  const moves = await tx.execute<Rows<{ month: number; entries: number; leavings: number }>>(sql`
    select m.month,
      (select count(*)::int from ${employee} e where ${inThem} and e.withdrawn_at is null
        and e.start_date >= m.first and e.start_date < m.next) as entries,
      (select count(*)::int from ${employee} e where ${inThem} and e.withdrawn_at is null
        and e.left_on >= m.first and e.left_on < m.next and e.left_on < ${dayConstant(today)}) as leavings
    from (select month, make_date(${year}::int, month, 1) as first,
        (make_date(${year}::int, month, 1) + interval '1 month')::date as next
      from generate_series(1, 12) as month) as m order by m.month`);
  return { day, ages: inBands([...ages]), posts: [...posts], months: [...moves] };
}

/** Those of some accounts in which the actor may read statistics. */
export async function countable(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from unnest(${sql.param([...accountIds])}::uuid[]) as id where access.allows(id, 'statistics:read')`);
  return [...rows].map(({ id }) => id);
}
