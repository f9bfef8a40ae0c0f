import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { inParts } from '../in-parts.ts';
import { readSetting } from '../setting/queries.ts';
import { lastFullYear, published, type HealthCount } from './hide.ts';
import { healthFigure } from './table.ts';

/**
 * Publishes the figures of each full year, of all accounts at once, as soon as the last one is full. They are never
 * counted again: whoever is noted later in a year that is published stays out of it.
 */
export async function publishHealthFigures(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = lastFullYear(today);
  if (await isPublished(tx, year)) return;
  const { statisticsThreshold } = await readSetting(tx);
  const counted = await countUnpublished(tx, year);
  const rows = counted.map(({ accountId, year, ...count }) => ({
    ...{ accountId, year, publishedOn: today },
    ...published(count, statisticsThreshold),
  }));
  for (const part of inParts(rows)) {
    await tx.insert(healthFigure).values(part).onConflictDoNothing();
  }
}

async function isPublished(tx: ActorTransaction, year: number): Promise<boolean> {
  const [found] = await tx
    .select({ year: healthFigure.year })
    .from(healthFigure)
    .where(eq(healthFigure.year, year))
    .limit(1);
  return found !== undefined;
}

interface Counted extends HealthCount {
  accountId: string;
  year: number;
}

async function countUnpublished(tx: ActorTransaction, lastYear: number): Promise<Counted[]> {
  const rows = await tx.execute<Counted & Record<string, unknown>>(sql`
    select v.account_id as "accountId", extract(year from v.day)::int as year,
      count(distinct v.employee_id)::int as followed,
      count(distinct v.employee_id) filter (where v.measures)::int as measures,
      count(distinct v.employee_id) filter (where d.document = 'UNFITNESS')::int as unfit
    from appointments.visit v
    left join appointments.visit_document d on d.visit_id = v.id
    where v.status = 'HELD' and v.day < make_date(${lastYear}::int + 1, 1, 1)
      and not exists (select from appointments.health_figure f
        where f.account_id = v.account_id and f.year = extract(year from v.day))
    group by v.account_id, extract(year from v.day)`);
  return [...rows];
}

/** Counts what the whole service held this year and the one before. */
export async function countService(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  await tx.execute(sql`
    insert into appointments.service_figure (year, held, in_time)
    select extract(year from day), count(*), count(*) filter (where day <= latest_date)
    from appointments.visit
    where status = 'HELD' and day between make_date(${year - 1}::int, 1, 1) and make_date(${year}::int, 12, 31)
    group by 1
    on conflict (year) do update set held = excluded.held, in_time = excluded.in_time`);
}
