import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome, type Refusal } from '@vigie/chassis/refusal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findEmployee } from '../employee/queries.ts';
import type { EmployeeRow } from '../employee/table.ts';
import type {
  RecordRemoteConsentInput,
  RemoteConsentRefusalCode,
  WithdrawRemoteConsentInput,
} from '../generated/resolvers.ts';
import { planInPresence, planWaiting } from './plan-again.ts';
import { remoteConsent } from './table.ts';

export type RemoteConsentRefusal = Refusal<RemoteConsentRefusalCode>;
export type RemoteConsentOutcome = Promise<
  Outcome<{ employeeId: string; movedAppointments: number }, RemoteConsentRefusal>
>;

/**
 * Notes that an employee said yes to visits at a distance. The journal of the service tells it, not the one of the
 * employer, who must not learn what somebody consents to (L4624-1 II).
 */
export function recordRemoteConsent(
  { database, clock }: Context,
  caller: CallerActor,
  input: RecordRemoteConsentInput,
): RemoteConsentOutcome {
  const { givenOn, means } = input;
  return runCommand<{ employeeId: string; movedAppointments: number }, RemoteConsentRefusal>(
    ...([database, caller, 'recordRemoteConsent', input] as const),
    async (tx) => {
      const found = await employeeOf(tx, input.employeeId);
      if ('refusals' in found) return refuse(...found.refusals);
      if (givenOn > clock.today()) return refuse({ code: 'IN_THE_FUTURE', field: 'givenOn' });
      const { id: employeeId, accountId } = found;
      const [recorded] = await tx
        .insert(remoteConsent)
        .values({
          ...{ id: newId(), employeeId, accountId, givenOn, means },
          recordedBy: caller.subjectId,
        })
        .onConflictDoNothing()
        .returning({ id: remoteConsent.id });
      if (!recorded) return refuse({ code: 'ALREADY_GIVEN', field: null });
      await audit(tx, { action: 'remote-consent.recorded', targetId: employeeId });
      await asJobWithin(tx, { task: 'plan-remote', accountId }, () => planWaiting(tx, employeeId));
      return { done: { employeeId, movedAppointments: 0 } };
    },
  );
}

/**
 * Notes that an employee consents no more. It holds at once: whatever appointment at a distance is to come is given up by
 * the service, and the same visit is planned again where they are seen in person (R4624-41-3).
 */
export function withdrawRemoteConsent(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: WithdrawRemoteConsentInput,
): RemoteConsentOutcome {
  return runCommand<{ employeeId: string; movedAppointments: number }, RemoteConsentRefusal>(
    ...([database, caller, 'withdrawRemoteConsent', input] as const),
    async (tx) => {
      const found = await employeeOf(tx, input.employeeId);
      if ('refusals' in found) return refuse(...found.refusals);
      const { id: employeeId, accountId } = found;
      const [withdrawn] = await tx
        .update(remoteConsent)
        .set({ withdrawnAt: sql`clock.now()`, withdrawnBy: caller.subjectId })
        .where(and(eq(remoteConsent.employeeId, employeeId), isNull(remoteConsent.withdrawnAt)))
        .returning({ id: remoteConsent.id });
      if (!withdrawn) return refuse({ code: 'NOT_GIVEN', field: null });
      const movedAppointments = await asJobWithin(tx, { task: 'plan-in-presence', accountId }, () =>
        planInPresence(tx, employeeId),
      );
      await audit(tx, {
        ...{ action: 'remote-consent.withdrawn', targetId: employeeId },
        details: { appointments: movedAppointments },
      });
      return { done: { employeeId, movedAppointments } };
    },
  );
}

/** The employee, for whoever of the service keeps appointments. */
async function employeeOf(
  tx: ActorTransaction,
  employeeId: string,
): Promise<EmployeeRow | { refusals: RemoteConsentRefusal[] }> {
  const found = isId(employeeId) ? await findEmployee(tx, employeeId) : null;
  if (!found) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
  if (!(await allowsEverywhere(tx, 'visits:manage')))
    return refuse({ code: 'MISSING_RIGHT', field: null });
  return found;
}
