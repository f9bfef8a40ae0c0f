import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { liveEntries, livePeople, type Counting } from './people.ts';

/** Persons counted, and what they are followed as. */
export interface Figures {
  headcount: number;
  entries: number;
  si: number;
  sia: number;
  sir: number;
}

const none: Figures = { headcount: 0, entries: 0, si: 0, sia: 0, sir: 0 };

/** Figures of each account as its people are today. */
export async function countFigures(
  tx: ActorTransaction,
  accountIds: readonly string[],
  counting: Counting,
): Promise<Figures[]> {
  const people = await tx.execute<Omit<Figures, 'entries'> & { id: string }>(sql`
    select account_id as id, count(*) filter (where counted)::int as headcount,
      count(*) filter (where profile = 'SI')::int as si, count(*) filter (where profile = 'SIA')::int as sia,
      count(*) filter (where profile = 'SIR')::int as sir
    from (${livePeople(accountIds, counting)}) as people group by account_id`);
  const entered = await tx.execute<{ id: string; entries: number }>(sql`
    select account_id as id, count(*)::int as entries
    from (${liveEntries(accountIds, counting)}) as entries group by account_id`);
  const entries = inOrderOf(accountIds, [...entered], ({ id }) => id);
  return inOrderOf(accountIds, [...people], ({ id }) => id).map((row, index) => {
    const { headcount, si, sia, sir } = row ?? none;
    return { headcount, si, sia, sir, entries: entries[index]?.entries ?? 0 };
  });
}
