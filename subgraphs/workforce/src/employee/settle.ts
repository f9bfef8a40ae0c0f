import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { updateMany } from '@vigie/chassis/many';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { publishAll } from '@vigie/chassis/outbox';
import type { SituationCode } from '@vigie/law/situation';
import { hasWaitingHires } from '../announced-hire/match.ts';
import { meetHires } from '../announced-hire/meet.ts';
import { keepFollowUps } from '../follow-up/commands.ts';
import { decide, type Decision } from '../follow-up/decide.ts';
import type { EmployeeFacts } from './facts.ts';
import { employee, employeeIdentity, type EmploymentRow, type IdentityRow } from './table.ts';

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

/** An employment as a change left it, with what the law gives now. */
export interface Settled {
  employment: EmploymentRow;
  decision: Decision;
}

/** Puts the decision in force and tells the others how the employment stands now. */
export function settle(
  tx: ActorTransaction,
  employment: EmploymentRow,
  decision: Decision,
): Promise<void> {
  return settleAll(tx, employment.accountId, [{ employment, decision }]);
}

/** The same for many employments of one account; `importId` when they follow from an import. */
export async function settleAll(
  tx: ActorTransaction,
  accountId: string,
  settled: readonly Settled[],
  importId?: string,
): Promise<void> {
  await keepFollowUps(
    tx,
    accountId,
    settled.map(({ employment, decision }) => ({
      employeeId: employment.id,
      decision: decision.row,
    })),
  );
  const ids = settled.map(({ employment }) => employment.id);
  const identities = await asJobWithin(tx, { task: 'settle-employee', accountId }, async () => {
    const changed = settled.filter(
      ({ employment, decision }) => employment.profile !== decision.row.profile,
    );
    await updateMany(
      tx,
      employee,
      'id',
      changed.map(({ employment: { id }, decision }) => ({ id, profile: decision.row.profile })),
    );
    return tx.select().from(employeeIdentity).where(anyOf(employeeIdentity.employeeId, ids));
  });
  const named = new Map(identities.map((identity) => [identity.employeeId, identity]));
  const identityOf = ({ id }: EmploymentRow): IdentityRow => {
    const identity = named.get(id);
    if (!identity) throw new Error('An employment without identity');
    return identity;
  };
  // One question for thousands who were never announced.
  if (settled.length === 1 || (await hasWaitingHires(tx, accountId))) {
    for (const { employment, decision } of settled) {
      await meetHires(tx, employment, identityOf(employment), decision.row.decidedOn);
    }
  }
  await publishAll(
    tx,
    settled.map(({ employment, decision }) => {
      const payload = payloadOf(employment, identityOf(employment), decision);
      return {
        type: 'employee.changed' as const,
        key: employment.id,
        accountId,
        payload: importId === undefined ? payload : { ...payload, importId },
      };
    }),
  );
}

function payloadOf(
  { id, accountId, version, startDate, leftOn }: EmploymentRow,
  { firstName, lastName, usedName }: IdentityRow,
  { law, row }: Decision,
): EmployeeChanged {
  const { firstVisit } = law;
  return {
    ...{ employeeId: id, accountId, version, firstName, lastName, usedName, startDate, leftOn },
    profile: row.profile,
    firstVisit: firstVisit.required
      ? {
          kind: firstVisit.kind,
          latestDate: firstVisit.latestDate ?? startDate,
          performers: firstVisit.performers,
        }
      : null,
  };
}
