import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { assistance, type AssistanceRow } from './table.ts';

/** For whom somebody of the service acts right now; null for nobody. */
export async function findOpen(
  tx: ActorTransaction,
  staffId: string,
): Promise<AssistanceRow | null> {
  const [row] = await tx
    .select()
    .from(assistance)
    .where(
      and(
        eq(assistance.staffId, staffId),
        isNull(assistance.endedAt),
        gt(assistance.endsAt, sql`clock.now()`),
      ),
    );
  return row ?? null;
}

/** Something that somebody did on an account. */
export interface Act {
  accountId: string;
  personId: string;
  at: Date;
}

/** For whom each act was done, in their order; null where for nobody else. */
export async function findBehind(
  tx: ActorTransaction,
  acts: readonly Act[],
): Promise<(AssistanceRow | null)[]> {
  const asked = acts.map(({ accountId, personId, at }, position) => ({
    ...{ position, account_id: accountId, staff_id: personId, at: at.toISOString() },
  }));
  const found = await tx
    .select({ position: sql<number>`asked.position`, row: assistance })
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked (position int, account_id uuid, staff_id uuid, at timestamptz)`,
    )
    .innerJoin(memberAccount, sql`${memberAccount.id} = asked.account_id`)
    .innerJoin(
      assistance,
      sql`${assistance.staffId} = asked.staff_id and ${assistance.companyId} = ${memberAccount.companyId}
        and asked.at between ${assistance.startedAt}
          and coalesce(${assistance.endedAt}, ${assistance.endsAt})`,
    );
  const behind = new Map(found.map(({ position, row }) => [position, row]));
  return acts.map((_, position) => behind.get(position) ?? null);
}
