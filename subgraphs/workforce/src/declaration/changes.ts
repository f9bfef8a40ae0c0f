import type { ActorTransaction } from '@vigie/chassis/database';
import { pageSize } from '@vigie/chassis/page';
import { sql, type SQL } from 'drizzle-orm';
import type { DeclarationChangeKind } from '../generated/resolvers.ts';
import { frozenPeople, type Frozen } from './people.ts';

/** What is declared of somebody. */
export interface Declared {
  title: string | null;
  contract: 'CDI' | 'CDD' | 'APPRENTICE' | 'TEMPORARY' | 'SEASONAL';
  profile: 'SI' | 'SIA' | 'SIR';
  situations: string[];
  counted: boolean;
}

export interface Change {
  employeeId: string;
  kind: DeclarationChangeKind;
  before: Declared | null;
  now: Declared | null;
}

export interface ChangeCounts {
  entered: number;
  left: number;
  changed: number;
  unchanged: number;
}

/** People as they are, or were declared, beside those of the declaration before; without one everybody has entered. */
function compared(people: SQL, before: Frozen | null): SQL {
  const earlier = before
    ? frozenPeople(before)
    : sql`select null::uuid as employee_id, null::boolean as counted, null::text as contract, null::text as title,
        null::text as profile, null::text[] as situations where false`;
  return sql`select coalesce(n.employee_id, b.employee_id) as employee_id,
      case when b.employee_id is null then 'ENTERED' when n.employee_id is null then 'LEFT'
        when (n.title, n.contract, n.profile, n.situations) is distinct from (b.title, b.contract, b.profile, b.situations)
        then 'CHANGED' end as kind,
      case when b.employee_id is not null then ${asDeclared(sql`b`)} end as before,
      case when n.employee_id is not null then ${asDeclared(sql`n`)} end as now
    from (${people}) as n full join (${earlier}) as b on b.employee_id = n.employee_id`;
}

const asDeclared = (row: SQL): SQL =>
  sql`jsonb_build_object('title', ${row}.title, 'contract', ${row}.contract, 'profile', ${row}.profile,
    'situations', to_jsonb(${row}.situations), 'counted', ${row}.counted)`;

export async function countChanges(
  tx: ActorTransaction,
  people: SQL,
  before: Frozen | null,
): Promise<ChangeCounts> {
  const [counts] = await tx.execute<ChangeCounts & Record<string, number>>(sql`
    select count(*) filter (where kind = 'ENTERED')::int as entered,
      count(*) filter (where kind = 'LEFT')::int as left,
      count(*) filter (where kind = 'CHANGED')::int as changed,
      count(*) filter (where kind is null)::int as unchanged
    from (${compared(people, before)}) as compared`);
  return counts ?? { entered: 0, left: 0, changed: 0, unchanged: 0 };
}

/** Those who came, left or changed; of each kind together, by post. */
export async function listChanges(
  tx: ActorTransaction,
  people: SQL,
  before: Frozen | null,
  asked: { first?: number | null; kind?: DeclarationChangeKind | null },
): Promise<Change[]> {
  const rows = await tx.execute<Change & Record<string, unknown>>(sql`
    select employee_id as "employeeId", kind, before, now
    from (${compared(people, before)}) as compared
    where kind is not null and ${asked.kind ? sql`kind = ${asked.kind}` : sql`true`}
    order by kind, coalesce(now, before) ->> 'title', employee_id
    limit ${pageSize(asked)}`);
  return [...rows];
}
