import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import type { EmploymentRow, IdentityRow } from '../employee/table.ts';
import { nationalNumber } from '../national-number/table.ts';
import { changeHire } from './change.ts';
import { visitDueBy } from './legal-clock.ts';
import { findWaitingFor, type RecognisableHire } from './match.ts';
import { samePerson } from './same-person.ts';
import { standingColumns } from './write.ts';

/**
 * Brings the hires that wait in line with an employment that was declared, changed, closed or brought back: the same hire
 * is linked without a question, an employee who is there owes no second first visit, one who left owes it again.
 */
export async function meetHires(
  tx: ActorTransaction,
  employment: EmploymentRow,
  identity: IdentityRow,
  today: CivilDate,
): Promise<void> {
  const { id, accountId } = employment;
  const linked = await asJobWithin(tx, { task: 'meet-hires', accountId }, async () => {
    const waiting = await findWaitingFor(tx, employment, identity);
    if (waiting.length === 0) return [];
    const [number] = await tx
      .select({ fingerprint: nationalNumber.fingerprint })
      .from(nationalNumber)
      .where(eq(nationalNumber.employeeId, id));
    const person = { ...identity, fingerprint: number?.fingerprint ?? null };
    const met: string[] = [];
    for (const hire of waiting) {
      const same = samePerson(person, { ...hire.identity, fingerprint: hire.fingerprint });
      if (await meet(tx, hire, same ? employment : null, employment, today)) met.push(hire.hire.id);
    }
    return met;
  });
  for (const targetId of linked) await audit(tx, { action: 'hire.linked', accountId, targetId });
}

/** True when the hire was linked. */
async function meet(
  tx: ActorTransaction,
  row: RecognisableHire,
  known: EmploymentRow | null,
  employment: EmploymentRow,
  today: CivilDate,
): Promise<boolean> {
  const { hire } = row;
  // Confirming it is what brings the employment about.
  if (hire.id === employment.id) return false;
  // Somebody else: a match that was made with another employee stands.
  if (known === null && hire.knownEmployeeId !== employment.id) return false;
  const columns = standingColumns(hire.startDate, visitDueBy(hire.followUp), known);
  if (columns.state === 'LINKED') {
    const { settledAt: _, ...change } = columns;
    await changeHire(tx, row, change, today, employment.id);
    return true;
  }
  const { knownEmployeeId, visitDueBy: due } = columns;
  if (hire.knownEmployeeId !== knownEmployeeId || hire.visitDueBy !== due) {
    await changeHire(tx, row, { knownEmployeeId, visitDueBy: due }, today);
  }
  return false;
}
