import { groupedBy } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isNotNull, sql } from 'drizzle-orm';
import { inParts } from '../in-parts.ts';
import { readSetting } from '../setting/queries.ts';
import { lastFullYear, published, publishedTogether, type HealthCount } from './hide.ts';
import { accountTrade, companyHealthFigure, healthFigure } from './table.ts';
import { comparedColumns, comparedFigures, endedSince } from './compared.ts';

/**
 * Publishes the figures of each full year, of all accounts at once, as soon as the last one is full. They are never
 * counted again: whoever is noted later in a year that is published stays out of it.
 */
export async function publishHealthFigures(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = lastFullYear(today);
  const before = await publishedYears(tx);
  if (before.has(year)) return;
  const { statisticsThreshold } = await readSetting(tx);
  const counted = await countUnpublished(tx, year);
  const rows = counted.map(({ accountId, year, ...count }) => ({
    ...{ accountId, year, publishedOn: today },
    ...published(count, statisticsThreshold),
  }));
  for (const part of inParts(rows)) {
    await tx.insert(healthFigure).values(part).onConflictDoNothing();
  }
  // An account that is noted late in a year that is out joins no sum: the others of its company stand in it already.
  const fresh = counted.filter((count) => !before.has(count.year));
  const sums = await sumCompanies(tx, fresh, statisticsThreshold);
  for (const part of inParts(sums)) {
    await tx
      .insert(companyHealthFigure)
      .values(part.map((row) => ({ ...row, publishedOn: today })))
      .onConflictDoNothing();
  }
}

async function publishedYears(tx: ActorTransaction): Promise<Set<number>> {
  const rows = await tx.selectDistinct({ year: healthFigure.year }).from(healthFigure);
  return new Set(rows.map(({ year }) => year));
}

/** The years of each company in which an account of it had visits: one alone is all there is to tell together. */
async function sumCompanies(
  tx: ActorTransaction,
  counted: readonly Counted[],
  threshold: number,
): Promise<Omit<typeof companyHealthFigure.$inferInsert, 'publishedOn'>[]> {
  const known = await tx
    .select({ accountId: accountTrade.accountId, companyId: accountTrade.companyId })
    .from(accountTrade)
    .where(isNotNull(accountTrade.companyId));
  const companies = new Map(known.map(({ accountId, companyId }) => [accountId, companyId]));
  const groupOf = ({ accountId, year }: Counted) => `${companies.get(accountId)} ${year}`;
  const ofCompanies = counted.filter(({ accountId }) => companies.has(accountId));
  const groups = groupedBy([...new Set(ofCompanies.map(groupOf))], ofCompanies, groupOf);
  return groups.flatMap((accounts) => {
    const [first] = accounts;
    const companyId = first && companies.get(first.accountId);
    if (!companyId) return [];
    const accountIds = accounts.map(({ accountId }) => accountId);
    return [{ companyId, year: first.year, accountIds, ...publishedTogether(accounts, threshold) }];
  });
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
    where v.status = 'HELD' and not v.undisclosed and v.day < make_date(${lastYear}::int + 1, 1, 1)
      and not exists (select from appointments.health_figure f
        where f.account_id = v.account_id and f.year = extract(year from v.day))
    group by v.account_id, extract(year from v.day)`);
  return [...rows];
}

/** Counts how the visits of the whole service ended this year and the one before. */
export async function countService(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  await tx.execute(sql`
    insert into appointments.service_figure (year, ${comparedColumns})
    select extract(year from v.day), ${comparedFigures} from appointments.visit v
    where ${endedSince(year - 1)}
    group by 1
    on conflict (year) do update set (${comparedColumns}) =
      (excluded.held, excluded.in_time, excluded.days_late, excluded.missed)`);
}
