import type { CivilDate } from '@vigie/chassis/civil-date';
import { sql, type SQL } from 'drizzle-orm';
import { dayConstant } from '../day-constant.ts';
import { employee } from '../employee/table.ts';
import { jobPost } from '../job-post/table.ts';
import { countedPeriod, yearBefore, type Campaign, type CampaignTerms } from './campaign.ts';
import { declaredPerson, severalEmployers } from './table.ts';

/** What it needs to say who is declared. */
export interface Counting {
  campaign: Campaign;
  terms: CampaignTerms;
  today: CivilDate;
}

/** A declaration as it was validated. */
export interface Frozen {
  declarationId: string;
  version: number;
}

/**
 * Employees of accounts who are declared, as they are today: present on a day of the time that counts. A planned end that
 * lies ahead is believed; one that has passed without a closing is an anomaly, and the person is still there.
 */
export function livePeople(accountIds: readonly string[], counting: Counting): SQL {
  const { terms, campaign, today } = counting;
  const { from, until } = countedPeriod(campaign, terms);
  const ahead = sql`case when e.end_date >= ${dayConstant(today)} then e.end_date end`;
  return sql`select e.account_id, e.id as employee_id, e.job_post_id, not ${isShort(terms)} as counted, e.contract,
      p.title, e.profile, array(select code from unnest(e.situations) as code order by code) as situations,
      e.end_date < ${dayConstant(today)} and e.left_on is null as is_over,
      exists (select from ${severalEmployers} s where s.employee_id = e.id) as several_employers
    from ${employee} e left join ${jobPost} p on p.id = e.job_post_id
    where e.account_id = any(${sql.param([...accountIds])}::uuid[]) and ${wasThere}
      and e.start_date <= ${dayConstant(until)}
      and coalesce(coalesce(e.left_on, ${ahead}) >= ${dayConstant(from)}, true)`;
}

/** Hires of the year before, for which an entry fee may be due: whoever came, still there or not. */
export function liveEntries(accountIds: readonly string[], { campaign, terms }: Counting): SQL {
  const { from, until } = yearBefore(campaign.year);
  return sql`select e.account_id from ${employee} e
    where e.account_id = any(${sql.param([...accountIds])}::uuid[]) and ${wasThere} and not ${isShort(terms)}
      and e.start_date between ${dayConstant(from)} and ${dayConstant(until)}`;
}

/** The same columns of those who were declared. */
export function frozenPeople({ declarationId, version }: Frozen): SQL {
  return sql`select employee_id, counted, contract, title, profile, situations, several_employers
    from ${declaredPerson} where declaration_id = ${declarationId} and version = ${version}`;
}

/** Not withdrawn, and somebody who did come. */
const wasThere = sql`e.withdrawn_at is null and coalesce(e.left_on >= e.start_date, true)`;

/** A contract of limited length that is too short to count. */
function isShort({ shortestContractDays }: CampaignTerms): SQL {
  return sql`(e.contract in ('CDD', 'SEASONAL', 'TEMPORARY')
    and coalesce(e.end_date - e.start_date + 1 < ${shortestContractDays}::int, false))`;
}
