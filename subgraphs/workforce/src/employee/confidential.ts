import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, inArray } from 'drizzle-orm';
import { confidentialSituation, type EmploymentRow } from './table.ts';

/** Makes the confidential situations of an employee those told; reasons are kept where none is sent. */
export async function replaceConfidential(
  tx: ActorTransaction,
  { id, accountId }: EmploymentRow,
  before: readonly string[],
  after: readonly string[],
  told: { since: CivilDate; reasons: ReadonlyMap<string, string> },
): Promise<void> {
  const gone = before.filter((code) => !after.includes(code));
  const come = after.filter((code) => !before.includes(code));
  if (gone.length > 0) {
    await tx
      .delete(confidentialSituation)
      .where(
        and(
          anyOf(confidentialSituation.employeeId, [id]),
          inArray(confidentialSituation.code, gone),
        ),
      );
  }
  if (come.length > 0) {
    await tx.insert(confidentialSituation).values(
      come.map((code) => ({
        ...{ employeeId: id, accountId, code, since: told.since },
        reason: told.reasons.get(code) || null,
      })),
    );
  }
  for (const code of after.filter((each) => before.includes(each))) {
    const reason = told.reasons.get(code);
    if (reason === undefined) continue;
    await tx
      .update(confidentialSituation)
      .set({ reason: reason || null })
      .where(and(eq(confidentialSituation.employeeId, id), eq(confidentialSituation.code, code)));
  }
}
