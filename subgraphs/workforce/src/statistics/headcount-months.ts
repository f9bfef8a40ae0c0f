import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { yearsBetween } from '@vigie/chassis/years';
import { sql } from 'drizzle-orm';
import type { HeadcountMonth } from '../generated/resolvers.ts';
import { countedMonths } from './months.ts';
import { profilesOf } from './profiles.ts';
import { countable } from './queries.ts';

/**
 * People present in some accounts at the end of each month, by the profile that was in force that day; null without the
 * right to statistics in any of them.
 */
export async function findHeadcountMonths(
  tx: ActorTransaction,
  accountIds: readonly string[],
  { from, to }: { from: number; to: number },
  today: CivilDate,
): Promise<HeadcountMonth[] | null> {
  const accounts = await countable(tx, accountIds);
  if (accounts.length === 0) return null;
  const months = countedMonths(yearsBetween(from, to), today);
  const days = sql.param(months.map(({ day }) => day));
  const counted = await tx.execute<Counted>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day,
      count(*) filter (where p.profile = 'SI')::int as si, count(*) filter (where p.profile = 'SIA')::int as sia,
      count(*) filter (where p.profile = 'SIR')::int as sir
    from unnest(${days}::text[]::date[]) as d (day)
    join (${profilesOf(accounts)}) as p on p.first <= d.day and coalesce(p.last >= d.day, true)
    group by d.day`);
  const byDay = new Map([...counted].map(({ day, ...people }) => [day, people]));
  return months.map((month) => ({ ...month, ...(byDay.get(month.day) ?? nobody) }));
}

interface Counted extends Record<string, unknown> {
  day: CivilDate;
  si: number;
  sia: number;
  sir: number;
}

const nobody = { si: 0, sia: 0, sir: 0 };
