import type { ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { eq } from 'drizzle-orm';
import { findUpcoming } from './queries.ts';
import type { Upcoming } from './rules.ts';
import { dueVisit, rhythm, type RhythmRow } from './table.ts';

/** Keeps what workforce told of the visits after the first one. */
export async function keepRhythm(
  tx: ActorTransaction,
  {
    employeeId,
    accountId,
    rhythm: told,
  }: Pick<EmployeeChanged, 'employeeId' | 'accountId' | 'rhythm'>,
): Promise<void> {
  if (told === undefined) return;
  const { midCareer, certificates = [], exposures = [], seenBefore, ...gaps } = told;
  const row: RhythmRow = {
    ...{ employeeId, accountId, ...gaps },
    midCareerFrom: midCareer?.earliestDate ?? null,
    midCareerBy: midCareer?.latestDate ?? null,
    midCareerPerformers: [...(midCareer?.performers ?? [])],
    ...{ certificates, exposures },
    ...{ seenBeforeKind: seenBefore?.kind ?? null, seenBeforeOn: seenBefore?.day ?? null },
  };
  await tx.insert(rhythm).values(row).onConflictDoUpdate({ target: rhythm.employeeId, set: row });
}

/** Puts the next visits of an employee in place of those known so far. */
export async function keepUpcoming(
  tx: ActorTransaction,
  { employeeId, accountId }: { employeeId: string; accountId: string },
  upcoming: readonly Upcoming[],
): Promise<void> {
  const rows = upcoming.map((due) => ({ employeeId, accountId, ...due }));
  const [known = []] = await findUpcoming(tx, [employeeId]);
  if (told(known) === told(rows)) return;
  await tx.delete(dueVisit).where(eq(dueVisit.employeeId, employeeId));
  if (rows.length > 0) await tx.insert(dueVisit).values(rows);
}

/** Equal for the same visits of the same account, whatever their order. */
function told(rows: readonly (Upcoming & { accountId: string })[]): string {
  return rows
    .map(({ accountId, kind, earliestDate, latestDate, opensOn, performers, certificates }) =>
      [accountId, kind, earliestDate, latestDate, opensOn, ...performers, ...certificates].join(
        ' ',
      ),
    )
    .sort()
    .join();
}
