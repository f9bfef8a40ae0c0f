import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { publish } from '@vigie/chassis/outbox';
import type { SituationCode } from '@vigie/law/situation';
import { eq } from 'drizzle-orm';
import { meetHires } from '../announced-hire/meet.ts';
import { keepFollowUp } from '../follow-up/commands.ts';
import { decide, type Decision } from '../follow-up/decide.ts';
import type { EmployeeFacts } from './facts.ts';
import { employee, employeeIdentity, type EmploymentRow } from './table.ts';

/** What the law gives for the declared facts and the situations ticked, those hidden from the actor included. */
export function decisionFor(
  facts: Pick<EmployeeFacts, 'birthDate' | 'sex' | 'contract' | 'startDate' | 'endDate'>,
  situations: readonly string[],
  today: CivilDate,
): Decision {
  const { birthDate, sex, contract, startDate } = facts;
  const endDate = facts.endDate ?? undefined;
  return decide(
    { situations: situations as SituationCode[], birthDate, sex, contract, startDate, endDate },
    today,
  );
}

/** Puts the decision in force and tells the others how the employment stands now. */
export async function settle(
  tx: ActorTransaction,
  employment: EmploymentRow,
  decision: Decision,
): Promise<void> {
  await keepFollowUp(tx, employment, decision.row);
  const identity = await asJobWithin(
    tx,
    { task: 'settle-employee', accountId: employment.accountId },
    async () => {
      await tx
        .update(employee)
        .set({ profile: decision.row.profile })
        .where(eq(employee.id, employment.id));
      const [row] = await tx
        .select()
        .from(employeeIdentity)
        .where(eq(employeeIdentity.employeeId, employment.id));
      return row;
    },
  );
  if (!identity) throw new Error('An employment without identity');
  await meetHires(tx, employment, identity, decision.row.decidedOn);
  const { firstVisit } = decision.law;
  await publish(tx, {
    type: 'employee.changed',
    key: employment.id,
    accountId: employment.accountId,
    payload: {
      employeeId: employment.id,
      accountId: employment.accountId,
      version: employment.version,
      firstName: identity.firstName,
      lastName: identity.lastName,
      usedName: identity.usedName,
      startDate: employment.startDate,
      leftOn: employment.leftOn,
      profile: decision.row.profile,
      firstVisit: firstVisit.required
        ? {
            kind: firstVisit.kind,
            latestDate: firstVisit.latestDate ?? employment.startDate,
            performers: firstVisit.performers,
          }
        : null,
    },
  });
}
